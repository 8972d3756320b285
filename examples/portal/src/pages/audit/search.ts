// What of the trail is looked for, as it stands in the URL.

import type { AuditFilter } from "wattlane";

/** What the server calls the objects that are written about. */
export const OBJECTS = ["account", "api_key", "cdr", "driver", "location", "provider", "session", "staff", "tariff", "token"] as const;

export interface AuditSearch {
  actor?: string;
  object?: (typeof OBJECTS)[number];
  /** Days, as the reader's clock has them. */
  from?: string;
  until?: string;
}

const UUID = /^[0-9a-f-]{36}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const text = (name: string, pattern: RegExp) => (pattern.test(String(raw[name])) ? String(raw[name]) : undefined);
  const search = { actor: text("actor", UUID), object: OBJECTS.find((one) => one === raw.object), from: text("from", DAY), until: text("until", DAY) };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

export function toFilter({ actor, object, from, until }: AuditSearch): AuditFilter {
  const day = (text?: string) => (text ? new Date(`${text}T00:00:00`) : undefined);
  return { actorId: actor, objectType: object, createTimeFrom: day(from), createTimeUntil: day(until) };
}
