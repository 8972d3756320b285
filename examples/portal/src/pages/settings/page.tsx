// The provider's own settings, a tab each. What somebody may not see has no tab; what they may not change has no buttons.

import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { lazily } from "@/lib/lazily";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { Empty } from "@/ui/states";
import { Tabs } from "@/ui/tabs";
import { SETTINGS_TABS, type SettingsTab } from "./tabs";

const route = getRouteApi("/settings");

const TABS = {
  branding: { scope: "provider.read", Content: lazily(async () => (await import("./branding")).BrandingTab) },
  staff: { scope: "staff.read", Content: lazily(async () => (await import("./staff")).StaffTab) },
  keys: { scope: "keys.read", Content: lazily(async () => (await import("./api-keys")).ApiKeys) },
  origins: { scope: "settings.read", Content: lazily(async () => (await import("./origins")).Origins) },
  issuers: { scope: "settings.read", Content: lazily(async () => (await import("./issuers")).Issuers) },
  notes: { scope: "tariffs.read", Content: lazily(async () => (await import("./notes")).Notes) },
} as const satisfies Record<SettingsTab, unknown>;

export default function Settings() {
  const [t, errors] = [useTranslations("settings"), useTranslations("errors")];
  const { can } = useHere();
  const tabs = SETTINGS_TABS.filter((tab) => can(TABS[tab].scope));
  const { tab = tabs[0] ?? "branding" } = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(t("title"));
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 lg:p-6">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <Tabs
        label={t("title")}
        value={tab}
        change={(tab) => void navigate({ search: { tab: tab as SettingsTab }, replace: true })}
        tabs={tabs.map((value) => {
          const { Content } = TABS[value];
          return {
            value,
            name: t(`tabs.${value}`),
            content: tab === value && <Content />,
          };
        })}
      />
      {!tabs.includes(tab) && <Empty title={errors("SCOPE_MISSING")} />}
    </div>
  );
}
