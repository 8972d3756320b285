import { useQuery } from "@tanstack/react-query";
import { isWattlaneError, type Location, type Session } from "wattlane";
import { useHere } from "./portal";

/** So long a place is called as it was read: they seldom get other names. */
const CALLED_MS = 600_000;

/** Where a session charges, as people call it. */
export interface Where {
  /** Our id of the place, where it is known. */
  id?: string;
  /** Its time zone, where that is known. */
  zone?: string;
  /** `Scheldekaai, Antwerpen`; the CPO's id where the place is not known, or not for this person to see. */
  place: string;
  /** As printed on the station, else the CPO's id. Empty for a reservation without one. */
  evse: string;
}

/** Of a place what its sessions say of it: one with a thousand EVSEs is not kept whole for that. */
interface Called {
  id: string;
  zone: string | undefined;
  place: string;
  evses: ReadonlyMap<string, string>;
}

function calledOf({ id, name, address, city, timeZone, evses }: Location): Called {
  const printed = evses.flatMap(({ uid, evseId }) => (evseId ? [[uid.toLowerCase(), evseId] as const] : []));
  return { id, zone: timeZone, place: `${name ?? address}, ${city}`, evses: new Map(printed) };
}

/** A place is read once, however many sessions are there. */
export function useWhere({ countryCode, partyId, locationId, evseUid }: Session): Where {
  const { client, can } = useHere();
  const { data } = useQuery({
    queryKey: ["where", countryCode, partyId, locationId],
    enabled: can("locations.read"),
    staleTime: CALLED_MS,
    queryFn: ({ signal }) => client.locations.getLocationByKey({ countryCode, partyId, locationId }, { signal }).then(calledOf, orUnknown),
  });
  return {
    id: data?.id,
    zone: data?.zone,
    place: data?.place ?? locationId,
    evse: data?.evses.get(evseUid.toLowerCase()) ?? (evseUid === "#NA" ? "" : evseUid),
  };
}

/** A place that nobody has told of is asked for no more often than one that is known. */
function orUnknown(error: unknown): null {
  if (isWattlaneError(error) && error.reason === "NOT_FOUND") return null;
  throw error;
}
