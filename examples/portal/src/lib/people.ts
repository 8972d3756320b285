import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { allOf } from "./all";
import { useHere } from "./portal";

/** Who acts here: people and keys, by their ids. */
export interface Actor {
  id: string;
  name: string;
  kind: "STAFF" | "DRIVER" | "API_KEY";
}

const NOBODY: readonly Actor[] = [];

/** Everybody whom this person may know by name. */
export function usePeople(): readonly Actor[] {
  const { client, can } = useHere();
  const { data = NOBODY } = useQuery({
    queryKey: ["people"],
    staleTime: 60_000,
    queryFn: async () => {
      const named = async (scope: string, kind: Actor["kind"], list: () => AsyncIterable<{ id: string; name: string }>) =>
        can(scope) ? (await allOf(list())).map(({ id, name }): Actor => ({ id, name, kind })) : [];
      const all = [
        named("staff.read", "STAFF", () => client.staff.listStaff()),
        named("drivers.read", "DRIVER", () => client.drivers.listDrivers()),
        named("keys.read", "API_KEY", () => client.providers.listApiKeys()),
      ];
      return (await Promise.all(all)).flat();
    },
  });
  return data;
}

/** What somebody is called, by their id; undefined where this person may not know it. */
export function usePeopleNames(): (id: string) => string | undefined {
  const t = useTranslations("audit");
  const people = usePeople();
  return useMemo(() => {
    const names = new Map(people.map(({ id, name, kind }) => [id, kind === "API_KEY" ? `${t("apiKey")} ${name}` : name]));
    return (id) => names.get(id);
  }, [people, t]);
}
