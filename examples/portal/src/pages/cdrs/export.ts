// What is filtered as a file of CSV, whole, however many pages that is.

import type { Client } from "wattlane";
import { csvLine } from "@/lib/download";
import { type Row, rowOf } from "./rows";
import { type CdrSearch, toFilter, toOrder } from "./search";

/** A page of an export is as large as the server gives it. */
const PAGE_SIZE = 500;

const COLUMNS: readonly (readonly [name: string, value: (row: Row) => string | number | undefined])[] = [
  ["id", (row) => row.id],
  ["cdr_id", (row) => row.cdrId],
  ["cpo", (row) => row.cpo],
  ["status", (row) => row.status],
  ["start_time", (row) => row.start.toISOString()],
  ["end_time", (row) => row.end.toISOString()],
  ["place", (row) => row.place],
  ["city", (row) => row.city],
  ["country", (row) => row.country],
  ["evse_id", (row) => row.evse],
  ["contract_id", (row) => row.contract],
  ["external_cdr_id", (row) => row.externalId],
  ["source", (row) => row.source],
  ["total_energy_kwh", (row) => row.energy],
  ["total_time_h", (row) => row.hours],
  ["currency", (row) => row.received.currency],
  ["received_excl_vat", (row) => row.received.amount],
  ["price_excl_vat", (row) => row.price?.amount],
  ["difference_excl_vat", (row) => row.difference?.amount],
  ["unrated_reason", (row) => row.unrated],
];

/** The lines, a page at a time. Amounts are as the server said them, for programs: a point, and no rounding. */
export async function* exported(client: Client, search: CdrSearch): AsyncGenerator<{ lines: string; count: number }> {
  yield { lines: `\ufeff${csvLine(COLUMNS.map(([name]) => name))}`, count: 0 };
  const pages = client.cdrs.listCdrs({ filter: toFilter(search), orderBy: toOrder(search), pageSize: PAGE_SIZE }).pages();
  for await (const cdrs of pages) {
    const rows = cdrs.map(rowOf);
    yield { lines: rows.map((row) => csvLine(COLUMNS.map(([, value]) => value(row)))).join(""), count: rows.length };
  }
}
