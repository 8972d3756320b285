// What there is in the part of the map that is seen, and what changes in it.

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Area, ChargingNeeds, Client, ListInAreaResponse, LocationCluster, WatchState } from "wattlane";
import { follow } from "@/lib/follow";
import { useHere } from "@/lib/portal";

/** West, south, east, north: degrees. */
type Bounds = [number, number, number, number];

/** Where the map begins. */
export const EUROPE: Bounds = [-11, 35, 26, 61];
/** Up to so many places are told one by one; more come as clusters. */
const PLACES_MAX = 100;
/** Of the clusters so many that are a single place are read as that place. */
const SINGLES_MAX = 20;
/** Round the middle of such a cluster, which is the place, m. */
const RADIUS = 10;
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
export const AGAIN_MS = 15_000;
/** So often at the most where somebody does, however much changes. */
const CHANGED_MS = 2_000;

/** Places and clusters that are seen. */
export type Seen = Pick<ListInAreaResponse, "locations" | "clusters">;

async function listSeen(client: Client, area: Area, needs: ChargingNeeds, signal: AbortSignal): Promise<Seen> {
  const { locations, clusters } = await client.locations.listInArea({ area, maxLocations: PLACES_MAX, needs }, { signal });
  const read = async (cluster: LocationCluster) => {
    const near = { center: cluster.center, radius: RADIUS, maxResults: 1, needs };
    const [found] = await client.locations.listNearby(near, { signal }).catch(() => []);
    return found && ([cluster, found.location] as const);
  };
  const singles = clusters.filter(({ count }) => count === 1).slice(0, SINGLES_MAX);
  const found = new Map((await Promise.all(singles.map(read))).filter((one) => one !== undefined));
  return { locations: [...locations, ...found.values()], clusters: clusters.filter((cluster) => !found.has(cluster)) };
}

export function useArea(area: Area, free: boolean) {
  const { client } = useHere();
  const state = useChanges();
  const places = useQuery({
    queryKey: ["area", area, free],
    placeholderData: keepPreviousData,
    refetchInterval: state === undefined ? AGAIN_MS : false,
    queryFn: ({ signal }) => listSeen(client, area, { available: free }, signal),
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
    let asked = Number.NEGATIVE_INFINITY;
    // What is under way is waited for: were it begun anew with each change, it would never end where they do not.
    const isReading = () => ["area", "location"].some((kind) => queries.isFetching({ queryKey: [kind] }) > 0);
    const isDue = () => changed.size > 0 && performance.now() - asked >= CHANGED_MS && !isReading();
    return follow(
      client.events.watchEvents({ filter: { aggregateTypes: ["location"] } }),
      ({ aggregateId }) => changed.add(aggregateId),
      ({ state, error }) => {
        setState(error === undefined ? state : undefined);
        if (!isDue()) return;
        asked = performance.now();
        for (const id of changed) void queries.invalidateQueries({ queryKey: ["location", id] });
        changed.clear();
        void queries.invalidateQueries({ queryKey: ["area"] });
      },
      isDue,
    );
  }, [client, queries, hears]);
  return state;
}
