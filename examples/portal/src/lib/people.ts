// What people and keys are called.

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { allOf } from "./all";
import { useHere } from "./portal";

/** Staff and keys, of whom there are few. Drivers there can be hundreds of thousands of: they are asked for one by one, where they are shown. */
export interface Actor {
  id: string;
  name: string;
  kind: "STAFF" | "API_KEY";
}

const NOBODY: readonly Actor[] = [];
const KEPT_MS = 60_000;

/** All staff and keys whom this person may know by name. */
export function useActors(): readonly Actor[] {
  const { client, can } = useHere();
  const { data = NOBODY } = useQuery({
    queryKey: ["actors"],
    staleTime: KEPT_MS,
    queryFn: async () => {
      const named = async (scope: string, kind: Actor["kind"], list: () => AsyncIterable<{ id: string; name: string }>) =>
        can(scope) ? (await allOf(list())).map(({ id, name }): Actor => ({ id, name, kind })) : [];
      const all = [named("staff.read", "STAFF", () => client.staff.listStaff()), named("keys.read", "API_KEY", () => client.providers.listApiKeys())];
      return (await Promise.all(all)).flat();
    },
  });
  return data;
}

/** What somebody is called, by their id: `driver` where they are one. Else, and where this person may not know it, what is said `instead`. */
export function Name({ id, driver = false, instead }: { id: string; driver?: boolean; instead: string }) {
  const t = useTranslations("audit");
  const { client, can } = useHere();
  const actors = useActors();
  const actor = useMemo(() => actors.find((one) => one.id === id), [actors, id]);
  const { data } = useQuery({
    queryKey: ["driver", id],
    enabled: driver && can("drivers.read"),
    staleTime: KEPT_MS,
    queryFn: ({ signal }) => client.drivers.getDriver({ id }, { signal }),
  });
  if (actor) return actor.kind === "API_KEY" ? `${t("apiKey")} ${actor.name}` : actor.name;
  return data?.name ?? instead;
}
