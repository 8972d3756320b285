// The provider's face. What is saved is worn at once; what somebody else saved meanwhile is not overwritten.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Provider } from "wattlane";
import { isConflict, useErrorText } from "@/lib/errors";
import { useHere } from "@/lib/portal";
import { toast } from "@/lib/toast";
import { Button } from "@/ui/button";
import { Card, Facts } from "@/ui/card";
import { Form, type FormField } from "@/ui/form";
import { Failed, Loading } from "@/ui/states";

const COLOURS = { primaryColour: "#1d4ed8", accentColour: "#1d4ed8" };

export function BrandingTab() {
  const { client, can } = useHere();
  const provider = useQuery({ queryKey: ["provider"], queryFn: ({ signal }) => client.providers.getProvider({}, { signal }) });
  // The version that the form began with: what is typed is about what was there then, whatever is read meanwhile.
  const [begun, setBegun] = useState<Provider>();
  if (!begun && provider.data && !provider.isFetching) setBegun(provider.data);
  // Who reads only reads what is there now.
  const from = can("provider.write") ? begun : provider.data;
  if (!from) return provider.error ? <Failed error={provider.error} again={() => void provider.refetch()} /> : <Loading />;
  return <Face key={from.etag} provider={from} begin={setBegun} />;
}

function Face({ provider, begin }: { provider: Provider; begin: (provider: Provider) => void }) {
  const [t, states] = [useTranslations("settings.branding"), useTranslations("states")];
  const { client, can, rename } = useHere();
  const queries = useQueryClient();
  const words = useErrorText();
  const { displayName = "", logoUrl = "", primaryColour, accentColour, supportEmail = "", supportPhone = "" } = provider.branding ?? {};
  const fields: FormField[] = [
    { name: "displayName", label: t("displayName"), maxLength: 100, path: "branding.display_name" },
    { name: "logoUrl", label: t("logoUrl"), type: "url", maxLength: 255, path: "branding.logo_url" },
    { name: "primaryColour", label: t("primaryColour"), hint: t("primaryHint"), type: "color", path: "branding.primary_colour" },
    { name: "accentColour", label: t("accentColour"), hint: t("accentHint"), type: "color", path: "branding.accent_colour" },
    { name: "supportEmail", label: t("supportEmail"), type: "email", maxLength: 254, path: "branding.support_email" },
    { name: "supportPhone", label: t("supportPhone"), type: "tel", maxLength: 30, path: "branding.support_phone" },
  ];
  const initial = {
    displayName,
    logoUrl,
    primaryColour: primaryColour ?? COLOURS.primaryColour,
    accentColour: accentColour ?? primaryColour ?? COLOURS.accentColour,
    supportEmail,
    supportPhone,
  };
  if (!can("provider.write")) {
    return (
      <Card title={t("title")}>
        <Facts of={fields.map(({ name, label }) => [label, initial[name as keyof typeof initial]])} />
      </Card>
    );
  }
  const loadAnew = () =>
    queries
      .fetchQuery({ queryKey: ["provider"], queryFn: () => client.providers.getProvider(), staleTime: 0 })
      .then(begin, (error) => toast.error(words(error)));
  return (
    <Card title={t("title")}>
      <Form
        action={states("save")}
        fields={fields}
        initial={initial}
        afterError={(error) =>
          isConflict(error) && (
            <Button size="small" onClick={() => void loadAnew()}>
              {states("loadAnew")}
            </Button>
          )
        }
        send={async (values, requestId) => {
          // A colour that nobody has chosen is not stored because a picker shows one.
          const colour = (name: "primaryColour" | "accentColour") => (values[name] === initial[name] ? provider.branding?.[name] : values[name]);
          const branding = {
            displayName: values.displayName ?? "",
            logoUrl: values.logoUrl || undefined,
            primaryColour: colour("primaryColour"),
            accentColour: colour("accentColour"),
            supportEmail: values.supportEmail || undefined,
            supportPhone: values.supportPhone || undefined,
          };
          const changed = await client.providers.updateBranding({ branding, etag: provider.etag, requestId });
          queries.setQueryData(["provider"], changed);
          begin(changed);
          rename(changed);
          toast.success(states("saved"));
        }}
      />
    </Card>
  );
}
