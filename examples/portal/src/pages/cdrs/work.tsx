// Changing CDRs, one or many at once: a few at a time, with progress, and what failed told at the end. It goes on while one looks at other pages.

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Cdr, Client, PriceInput, RejectionReason } from "wattlane";
import { isConflict, passes } from "@/lib/errors";
import { useHere } from "@/lib/portal";
import { keep, type Row } from "./rows";

export type Deed =
  { do: "accept" } | { do: "reject"; reason: RejectionReason; text?: string } | { do: "rerate" } | { do: "reprice"; price: PriceInput };

/** What a deed is done to: the version that the person saw. */
export type Target = Pick<Row, "id" | "etag" | "cdrId">;

export interface Failure {
  target: Target;
  error: unknown;
}

export interface Progress {
  all: number;
  done: number;
  failed: Failure[];
  /** How many have not been tried. */
  left: number;
  /** Whether more is to come. */
  busy: boolean;
  /** Whether the server went away: what is left waits until it is told to go on. */
  paused: boolean;
}

export interface Work {
  /** Of the deeds that are under way to many, or were last. */
  progress: Progress | undefined;
  /** Whether anything is under way, to many or to one. */
  busy: boolean;
  /** Does a deed to each. Answers what failed, and what was left when it was stopped. Not while others are under way. */
  begin: (deed: Deed, targets: readonly Target[]) => Promise<{ failed: Failure[]; left: Target[] }>;
  stop: () => void;
  goOn: () => void;
  dismiss: () => void;
}

/** How many calls are under way at once: as many as leave a browser connections for its other work. */
const AT_ONCE = 3;
const WorkContext = createContext<Work | undefined>(undefined);

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

export function WorkProvider({ children }: { children: ReactNode }) {
  const { client } = useHere();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  // Of one alone it is shown where it is: what became of many stays.
  const [alone, setAlone] = useState(false);
  const stopped = useRef(false);
  const goesOn = useRef<() => void>(undefined);
  // Of what may have been done though no answer came: asked for again, it is the same request.
  const unanswered = useRef(new Map<string, string>());
  const stop = useCallback(() => {
    stopped.current = true;
    goesOn.current?.();
  }, []);
  useEffect(() => stop, [stop]);
  const busy = alone || (progress?.busy ?? false);
  // Whoever closes the page while it works is asked first.
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);

  const show = useCallback((cdr: Cdr) => keep(queries, [cdr]), [queries]);
  const one = useCallback(
    async (deed: Deed, target: Target) => {
      const what = JSON.stringify([deed, target.id, target.etag]);
      const requestId = unanswered.current.get(what) ?? crypto.randomUUID();
      unanswered.current.set(what, requestId);
      try {
        await show(await carryOut(client, deed, target, requestId));
        unanswered.current.delete(what);
      } catch (error) {
        if (!passes(error)) unanswered.current.delete(what);
        // What somebody else has made of it is shown, so that it can be tried again upon that.
        if (isConflict(error)) await client.cdrs.getCdr({ id: target.id }).then(show, () => {});
        throw error;
      }
    },
    [client, show],
  );
  const begin = useCallback(
    async (deed: Deed, targets: readonly Target[]) => {
      stopped.current = false;
      const left = [...targets];
      const told: Progress = { all: targets.length, done: 0, failed: [], left: 0, busy: true, paused: false };
      const tell = () => (targets.length > 1 ? setProgress({ ...told, left: left.length, failed: [...told.failed] }) : setAlone(told.busy));
      let pause: Promise<void> | undefined;
      tell();
      const worker = async () => {
        for (let target = left.shift(); target && !stopped.current; target = left.shift()) {
          const now = target;
          await one(deed, now).then(
            () => told.done++,
            async (error) => {
              if (targets.length === 1 || !passes(error)) return told.failed.push({ target: now, error });
              // Without a server all that is left would fail one by one.
              left.unshift(now);
              told.paused = true;
              pause ??= new Promise((resolve) => (goesOn.current = resolve));
              tell();
              await pause;
              [pause, told.paused] = [undefined, false];
            },
          );
          tell();
        }
        // Another may have given back what it could not do.
        if (pause && !stopped.current) {
          await pause;
          if (left.length > 0) await worker();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      told.busy = false;
      tell();
      // What the trail and the events of these say has changed, too.
      for (const { id } of targets) void queries.invalidateQueries({ queryKey: ["history", id] });
      return { failed: told.failed, left };
    },
    [one, queries],
  );
  const work = useMemo<Work>(
    () => ({ progress, busy, begin, stop, goOn: () => goesOn.current?.(), dismiss: () => setProgress(undefined) }),
    [progress, busy, begin, stop],
  );
  return <WorkContext value={work}>{children}</WorkContext>;
}

/** The work that is under way, and how more is begun. Only below a `WorkProvider`. */
export function useWork(): Work {
  const work = use(WorkContext);
  if (!work) throw new Error("no work is done here");
  return work;
}
