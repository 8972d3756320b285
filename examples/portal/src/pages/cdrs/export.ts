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

/** What is a decimal. */
const DECIMALS = new Set(["total_energy_kwh", "total_time_h", "received_excl_vat", "price_excl_vat", "difference_excl_vat"]);

/**
 * The lines, a page at a time, as the reader's spreadsheet takes them: where a decimal has a comma a semicolon stands between the values, and a
 * point would make dates of amounts. Nothing is rounded.
 */
export async function* exported(
  client: Client,
  search: CdrSearch,
  locale: string,
  signal: AbortSignal,
): AsyncGenerator<{ lines: string; count: number }> {
  const comma = new Intl.NumberFormat(locale).format(0.5).includes(",");
  const line = (values: readonly (string | number | undefined)[]) => csvLine(values, comma ? ";" : ",");
  const cell = (name: string, value: string | number | undefined) =>
    comma && DECIMALS.has(name) && typeof value === "string" ? value.replace(".", ",") : value;
  yield { lines: `\ufeff${line(COLUMNS.map(([name]) => name))}`, count: 0 };
  const pages = client.cdrs.listCdrs({ filter: toFilter(search), orderBy: toOrder(search), pageSize: PAGE_SIZE }, { signal }).pages();
  for await (const cdrs of pages) {
    const rows = cdrs.map(rowOf);
    yield { lines: rows.map((row) => line(COLUMNS.map(([name, value]) => cell(name, value(row))))).join(""), count: rows.length };
  }
}
