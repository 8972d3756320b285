// The plan of a session, for as long as a page shows it.

import { useEffect, useState } from "react";
import { type ChargingPlan, isWattlaneError } from "wattlane";
import { follow } from "@/lib/follow";
import { useAgain } from "@/lib/live";
import { useHere } from "@/lib/portal";

/** A session without a plan is asked for one again after so long: nobody tells when somebody else makes one. */
const AGAIN_MS = 15_000;

export interface WatchedPlan {
  plan?: ChargingPlan;
  /** Whether it is known that there is none. */
  isNone?: boolean;
  /** What keeps it from being watched. */
  error?: unknown;
}

/** What is known of it; `again` begins anew, also where it is over because there was none. `goesOn` says whether there may be one later. */
export function usePlan(sessionId: string, goesOn: boolean): WatchedPlan & { again: () => void } {
  const { client } = useHere();
  const [times, again] = useAgain();
  const [watched, setWatched] = useState<WatchedPlan>({});
  useEffect(() => {
    let plan: ChargingPlan | undefined;
    return follow(
      client.smartCharging.watchPlan({ sessionId }),
      (message) => void (plan = message.plan ?? plan),
      ({ error }) => {
        const isNone = isWattlaneError(error) && error.reason === "NOT_FOUND";
        // What is known stays until something else is.
        if (plan || error !== undefined) setWatched({ plan, isNone, error: isNone ? undefined : error });
      },
    );
  }, [client, sessionId, times]);
  useEffect(() => {
    if (!watched.isNone || !goesOn) return;
    const timer = setTimeout(again, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [watched, goesOn, again]);
  return { ...watched, again };
}
