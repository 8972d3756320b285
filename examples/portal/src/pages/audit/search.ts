// What of the trail is looked for, as it stands in the URL.

import type { AuditFilter } from "wattlane";
import { dayOf, midnight, said, textOf } from "@/lib/search";

/** What the server calls the objects that are written about. */
export const OBJECTS = [
  "account",
  "allowed_origin",
  "api_key",
  "cdr",
  "driver",
  "location",
  "oidc_issuer",
  "provider",
  "session",
  "staff",
  "tariff",
  "tariff_note",
  "token",
] as const;

export interface AuditSearch {
  actor?: string;
  object?: (typeof OBJECTS)[number];
  /** Days, as the reader's clock has them. */
  from?: string;
  until?: string;
}

export const UUID = /^[0-9a-f-]{36}$/i;

export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return said({ actor: textOf(raw.actor, UUID), object: OBJECTS.find((one) => one === raw.object), from: dayOf(raw.from), until: dayOf(raw.until) });
}

export function toFilter({ actor, object, from, until }: AuditSearch): AuditFilter {
  return { actorId: actor, objectType: object, createTimeFrom: midnight(from), createTimeUntil: midnight(until) };
}
