import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { Form } from "@/ui/form";
import { Things, useThings } from "./things";

export function Origins() {
  const [t, states] = [useTranslations("settings.origins"), useTranslations("states")];
  const { client } = useHere();
  const { list, anew, writes } = useThings("origins", "provider.write", (client, signal) => client.providers.listAllowedOrigins({}, { signal }));
  return (
    <Things
      of="origins"
      things={{
        ...list,
        data: list.data?.map(({ origin }) => ({
          key: origin,
          name: origin,
          about: origin === location.origin ? t("this") : "",
          // Without its own this page could not take it back.
          remove: writes && origin !== location.origin ? () => client.providers.deleteAllowedOrigin({ origin }).then(anew) : undefined,
        })),
      }}
      form={
        writes
          ? (done) => (
              <Form
                action={states("save")}
                cancel={done}
                fields={[{ name: "origin", label: t("origin"), hint: t("originHint"), required: true, maxLength: 255, path: "origin" }]}
                send={async ({ origin = "" }, requestId) => {
                  await client.providers.putAllowedOrigin({ origin, requestId });
                  void anew();
                  done();
                }}
              />
            )
          : undefined
      }
    />
  );
}
