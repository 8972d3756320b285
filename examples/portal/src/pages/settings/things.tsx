// A list of a few things that are added and removed: what staff, keys, origins and issuers have in common.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Client } from "wattlane";
import { useHere } from "@/lib/portal";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Confirm } from "@/ui/confirm";
import { Dialog } from "@/ui/dialog";
import { Failed, Loading } from "@/ui/states";

export interface Thing {
  key: string;
  name: string;
  about: ReactNode;
  /** Absent where it can not be removed. */
  remove?: () => Promise<unknown>;
  /** What is filled in to change it; absent where nobody may. */
  edit?: (done: () => void) => ReactNode;
}

/** The things, how they are read anew after a change, and whether this person may make one. */
export function useThings<T>(name: string, scope: string, read: (client: Client, signal: AbortSignal) => Promise<T[]>) {
  const { client, can } = useHere();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: [name], queryFn: ({ signal }) => read(client, signal) });
  const anew = () => queries.invalidateQueries({ queryKey: [name] });
  return { list, anew, writes: can(scope) };
}

/** The lists that there are, by their words. */
type Kind = "staff" | "keys" | "origins" | "issuers" | "notes";

export interface ThingsProps {
  of: Kind;
  things: { data: readonly Thing[] | undefined; error: unknown; refetch: () => unknown };
  /** What is filled in to add one; absent where nobody may. */
  form?: (done: () => void) => ReactNode;
  /** Its windows are closed by the form's buttons alone: what is written in them is long. */
  stays?: boolean;
  /** What stands above the list, such as what it is narrowed by. */
  above?: ReactNode;
  /** What is said where there is none, if that is not simply that there is none. */
  empty?: string;
}

export function Things({ of, things, form, stays, above, empty }: ThingsProps) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Thing>();
  const [changing, setChanging] = useState<Thing>();
  const [t, states] = [useTranslations(`settings.${of}`), useTranslations("states")];
  return (
    <Card
      title={t("title")}
      aside={
        form && (
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus aria-hidden /> {t("add")}
          </Button>
        )
      }
    >
      <p className="mb-4 text-muted">{t("text")}</p>
      {above}
      {!things.data ? (
        things.error ? (
          <Failed error={things.error} again={() => void things.refetch()} />
        ) : (
          <Loading />
        )
      ) : things.data.length === 0 ? (
        <p className="text-muted">{empty ?? t("empty")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {things.data.map((thing) => (
            <li key={thing.key} className="flex items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
              <div className="min-w-0">
                <p className="font-medium [overflow-wrap:anywhere]">{thing.name}</p>
                <div className="text-xs text-muted [overflow-wrap:anywhere]">{thing.about}</div>
              </div>
              {thing.edit && (
                <Button
                  className="ml-auto"
                  kind="quiet"
                  size="square"
                  aria-label={`${states("change")}: ${thing.name}`}
                  onClick={() => setChanging(thing)}
                >
                  <Pencil aria-hidden />
                </Button>
              )}
              {thing.remove && (
                <Button kind="quiet" size="square" aria-label={`${t("remove")}: ${thing.name}`} onClick={() => setRemoving(thing)}>
                  <Trash2 aria-hidden />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {form && (
        <Dialog open={adding} stays={stays} onClose={() => setAdding(false)} title={t("add")}>
          {form(() => setAdding(false))}
        </Dialog>
      )}
      {changing?.edit && (
        <Dialog open stays={stays} onClose={() => setChanging(undefined)} title={changing.name}>
          {changing.edit(() => setChanging(undefined))}
        </Dialog>
      )}
      {removing?.remove && (
        <Confirm
          title={t("removeTitle", { name: removing.name })}
          text={t("removeText")}
          action={t("remove")}
          onClose={() => setRemoving(undefined)}
          carryOut={removing.remove}
        />
      )}
    </Card>
  );
}
