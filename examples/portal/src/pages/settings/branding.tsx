// The provider's face. What is saved is worn at once; what somebody else saved meanwhile is not overwritten.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl";
import { isWattlaneError, type Provider } from "wattlane";
import { useHere } from "@/lib/portal";
import { Card, Facts } from "@/ui/card";
import { Form, type FormField } from "@/ui/form";
import { Failed, Loading } from "@/ui/states";

export function BrandingTab() {
  const { client } = useHere();
  const provider = useQuery({ queryKey: ["provider"], queryFn: ({ signal }) => client.providers.getProvider({}, { signal }) });
  if (provider.isPending) return <Loading />;
  if (provider.error) return <Failed error={provider.error} again={() => void provider.refetch()} />;
  // Another version is another form: what was typed is about what was there before.
  return <Face key={provider.data.etag} provider={provider.data} />;
}

function Face({ provider }: { provider: Provider }) {
  const [t, states] = [useTranslations("settings.branding"), useTranslations("states")];
  const { client, can, rename } = useHere();
  const queries = useQueryClient();
  const { displayName = "", logoUrl = "", primaryColour = "#1d4ed8", accentColour = "#1d4ed8", supportEmail = "", supportPhone = "" } = provider.branding ?? {};
  const initial = { displayName, logoUrl, primaryColour, accentColour, supportEmail, supportPhone };
  const fields: FormField[] = [
    { name: "displayName", label: t("displayName"), maxLength: 100, path: "branding.display_name" },
    { name: "logoUrl", label: t("logoUrl"), type: "url", maxLength: 255, path: "branding.logo_url" },
    { name: "primaryColour", label: t("primaryColour"), type: "color", path: "branding.primary_colour" },
    { name: "accentColour", label: t("accentColour"), type: "color", path: "branding.accent_colour" },
    { name: "supportEmail", label: t("supportEmail"), type: "email", maxLength: 254, path: "branding.support_email" },
    { name: "supportPhone", label: t("supportPhone"), type: "tel", maxLength: 30, path: "branding.support_phone" },
  ];
  if (!can("provider.write")) {
    return (
      <Card title={t("title")}>
        <Facts of={fields.map(({ name, label }) => [label, initial[name as keyof typeof initial]])} />
      </Card>
    );
  }
  return (
    <Card title={t("title")}>
      <Form
        action={states("save")}
        fields={fields}
        initial={initial}
        send={async ({ displayName = "", logoUrl, primaryColour, accentColour, supportEmail, supportPhone }) => {
          try {
            const branding = { displayName, logoUrl: logoUrl || undefined, primaryColour, accentColour, supportEmail: supportEmail || undefined, supportPhone: supportPhone || undefined };
            const changed = await client.providers.updateBranding({ branding, etag: provider.etag });
            queries.setQueryData(["provider"], changed);
            rename(changed);
            toast.success(states("saved"));
          } catch (error) {
            if (isWattlaneError(error) && error.reason === "ETAG_MISMATCH") void queries.invalidateQueries({ queryKey: ["provider"] });
            throw error;
          }
        }}
      />
    </Card>
  );
}
