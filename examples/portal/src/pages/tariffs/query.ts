import { queryOptions } from "@tanstack/react-query";
import type { Client } from "wattlane";

/** A tariff in its newest version, or in an older one. */
export function tariffQuery(client: Client, id: string, version?: number) {
  return queryOptions({
    queryKey: ["tariff", id, version],
    queryFn: ({ signal }) => client.tariffs.getTariff({ id, version }, { signal }),
    // An older version never changes.
    staleTime: version === undefined ? 10_000 : Number.POSITIVE_INFINITY,
  });
}
