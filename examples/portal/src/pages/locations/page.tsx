// Where one can charge: the map, and beside it the places that are seen on it, or the one that was chosen.

import { queryOptions, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { List } from "lucide-react";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import type { Client } from "wattlane";
import { lazily } from "@/lib/lazily";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { Button } from "@/ui/button";
import { Connection } from "@/ui/connection";
import { focusContent } from "@/ui/focus";
import { Failed, Loading } from "@/ui/states";
import { AGAIN_MS, areaOf, EUROPE, useArea } from "./area";
import { Place } from "./place";
import { Places } from "./places";

const LocationMap = lazily(async () => (await import("./map")).LocationMap);
const route = getRouteApi("/locations");
/** What is asked for until the map says what is seen, and where there can be none. */
const AT_FIRST = areaOf(EUROPE);

function locationQuery(client: Client, id: string | undefined) {
  return queryOptions({
    queryKey: ["location", id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => client.locations.getLocation({ id: id! }, { signal }),
  });
}

export default function Locations() {
  const t = useTranslations("location");
  const { client } = useHere();
  const { place, free = false } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = useCallback((place?: string) => void navigate({ search: (before) => ({ ...before, place }) }), [navigate]);
  const [area, setArea] = useState(AT_FIRST);
  // On a phone the list covers the map, and is opened where it is wanted.
  const [listed, setListed] = useState(false);
  const { places, state } = useArea(area, free);
  const chosen = useQuery({ ...locationQuery(client, place), refetchInterval: state === undefined ? AGAIN_MS : false });
  useTitle(chosen.data?.name ?? t("title"));
  return (
    <div className="relative flex h-full">
      <h1 className="sr-only">{t("title")}</h1>
      {/* What MapLibre lays above the map stays below the list. */}
      <div className="relative isolate min-w-0 flex-1">
        <LocationMap shown={places.data} chosen={place} choose={choose} at={chosen.data?.coordinates} onView={setArea} />
        <div className="absolute top-3 left-3 flex flex-wrap items-center gap-2">
          <Button
            className="shadow"
            aria-pressed={free}
            kind={free ? "main" : "plain"}
            onClick={() => void navigate({ search: (before) => ({ ...before, free: free ? undefined : true }), replace: true })}
          >
            {t("freeOnly")}
          </Button>
          <Button className="shadow lg:hidden" aria-pressed={listed} kind={listed ? "main" : "plain"} onClick={() => setListed(!listed)}>
            <List aria-hidden /> {t("list")}
          </Button>
          {state !== undefined && state !== "LIVE" && (
            <span className="rounded-md border border-line bg-surface px-2 py-1 shadow">
              <Connection state={state} />
            </span>
          )}
        </div>
      </div>
      <aside
        aria-label={place ? t("chosen") : t("list")}
        className={`absolute inset-x-0 bottom-0 max-h-[65%] overflow-y-auto rounded-t-2xl border border-line bg-surface shadow-xl lg:static lg:block lg:max-h-none lg:w-96 lg:rounded-none lg:border-y-0 lg:border-r-0 lg:shadow-none ${place || listed ? "" : "hidden"}`}
      >
        {place ? (
          <Place query={chosen} close={() => (focusContent(), choose(undefined))} />
        ) : places.error && !places.data ? (
          <Failed error={places.error} again={() => void places.refetch()} />
        ) : places.data ? (
          <Places shown={places.data} free={free} choose={choose} />
        ) : (
          <Loading />
        )}
      </aside>
    </div>
  );
}
