// What there is in the part of the map that is seen, and what changes in it.

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Area, WatchState } from "wattlane";
import { follow } from "@/lib/live";
import { useHere } from "@/lib/portal";

/** What of the map is seen, and how many places of it are told one by one. */
export interface View {
  area: Area;
  maxLocations: number;
}

/** West, south, east, north: degrees. */
type Bounds = [number, number, number, number];

/** Where the map begins. */
export const EUROPE: Bounds = [-11, 35, 26, 61];
/** Up to so many places are shown one by one. */
export const PLACES_MAX = 100;
/** Microdegrees of a degree. */
export const MICRO = 1e6;

/** What lies within, as the contract says it. A map may show more than there is. */
export function areaOf([west, south, east, north]: Bounds): Area {
  const micro = (degrees: number, most: number) => Math.round(Math.max(-most, Math.min(most, degrees)) * MICRO);
  return {
    westMicrodegrees: micro(west, 180),
    southMicrodegrees: micro(south, 90),
    eastMicrodegrees: micro(east, 180),
    northMicrodegrees: micro(north, 90),
  };
}

/** So often availability is asked for where nobody tells of changes. */
const AGAIN_MS = 15_000;

export function useArea(view: View, free: boolean) {
  const { client } = useHere();
  const state = useChanges();
  const places = useQuery({
    queryKey: ["area", view, free],
    placeholderData: keepPreviousData,
    refetchInterval: state === undefined ? AGAIN_MS : false,
    queryFn: ({ signal }) => client.locations.listInArea({ ...view, needs: { available: free } }, { signal }),
  });
  return { places, state };
}

/** Hears of what changes, and has asked anew what is shown. Undefined where this person hears nothing, or nothing any more. */
function useChanges(): WatchState | undefined {
  const { client, can } = useHere();
  const queries = useQueryClient();
  const hears = can("events.read");
  const [state, setState] = useState<WatchState | undefined>(hears ? "CONNECTING" : undefined);
  useEffect(() => {
    if (!hears) return;
    const changed = new Set<string>();
    return follow(
      client.events.watchEvents({ filter: { aggregateTypes: ["location"] } }),
      ({ aggregateId }) => changed.add(aggregateId),
      ({ state, error }) => {
        setState(error === undefined ? state : undefined);
        if (changed.size === 0) return;
        for (const id of changed) void queries.invalidateQueries({ queryKey: ["location", id] });
        changed.clear();
        void queries.invalidateQueries({ queryKey: ["area"] });
      },
    );
  }, [client, queries, hears]);
  return state;
}
