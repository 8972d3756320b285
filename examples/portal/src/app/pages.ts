// The pages that there are, and the scope that each needs: navigation, palette and the first page follow from it.

import { Activity, FileText, History, MapPin, Receipt, Settings, Tags } from "lucide-react";
import type { PersonRole } from "@/lib/backend";

export const PAGES = [
  { to: "/charges", name: "charges", icon: Receipt, scope: "cdrs.read", roles: ["DRIVER"] },
  { to: "/cdrs", name: "cdrs", icon: FileText, scope: "cdrs.read", roles: ["STAFF", "ADMIN"] },
  { to: "/sessions", name: "sessions", icon: Activity, scope: "sessions.read", roles: ["STAFF", "ADMIN"] },
  { to: "/locations", name: "locations", icon: MapPin, scope: "locations.read", roles: ["DRIVER", "STAFF", "ADMIN"] },
  { to: "/tariffs", name: "tariffs", icon: Tags, scope: "tariffs.read", roles: ["STAFF", "ADMIN"] },
  { to: "/audit", name: "audit", icon: History, scope: "audit.read", roles: ["STAFF", "ADMIN"] },
  { to: "/settings", name: "settings", icon: Settings, scope: "settings.read", roles: ["STAFF", "ADMIN"] },
] as const satisfies readonly { to: string; name: string; icon: unknown; scope: string; roles: readonly PersonRole[] }[];

export type PageOf = (typeof PAGES)[number];

/** Those that somebody may see. */
export function pagesFor(role: PersonRole, can: (scope: string) => boolean): PageOf[] {
  return PAGES.filter((page) => (page.roles as readonly PersonRole[]).includes(role) && can(page.scope));
}
