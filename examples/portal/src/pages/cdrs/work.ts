// Changing CDRs, one or many at once: a few at a time, with progress, and what failed told at the end.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Cdr, Client, PriceInput, RejectionReason } from "wattlane";
import { useHere } from "@/lib/portal";
import { type Page, type Row, rowOf, withRow } from "./rows";
import type { InfiniteData } from "@tanstack/react-query";

export type Deed =
  | { do: "accept" }
  | { do: "reject"; reason: RejectionReason; text?: string }
  | { do: "rerate" }
  | { do: "reprice"; price: PriceInput };

/** What a deed is done to: the version that the person saw. */
export type Target = Pick<Row, "id" | "etag" | "cdrId">;

export interface Progress {
  all: number;
  done: number;
  failed: { target: Target; error: unknown }[];
  /** Whether more is to come. */
  busy: boolean;
}

/** How many calls are under way at once: as many as leave a browser connections for its other work. */
const AT_ONCE = 3;

function carryOut(client: Client, deed: Deed, { id, etag }: Target, requestId: string): Promise<Cdr> {
  switch (deed.do) {
    case "accept":
      return client.cdrs.updateCdrStatus({ id, etag, status: "ACCEPTED", requestId });
    case "reject":
      return client.cdrs.updateCdrStatus({ id, etag, status: "REJECTED", rejectionReason: deed.reason, rejectionText: deed.text, requestId });
    case "rerate":
      return client.cdrs.rateCdr({ id, requestId });
    case "reprice":
      return client.cdrs.updateCdrPrice({ id, etag, price: deed.price, requestId });
  }
}

/** Does deeds to CDRs. What has changed is put where it is shown. */
export function useWork(): { progress: Progress | undefined; begin: (deed: Deed, targets: readonly Target[]) => Promise<Progress>; stop: () => void; dismiss: () => void } {
  const { client } = useHere();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const stopped = useRef(false);

  const begin = useCallback(
    async (deed: Deed, targets: readonly Target[]) => {
      stopped.current = false;
      const left = [...targets];
      const told: Progress = { all: targets.length, done: 0, failed: [], busy: true };
      const tell = () => setProgress({ ...told, failed: [...told.failed] });
      tell();
      const worker = async () => {
        for (let target = left.shift(); target && !stopped.current; target = left.shift()) {
          try {
            const cdr = await carryOut(client, deed, target, crypto.randomUUID());
            queries.setQueryData(["cdr", cdr.id], cdr);
            queries.setQueriesData<InfiniteData<Page>>({ queryKey: ["cdrs"] }, (data) => withRow(data, rowOf(cdr)));
            told.done++;
          } catch (error) {
            told.failed.push({ target, error });
          }
          tell();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      told.busy = false;
      tell();
      // What the trail and the events of these say has changed, too.
      for (const { id } of targets) void queries.invalidateQueries({ queryKey: ["history", id] });
      return told;
    },
    [client, queries],
  );
  const stop = useCallback(() => void (stopped.current = true), []);
  const dismiss = useCallback(() => setProgress(undefined), []);
  return { progress, begin, stop, dismiss };
}
