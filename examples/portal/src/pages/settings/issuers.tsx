import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { Form } from "@/ui/form";
import { Things, useThings } from "./things";

export function Issuers() {
  const [t, states] = [useTranslations("settings.issuers"), useTranslations("states")];
  const { client } = useHere();
  const { list, anew, writes } = useThings("issuers", "provider.write", (client, signal) => client.providers.listOidcIssuers({}, { signal }));
  return (
    <Things
      title={t("title")}
      text={t("text")}
      empty={t("empty")}
      add={t("add")}
      removal={{ action: t("remove"), title: (name) => t("removeTitle", { name }), text: t("removeText") }}
      things={{
        ...list,
        data: list.data?.map(({ issuer, audience, roleClaim, roleMappings }) => ({
          key: issuer,
          name: issuer,
          about: [audience, roleClaim, ...roleMappings.map(({ value, role }) => `${value} → ${role}`)].filter(Boolean).join(" · "),
          remove: writes ? () => client.providers.deleteOidcIssuer({ issuer }).then(anew) : undefined,
        })),
      }}
      form={
        writes
          ? (done) => (
              <Form
                action={states("save")}
                cancel={done}
                fields={[
                  { name: "issuer", label: t("issuer"), hint: t("issuerHint"), type: "url", required: true, maxLength: 255, path: "oidc_issuer.issuer" },
                  { name: "audience", label: t("audience"), required: true, maxLength: 255, path: "oidc_issuer.audience" },
                  { name: "jwksUri", label: t("jwks"), hint: t("jwksHint"), type: "url", maxLength: 255, path: "oidc_issuer.jwks_uri" },
                  { name: "roleClaim", label: t("roleClaim"), hint: t("roleClaimHint"), maxLength: 100, path: "oidc_issuer.role_claim" },
                ]}
                send={async ({ issuer = "", audience = "", jwksUri, roleClaim }) => {
                  await client.providers.putOidcIssuer({ oidcIssuer: { issuer, audience, jwksUri: jwksUri || undefined, roleClaim: roleClaim || undefined } });
                  await anew();
                  done();
                }}
              />
            )
          : undefined
      }
    />
  );
}
