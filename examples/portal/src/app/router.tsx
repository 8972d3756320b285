// The pages by their addresses. Each is loaded when somebody goes there first.

import { createRootRoute, createRoute, createRouter, Link, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { lazily } from "@/lib/lazily";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { readAuditSearch } from "@/pages/audit/search";
import { said } from "@/lib/search";
import { SETTINGS_TABS, type SettingsTab } from "@/pages/settings/tabs";
import { readSearch } from "@/pages/cdrs/search";
import { buttonLook } from "@/ui/button";
import { Empty, Failed, Loading } from "@/ui/states";
import { pagesFor } from "./pages";
import { Shell } from "./shell";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** The first page is the first that somebody may see. */
function Start() {
  const { person, can } = useHere();
  const navigate = useNavigate();
  const first = pagesFor(person.role, can)[0]?.to;
  useEffect(() => {
    if (first) void navigate({ to: first, replace: true });
  }, [first, navigate]);
  return null;
}

function NotFound() {
  const t = useTranslations("shell");
  useTitle(t("notFound"));
  return (
    <Empty title={t("notFound")}>
      <Link to="/" className={`${buttonLook()} text-text`}>
        {t("home")}
      </Link>
    </Empty>
  );
}

/** An older version of a tariff, by its number. */
function readVersion({ version }: Record<string, unknown>): { version?: number } {
  return Number.isSafeInteger(version) && (version as number) > 0 ? { version: version as number } : {};
}

/** A tab of the settings, if there is one of that name. */
function readTab({ tab }: Record<string, unknown>): { tab?: SettingsTab } {
  return said({ tab: SETTINGS_TABS.find((one) => one === tab) });
}

/** A place on the map, by our id of it. */
function readPlace({ place, free }: Record<string, unknown>): { place?: string; free?: true } {
  return { ...(typeof place === "string" && /^[0-9a-f-]{36}$/i.test(place) ? { place } : {}), ...(free === true ? { free } : {}) };
}

const Editor = lazily(async () => (await import("@/pages/tariffs/editor")).default, "tariff", "editor");

const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: Start }),
  createRoute({
    getParentRoute: () => root,
    path: "/cdrs",
    validateSearch: readSearch,
    component: lazily(async () => (await import("@/pages/cdrs/list")).default),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/tariffs",
    component: lazily(async () => (await import("@/pages/tariffs/list")).default, "tariff"),
  }),
  createRoute({ getParentRoute: () => root, path: "/tariffs/new", component: Editor }),
  createRoute({ getParentRoute: () => root, path: "/tariffs/$id/edit", component: Editor }),
  createRoute({
    getParentRoute: () => root,
    path: "/tariffs/$id",
    validateSearch: readVersion,
    component: lazily(async () => (await import("@/pages/tariffs/detail")).default, "tariff"),
  }),
  createRoute({ getParentRoute: () => root, path: "/sessions", component: lazily(async () => (await import("@/pages/live/list")).default) }),
  createRoute({
    getParentRoute: () => root,
    path: "/sessions/$id",
    component: lazily(async () => (await import("@/pages/live/detail")).default),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/settings",
    validateSearch: readTab,
    component: lazily(async () => (await import("@/pages/settings/page")).default, "settings"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/locations",
    validateSearch: readPlace,
    component: lazily(async () => (await import("@/pages/locations/page")).default, "location", "tariff"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/locations/$id/plan",
    component: lazily(async () => (await import("@/pages/plan/page")).default, "plan"),
  }),
  createRoute({ getParentRoute: () => root, path: "/charges", component: lazily(async () => (await import("@/pages/driver/charges")).default) }),
  createRoute({
    getParentRoute: () => root,
    path: "/audit",
    validateSearch: readAuditSearch,
    component: lazily(async () => (await import("@/pages/audit/list")).default, "audit"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/cdrs/$id",
    component: lazily(async () => (await import("@/pages/cdrs/detail")).default, "audit"),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} again={reset} />,
  defaultPreload: "intent",
  scrollRestoration: true,
  scrollToTopSelectors: ["#content"],
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
