// The provider's own settings, a tab each. What somebody may not see has no tab; what they may not change has no buttons.

import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { Tabs } from "@/ui/tabs";
import { ApiKeys } from "./api-keys";
import { BrandingTab } from "./branding";
import { Issuers } from "./issuers";
import { Origins } from "./origins";
import { StaffTab } from "./staff";

const route = getRouteApi("/settings");

const TABS = [
  { value: "branding", scope: "provider.read", Content: BrandingTab },
  { value: "staff", scope: "staff.read", Content: StaffTab },
  { value: "keys", scope: "keys.read", Content: ApiKeys },
  { value: "origins", scope: "settings.read", Content: Origins },
  { value: "issuers", scope: "settings.read", Content: Issuers },
] as const;
export type SettingsTab = (typeof TABS)[number]["value"];

export default function Settings() {
  const t = useTranslations("settings");
  const { can } = useHere();
  const tabs = TABS.filter(({ scope }) => can(scope));
  const { tab = tabs[0]?.value ?? "branding" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 lg:p-6">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <Tabs
        label={t("title")}
        value={tab}
        change={(tab) => void navigate({ search: { tab: tab as SettingsTab }, replace: true })}
        tabs={tabs.map(({ value, Content }) => ({ value, name: t(`tabs.${value}`), content: <Content /> }))}
      />
    </div>
  );
}
