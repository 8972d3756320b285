// What energy costs where one charges, and how clean it is: once it has been read, plans need no network.

import { useQuery } from "@tanstack/react-query";
import { allOf } from "@/lib/all";
import { alpha2 } from "@/lib/format";
import { useHere } from "@/lib/portal";

const DAY_MS = 86_400_000;
/** What is not known yet is taken to be as on one of so many days before. */
const BEFORE_DAYS = 7;
/** As far as is asked for at once: the contract's most. */
const DAYS_MAX = 31;
/** The prices of the next day come once a day; who has the page open then should not wait long for them, ms. */
const AGAIN_MS = 300_000;
const PAGE_SIZE = 500;

/** The zones that something is known of. */
export function useZones() {
  const { client } = useHere();
  return useQuery({
    queryKey: ["signal-zones"],
    staleTime: AGAIN_MS,
    queryFn: ({ signal }) => allOf(client.signals.listSignalZones({ pageSize: PAGE_SIZE }, { signal })),
  });
}

/** What is known of a zone, from the week before until as far as one plans. Nothing is asked without a zone. */
export function useSignals(zone: string | undefined, now: Date) {
  const { client } = useHere();
  const first = (Math.floor(now.getTime() / DAY_MS) - BEFORE_DAYS) * DAY_MS;
  const [startTime, endTime] = [new Date(first), new Date(first + DAYS_MAX * DAY_MS)];
  return useQuery({
    queryKey: ["signals", zone, first],
    enabled: zone !== undefined,
    staleTime: AGAIN_MS,
    refetchInterval: AGAIN_MS,
    queryFn: ({ signal }) => client.signals.getSignals({ zone: zone!, startTime, endTime }, { signal }),
  });
}

/** Those of a country (three letters), by their names: `NL`, `DE-LU` of two of them, `DK1` and `DK2` of one. */
export function zonesOf<Zone extends { zone: string }>(country: string, zones: readonly Zone[]): Zone[] {
  const code = alpha2(country);
  return zones.filter(({ zone }) => zone.split("-").some((part) => part.replace(/\d+$/, "") === code));
}
