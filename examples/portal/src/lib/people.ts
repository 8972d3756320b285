import { useQuery } from "@tanstack/react-query";
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
      const people: Actor[] = [];
      if (can("staff.read")) for await (const { id, name } of client.staff.listStaff()) people.push({ id, name, kind: "STAFF" });
      if (can("drivers.read")) for await (const { id, name } of client.drivers.listDrivers()) people.push({ id, name, kind: "DRIVER" });
      if (can("keys.read")) for await (const { id, name } of client.providers.listApiKeys()) people.push({ id, name, kind: "API_KEY" });
      return people;
    },
  });
  return data;
}
