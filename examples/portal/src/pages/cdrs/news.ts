// CDRs that change or come in while others are looked at.

import { type InfiniteData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { follow } from "@/lib/follow";
import { useHere } from "@/lib/portal";
import { keep, type Page, type Row } from "./rows";
import { type CdrSearch, toFilter } from "./search";

/** So many rows are read one by one; where more have changed at once, the rest is as old as the list says. */
const READ_MAX = 50;
/** Of so many that have come in the server is asked which are looked for: as many ids as it takes. The newest ones. */
const ASKED_MAX = 500;
/** So often it is asked at the most, however many come. */
const ASK_MS = 2_000;

interface CameIn {
  ids: readonly string[];
  /** Whether there are more than these. */
  more: boolean;
}

const NONE: CameIn = { ids: [], more: false };

export interface News {
  /** How many have come in since the list was read and are what is looked for. */
  count: number;
  /** Whether there may be more. */
  more: boolean;
  show: () => void;
}

/** What is new to these rows. Those of them that have changed meanwhile are read anew. */
export function useNews(search: CdrSearch, rows: readonly Row[]): News {
  const { client, can } = useHere();
  const queries = useQueryClient();
  const [cameIn, setCameIn] = useState(NONE);
  const hears = can("events.read");
  useEffect(() => {
    if (!hears) return;
    const created = new Set<string>();
    let told = Number.NEGATIVE_INFINITY;
    const isDue = () => created.size > 0 && performance.now() - told >= ASK_MS;
    const changed = new Set<string>();
    const isShown = (id: string) =>
      queries
        .getQueriesData<InfiniteData<Page>>({ queryKey: ["cdrs"] })
        .some(([, data]) => data?.pages.some(({ rows }) => rows.some((row) => row.id === id)));
    const read = async (id: string) => keep(queries, await client.cdrs.getCdr({ id }));
    return follow(
      client.events.watchEvents({ filter: { aggregateTypes: ["cdr"] } }),
      ({ eventType, aggregateId }) => (eventType === "CdrCreated" ? created : changed).add(aggregateId),
      () => {
        const due = [...changed].filter(isShown).slice(0, READ_MAX);
        changed.clear();
        for (const id of due) void read(id).catch(() => {});
        if (!isDue()) return;
        told = performance.now();
        const ids = [...created];
        created.clear();
        setCameIn((before) => {
          const all = [...before.ids, ...ids];
          return { ids: all.slice(-ASKED_MAX), more: before.more || all.length > ASKED_MAX };
        });
      },
      isDue,
    );
  }, [client, queries, hears]);

  const searched = JSON.stringify(search);
  const { data: wanted = NONE.ids } = useQuery<readonly string[]>({
    queryKey: ["cdrs-wanted", searched, cameIn.ids],
    enabled: cameIn.ids.length > 0,
    // The count stands while the next few are asked about; that of another search does not.
    placeholderData: (before, query) => (cameIn.ids.length > 0 && query?.queryKey[1] === searched ? before : undefined),
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const { cdrs } = await client.cdrs.listCdrs({ filter: { ...toFilter(search), ids: [...cameIn.ids] }, pageSize: ASKED_MAX }, { signal });
      return cdrs.map(({ id }) => id);
    },
  });
  const count = useMemo(() => {
    if (wanted.length === 0) return 0;
    const held = new Set(rows.map(({ id }) => id));
    return wanted.filter((id) => !held.has(id)).length;
  }, [wanted, rows]);
  const show = () => {
    setCameIn(NONE);
    void queries.resetQueries({ queryKey: ["cdrs"] });
  };
  return { count, more: cameIn.more, show };
}
