// What is looked for, as it stands in the URL: a link to a search is the search.

import type { CdrFilter, CdrOrder, CdrStatus } from "wattlane";
import { dayOf, midnight, said, textOf } from "@/lib/search";

export const STATUSES = ["PENDING", "ACCEPTED", "REJECTED", "BILLED"] as const satisfies readonly CdrStatus[];
export const ORDERS = [
  "END_TIME_DESC",
  "END_TIME_ASC",
  "START_TIME_DESC",
  "START_TIME_ASC",
  "CREATE_TIME_DESC",
  "CREATE_TIME_ASC",
  "PRICE_DESC",
  "PRICE_ASC",
] as const;

export interface CdrSearch {
  phrase?: string;
  statuses?: (typeof STATUSES)[number][];
  /** Days, `2026-05-04`, as the reader's clock has them. */
  from?: string;
  until?: string;
  min?: string;
  max?: string;
  currency?: string;
  evse?: string;
  source?: string;
  order?: (typeof ORDERS)[number];
  deleted?: boolean;
  /** Those whose received cost differs from ours by more than the provider lets pass. */
  differing?: boolean;
}

/** The shortest phrase that the server searches for. */
const PHRASE_MIN = 2;
/** What the SDK takes for one. */
const AMOUNT = /^-?\d{1,10}(\.\d{1,9})?$/;

/** What of a URL is a search: anything else is left out, since anybody can write a URL. */
export function readSearch(raw: Record<string, unknown>): CdrSearch {
  const text = (name: string, pattern = /^.{1,100}$/s) => textOf(raw[name], pattern);
  const statuses = [raw.statuses].flat().filter((one): one is (typeof STATUSES)[number] => STATUSES.includes(one as never));
  return said<CdrSearch>({
    phrase: text("phrase"),
    statuses: statuses.length ? statuses : undefined,
    from: dayOf(raw.from),
    until: dayOf(raw.until),
    min: text("min", AMOUNT),
    max: text("max", AMOUNT),
    currency: text("currency", /^[A-Z]{3}$/),
    evse: text("evse", /^.{1,48}$/),
    source: text("source", /^.{1,50}$/),
    order: ORDERS.find((one) => one === raw.order),
    deleted: raw.deleted === true || undefined,
    differing: raw.differing === true || undefined,
  });
}

/** What the server is asked. */
export function toFilter(search: CdrSearch): CdrFilter {
  const { phrase = "", statuses, evse, source, deleted, differing, currency = "EUR" } = search;
  const amount = (amount?: string) => (amount === undefined ? undefined : { currency, amount });
  return {
    phrase: phrase.trim().length >= PHRASE_MIN ? phrase.trim() : undefined,
    statuses,
    evseId: evse,
    source,
    endTimeFrom: midnight(search.from),
    endTimeUntil: midnight(search.until),
    costMin: amount(search.min),
    costMax: amount(search.max),
    showDeleted: deleted,
    verdicts: differing ? ["DIFFERS"] : undefined,
  };
}

export function toOrder(search: CdrSearch): CdrOrder {
  return search.order ?? "END_TIME_DESC";
}

/** A search by nothing but a phrase, in its order. */
export const NO_FILTERS: CdrSearch = {
  statuses: undefined,
  from: undefined,
  until: undefined,
  min: undefined,
  max: undefined,
  currency: undefined,
  evse: undefined,
  source: undefined,
  deleted: undefined,
  differing: undefined,
};

/** How many filters narrow the list, beside the phrase. */
export function countFilters({ phrase: _, order: __, currency: ___, ...rest }: CdrSearch): number {
  return Object.values(rest).length;
}
