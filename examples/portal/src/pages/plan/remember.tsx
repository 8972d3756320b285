// What a driver usually wants at a place: read when a plan begins, and kept when they say so. What was changed meanwhile is not overwritten.

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { ChargingPreferences, Location, PutPreferencesRequest } from "wattlane";
import { isConflict, useErrorText } from "@/lib/errors";
import { useHere } from "@/lib/portal";
import { useSending } from "@/lib/sending";
import { toast } from "@/lib/toast";
import { Button } from "@/ui/button";
import { preferencesOf, type Values } from "./wish";

const keyOf = ({ countryCode, partyId, locationId }: Location) => ({ countryCode, partyId, locationId });

/** What counts at a place: for a driver what they have said, else what is said for all. */
export function usePreferences(place: Location) {
  const { client } = useHere();
  const queryKey = ["preferences", place.id];
  const query = useQuery({
    queryKey,
    staleTime: 0,
    queryFn: ({ signal }) => client.smartCharging.getPreferences({ location: keyOf(place) }, { signal }),
  });
  return { ...query, queryKey };
}

interface RememberProps {
  place: Location;
  values: Values;
  /** What was remembered when the fields were filled. */
  said: ChargingPreferences | undefined;
  keep: (said: ChargingPreferences, anew: boolean) => void;
  disabled: boolean;
}

export function Remember({ place, values, said, keep, disabled }: RememberProps) {
  const [t, states] = [useTranslations("plan"), useTranslations("states")];
  const { client } = useHere();
  const words = useErrorText();
  const { busy, error, submit } = useSending(async (put: Pick<PutPreferencesRequest, "preferences" | "etag">, requestId) => {
    keep(await client.smartCharging.putPreferences({ ...put, requestId }), false);
    toast.success(states("saved"));
  });
  const remember = () => {
    if (disabled) return;
    const preferences = { ...preferencesOf(values, said), location: keyOf(place) };
    // What is said for all drivers, or of all places, is another thing than what is put here.
    void submit({ preferences, etag: said?.driverId && said.location ? said.etag : undefined });
  };
  const loadAnew = () =>
    client.smartCharging.getPreferences({ location: keyOf(place) }).then(
      (now) => keep(now, true),
      (error) => toast.error(words(error)),
    );
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-line pt-4">
      <Button className="self-start" aria-disabled={busy || disabled} onClick={remember}>
        {t("remember")}
      </Button>
      {error !== undefined && (
        <div role="alert" className="flex flex-col items-start gap-2 text-bad [overflow-wrap:anywhere]">
          {words(error)}
          {isConflict(error) && (
            <Button size="small" className="text-text" onClick={() => void loadAnew()}>
              {states("loadAnew")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
