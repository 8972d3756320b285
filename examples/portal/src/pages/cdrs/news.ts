// CDRs that change or come in while others are looked at.

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Client, WatchState } from "wattlane";
import { BEGINNING, follow } from "@/lib/follow";
import { useHere } from "@/lib/portal";
import { heldRows, keep, type Row } from "./rows";
import { type CdrSearch, toFilter } from "./search";

/** So many rows are read at once; where more have changed, the others are next. */
const READ_MAX = 100;
/** Of so many that have come in the server is asked which are looked for: as many ids as it takes. The newest ones. */
const ASKED_MAX = 500;
/** So often it is asked at the most, however many come; and so long after a failure rows are not read again. */
const ASK_MS = 2_000;

interface CameIn {
  ids: readonly string[];
  /** Whether there are more than these. */
  more: boolean;
}

const NONE: CameIn = { ids: [], more: false };

/** What was heard, and what is still to be done about it. It outlives the page: rows that are looked at again later are as old as this. */
interface Heard {
  cursor: string;
  /** What happened between the reading of the rows and the opening of the watch was not heard. */
  missed: boolean;
  created: Set<string>;
  changed: Set<string>;
  cameIn: CameIn;
}

/** By the client, which is of one person. */
const heard = new WeakMap<Client, Heard>();

function heardBy(client: Client, queries: QueryClient): Heard {
  const before = heard.get(client);
  // Without rows there is nothing that could be older than they are.
  if (before && queries.getQueriesData({ queryKey: ["cdrs"] }).some(([, data]) => data)) return before;
  const begun: Heard = { cursor: "", missed: true, created: new Set(), changed: new Set(), cameIn: NONE };
  heard.set(client, begun);
  return begun;
}

export interface News {
  /** How many have come in since the list was read and are what is looked for. */
  count: number;
  /** Whether there may be more. */
  more: boolean;
  show: () => void;
  /** How far the rows can be trusted; undefined where this person hears nothing. */
  state: WatchState | undefined;
  /** Hears anew, and reads anew what is shown. */
  again: () => void;
}

/** What is new to these rows. Those of them that have changed meanwhile are read anew. */
export function useNews(search: CdrSearch, rows: readonly Row[]): News {
  const { client, can } = useHere();
  const queries = useQueryClient();
  const hears = can("events.read");
  const [state, setState] = useState<WatchState>(BEGINNING.state);
  const [times, setTimes] = useState(0);
  const [cameIn, setCameIn] = useState(() => heard.get(client)?.cameIn ?? NONE);
  const again = () => {
    heard.delete(client);
    setCameIn(NONE);
    setTimes(times + 1);
  };
  useEffect(() => {
    if (!hears) return;
    const all = heardBy(client, queries);
    const { created, changed } = all;
    setCameIn(all.cameIn);
    const watch = client.events.watchEvents({ filter: { aggregateTypes: ["cdr"] }, resumeAfter: all.cursor });
    let told = Number.NEGATIVE_INFINITY;
    let readFrom = told;
    const asksDue = () => created.size > 0 && performance.now() - told >= ASK_MS;
    const readsDue = () => changed.size > 0 && performance.now() >= readFrom;
    const listDue = (state: WatchState) => all.missed && state === "LIVE" && queries.isFetching({ queryKey: ["cdrs"] }) === 0;
    const read = async () => {
      const ids = heldRows(queries)
        .map(({ id }) => id)
        .filter((id) => changed.has(id))
        .slice(0, READ_MAX);
      if (ids.length < READ_MAX) changed.clear();
      else for (const id of ids) changed.delete(id);
      if (ids.length === 0) return;
      // Not while it is under way.
      readFrom = Number.POSITIVE_INFINITY;
      try {
        const { cdrs } = await client.cdrs.listCdrs({ filter: { ids, showDeleted: true }, pageSize: READ_MAX });
        await keep(queries, cdrs);
        readFrom = performance.now();
      } catch {
        for (const id of ids) changed.add(id);
        readFrom = performance.now() + ASK_MS;
      }
    };
    const end = follow(
      watch,
      ({ eventType, aggregateId }) => (eventType === "CdrCreated" ? created : changed).add(aggregateId),
      ({ state, error }) => {
        setState(error === undefined ? state : "OFFLINE");
        if (listDue(state)) {
          all.missed = false;
          void queries.invalidateQueries({ queryKey: ["cdrs"] });
        }
        if (readsDue()) void read();
        if (!asksDue()) return;
        told = performance.now();
        const ids = [...all.cameIn.ids, ...created];
        created.clear();
        all.cameIn = { ids: ids.slice(-ASKED_MAX), more: all.cameIn.more || ids.length > ASKED_MAX };
        setCameIn(all.cameIn);
      },
      (state) => asksDue() || readsDue() || listDue(state),
    );
    return () => {
      // A watch has none before its first event: then the rows are read once more.
      all.cursor = watch.cursor || all.cursor;
      all.missed ||= all.cursor === "";
      end();
    };
  }, [client, queries, hears, times]);

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
    const unseen = new Set(wanted);
    for (const { id } of rows) unseen.delete(id);
    return unseen.size;
  }, [wanted, rows]);
  const show = () => {
    const all = heard.get(client);
    if (all) all.cameIn = NONE;
    setCameIn(NONE);
    void queries.resetQueries({ queryKey: ["cdrs"] });
  };
  return { count, more: cameIn.more, show, state: hears ? state : undefined, again };
}
