// The plan of a charge, made by the SDK's engine in the page whenever what is wanted has not changed for a moment.

import { useEffect, useState } from "react";
import type { ChargeWishInput, PreviewPlanResponse, SignalSeries } from "wattlane";
import { useHere } from "@/lib/portal";

/** So long after a key it is planned anew, ms. */
const TYPING_MS = 200;

export interface Planned {
  /** What was asked, and by which signals. */
  wish: ChargeWishInput;
  signals: SignalSeries | undefined;
  /** The zone that those are of; empty for none. */
  zone: string;
  plan: PreviewPlanResponse;
}

/** The last plan that could be made, or what kept the engine from making one. Nothing is planned without a wish. */
export function usePlanned(
  wish: ChargeWishInput | undefined,
  signals: SignalSeries | undefined,
  zone: string,
): { planned?: Planned; error?: unknown; again: () => void } {
  const { client } = useHere();
  const [planned, setPlanned] = useState<Planned>();
  const [error, setError] = useState<unknown>();
  const [tries, setTries] = useState(0);
  // The same wish is another object whenever the page is drawn.
  const asked = wish && JSON.stringify(wish);
  useEffect(() => {
    if (!wish) return;
    let left = false;
    const timer = setTimeout(() => {
      client.smartCharging.offline.previewPlan({ charges: [wish], signals }).then(
        (plan) => {
          if (left) return;
          setPlanned({ wish, signals, zone, plan });
          setError(undefined);
        },
        (error) => left || setError(error),
      );
    }, TYPING_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, asked, signals, zone, tries]);
  return { planned, error, again: () => setTries((tries) => tries + 1) };
}
