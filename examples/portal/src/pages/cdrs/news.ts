// CDRs that change or come in while others are looked at.

import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { follow } from "@/lib/live";
import { useHere } from "@/lib/portal";
import { keep, type Page } from "./rows";

/** So many rows are read one by one; where more have changed at once, the rest is as old as the list says. */
const READ_MAX = 50;

/** How many have come in since the list was read. Rows of the list that have changed meanwhile are read anew. */
export function useNews(): { count: number; show: () => void } {
  const { client, can } = useHere();
  const queries = useQueryClient();
  const [count, setCount] = useState(0);
  const hears = can("events.read");
  useEffect(() => {
    if (!hears) return;
    let created = 0;
    const changed = new Set<string>();
    const isShown = (id: string) =>
      queries
        .getQueriesData<InfiniteData<Page>>({ queryKey: ["cdrs"] })
        .some(([, data]) => data?.pages.some(({ rows }) => rows.some((row) => row.id === id)));
    const read = async (id: string) => keep(queries, await client.cdrs.getCdr({ id }));
    return follow(
      client.events.watchEvents({ filter: { aggregateTypes: ["cdr"] } }),
      ({ eventType, aggregateId }) => {
        if (eventType === "CdrCreated") created += 1;
        else changed.add(aggregateId);
      },
      () => {
        const due = [...changed].filter(isShown).slice(0, READ_MAX);
        changed.clear();
        for (const id of due) void read(id).catch(() => {});
        if (created > 0) setCount((count) => count + created);
        created = 0;
      },
    );
  }, [client, queries, hears]);
  const show = () => {
    setCount(0);
    void queries.resetQueries({ queryKey: ["cdrs"] });
  };
  return { count, show };
}
