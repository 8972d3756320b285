// Watches, for as long as a page shows what they tell.

import type { Watch, WatchState } from "wattlane";

/** So often a page is drawn anew at the most, however much comes. */
const DRAW_MS = 250;

/** How a watch stands. */
export interface Standing {
  state: WatchState;
  /** Why it is over, if it is. */
  error: unknown;
}

export const BEGINNING: Standing = { state: "CONNECTING", error: undefined };

/**
 * Takes what a watch tells, at once, and draws a few times a second when something has come; also when `tick`, which is asked each time, says so.
 * Answers what ends it.
 */
export function follow<T>(
  watch: Watch<T>,
  take: (message: T) => void,
  draw: (how: Standing) => void,
  tick?: (state: WatchState) => boolean,
): () => void {
  const how: Standing = { ...BEGINNING };
  let dirty = true;
  const read = async () => {
    for await (const message of watch) {
      take(message);
      dirty = true;
    }
  };
  const states = async () => {
    for await (how.state of watch.states()) dirty = true;
  };
  read().catch((error) => ([how.error, dirty] = [error, true]));
  states().catch(() => {});
  const timer = setInterval(() => {
    const due = tick?.(how.state);
    if (!due && !dirty) return;
    dirty = false;
    draw({ ...how });
  }, DRAW_MS);
  return () => {
    clearInterval(timer);
    watch.close();
  };
}
