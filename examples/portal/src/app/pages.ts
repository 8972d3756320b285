// The pages that there are, and the scope that each needs: navigation, palette and the first page follow from it.

import { Activity, FileText, History, MapPin, Receipt, Settings, Tags } from "lucide-react";
import type { PersonRole } from "@/lib/backend";

interface Page {
  to: string;
  name: string;
  icon: unknown;
  scope: string;
  /** Who has the page. */
  roles: readonly PersonRole[];
  /** Who else may open one of what it lists, such as their own. */
  one?: readonly PersonRole[];
}

export const PAGES = [
  { to: "/charges", name: "charges", icon: Receipt, scope: "cdrs.read", roles: ["DRIVER"] },
  { to: "/cdrs", name: "cdrs", icon: FileText, scope: "cdrs.read", roles: ["STAFF", "ADMIN"], one: ["DRIVER"] },
  { to: "/sessions", name: "sessions", icon: Activity, scope: "sessions.read", roles: ["STAFF", "ADMIN"], one: ["DRIVER"] },
  { to: "/locations", name: "locations", icon: MapPin, scope: "locations.read", roles: ["DRIVER", "STAFF", "ADMIN"] },
  { to: "/tariffs", name: "tariffs", icon: Tags, scope: "tariffs.read", roles: ["STAFF", "ADMIN"] },
  { to: "/audit", name: "audit", icon: History, scope: "audit.read", roles: ["STAFF", "ADMIN"] },
  { to: "/settings", name: "settings", icon: Settings, scope: "settings.read", roles: ["STAFF", "ADMIN"] },
] as const satisfies readonly Page[];

/** So many pages have room at the bottom of a phone. */
export const BOTTOM_MAX = 5;

export type PageOf = (typeof PAGES)[number];

/** Those that somebody may see. */
export function pagesFor(role: PersonRole, can: (scope: string) => boolean): PageOf[] {
  return PAGES.filter((page) => (page.roles as readonly PersonRole[]).includes(role) && can(page.scope));
}

/** Whether somebody may open this address. What it shows is the server's to decide; this is so that nobody stands before a page that cannot work. */
export function mayOpen(path: string, role: PersonRole, can: (scope: string) => boolean): boolean {
  const page: Page | undefined = PAGES.find(({ to }) => path === to || path.startsWith(`${to}/`));
  if (!page) return true;
  const roles = path === page.to ? page.roles : [...page.roles, ...(page.one ?? [])];
  return roles.includes(role) && can(page.scope);
}
