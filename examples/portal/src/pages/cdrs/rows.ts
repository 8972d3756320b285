// The rows of the list: of each CDR what a row shows and no more, since there can be a hundred thousand of them.

import { type InfiniteData, infiniteQueryOptions, type QueryClient } from "@tanstack/react-query";
import type { Cdr, Client, Money } from "wattlane";
import { type CdrSearch, toFilter, toOrder } from "./search";

export interface Row {
  id: string;
  version: bigint;
  etag: string;
  cdrId: string;
  status: Cdr["status"];
  deleted: boolean;
  start: Date;
  end: Date;
  zone: string | undefined;
  place: string;
  city: string;
  country: string;
  evse: string;
  cpo: string;
  contract: string | undefined;
  energy: string;
  hours: string;
  received: Money;
  price: Money | undefined;
  priceInclVat: Money | undefined;
  difference: Money | undefined;
  unrated: string | undefined;
  source: string | undefined;
  externalId: string | undefined;
}

export interface Page {
  rows: Row[];
  next: string;
  total: number | undefined;
  estimated: boolean;
}

/** Enough that scrolling seldom waits, and few enough that reading a page takes no visible time. */
const PAGE_SIZE = 100;

/** The time zone of the place, by which its times are said: as it was rated, else as the CPO told it. */
export function zoneOf(cdr: Cdr): string | undefined {
  return cdr.ratings.at(-1)?.timeZone || cdr.location.timeZone;
}

export function rowOf(cdr: Cdr): Row {
  const last = cdr.ratings.at(-1);
  return {
    id: cdr.id,
    version: cdr.version,
    etag: cdr.etag,
    cdrId: cdr.cdrId,
    status: cdr.status,
    deleted: cdr.deleteTime !== undefined,
    start: cdr.startTime,
    end: cdr.endTime,
    zone: zoneOf(cdr),
    place: cdr.location.name ?? cdr.location.address,
    city: cdr.location.city,
    country: cdr.location.country,
    evse: cdr.evseId,
    cpo: `${cdr.countryCode} ${cdr.partyId}`,
    contract: cdr.contractId,
    energy: cdr.totalEnergy,
    hours: cdr.totalTime,
    received: cdr.receivedCost.total.exclVat,
    price: cdr.price?.total.exclVat,
    priceInclVat: cdr.price?.total.inclVat,
    difference: cdr.priceDifference,
    unrated: last || cdr.unratedReason === "UNSPECIFIED" ? undefined : String(cdr.unratedReason),
    source: cdr.source,
    externalId: cdr.externalCdrId,
  };
}

export function cdrsQuery(client: Client, search: CdrSearch) {
  return infiniteQueryOptions({
    queryKey: ["cdrs", search],
    initialPageParam: "",
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const request = { filter: toFilter(search), orderBy: toOrder(search), pageSize: PAGE_SIZE, pageToken: pageParam };
      const page = await client.cdrs.listCdrs({ ...request, includeTotal: pageParam === "" }, { signal });
      return {
        rows: page.cdrs.map(rowOf),
        next: page.nextPageToken,
        total: page.totalSize === undefined ? undefined : Number(page.totalSize),
        estimated: page.totalSizeIsEstimate,
      };
    },
    getNextPageParam: (last) => last.next || undefined,
    // Pages that have been read stay as they are: reading hundreds of them again behind somebody who scrolls would undo what endless lists are for.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** All rows that are held, of whatever search. */
export function heldRows(queries: QueryClient): Row[] {
  return queries.getQueriesData<InfiniteData<Page>>({ queryKey: ["cdrs"] }).flatMap(([, data]) => data?.pages.flatMap(({ rows }) => rows) ?? []);
}

/** Puts CDRs as they are now wherever they are shown. An answer that was overtaken on its way does not undo a later one. */
export async function keep(queries: QueryClient, cdrs: readonly Cdr[]): Promise<void> {
  const rows = new Map(cdrs.map((cdr) => [cdr.id, rowOf(cdr)]));
  queries.setQueriesData<InfiniteData<Page>>({ queryKey: ["cdrs"] }, (data) => withRows(data, rows));
  for (const cdr of cdrs) {
    const queryKey = ["cdr", cdr.id];
    if (!queries.getQueryState(queryKey)) continue;
    // What is being read may be what it was before.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData<Cdr>(queryKey, (before) => (before && before.version > cdr.version ? before : cdr));
  }
}

/** The data with some rows as they are now: pages without any of them stay the same. */
function withRows(data: InfiniteData<Page> | undefined, rows: ReadonlyMap<string, Row>): InfiniteData<Page> | undefined {
  const isNew = (before: Row) => (rows.get(before.id)?.version ?? before.version) > before.version;
  if (!data?.pages.some((page) => page.rows.some(isNew))) return data;
  const pages = data.pages.map((page) =>
    page.rows.some(isNew) ? { ...page, rows: page.rows.map((row) => (isNew(row) ? rows.get(row.id)! : row)) } : page,
  );
  return { ...data, pages };
}
