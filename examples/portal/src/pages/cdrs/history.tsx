// What was done to an object: its audit trail, newest first, and its events, in the order of their happening.

import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { Name } from "@/lib/people";
import { useHere } from "@/lib/portal";
import { AuditEntries } from "@/pages/audit/entries";
import { Card } from "@/ui/card";
import { Listing } from "@/ui/listing";

const PAGE_SIZE = 50;
/** So often what goes on is read anew, a page of it: where more are open, the more seldom. */
const AGAIN_MS = 5_000;
const again = (moves: boolean) => (query: { state: { data?: InfiniteData<unknown> } }) => moves && AGAIN_MS * (query.state.data?.pages.length ?? 1);

interface HistoryProps {
  id: string;
  /** Whether the object moves by itself. */
  moves?: boolean;
}

export function Trail({ id, moves = false }: HistoryProps) {
  const t = useTranslations("cdr");
  const { client } = useHere();
  const list = useInfiniteQuery({
    queryKey: ["history", id, "audit"],
    initialPageParam: "",
    refetchInterval: again(moves),
    queryFn: async ({ pageParam, signal }) =>
      await client.audit.listAuditEntries({ filter: { objectId: id }, pageSize: PAGE_SIZE, pageToken: pageParam }, { signal }),
    getNextPageParam: (last) => last.nextPageToken || undefined,
  });
  const entries = list.data?.pages.flatMap((page) => page.auditEntries) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <Listing list={list} count={entries.length} empty={t("historyNone")}>
        <AuditEntries entries={entries} />
      </Listing>
    </div>
  );
}

export function Events({ id, moves = false }: HistoryProps) {
  const t = useTranslations("cdr");
  const kinds = useNames("events.actors");
  const format = useFormat();
  const { client } = useHere();
  const list = useInfiniteQuery({
    queryKey: ["history", id, "events"],
    initialPageParam: "",
    refetchInterval: again(moves),
    queryFn: async ({ pageParam, signal }) =>
      await client.events.listEvents({ filter: { aggregateId: id }, pageSize: PAGE_SIZE, pageToken: pageParam }, { signal }),
    getNextPageParam: (last) => last.nextPageToken || undefined,
  });
  const events = list.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <Listing list={list} count={events.length} empty={t("eventsNone")}>
        <Card>
          <ol className="flex flex-col gap-3">
            {events.map(({ id, eventType, createTime, aggregateVersion, actorKind, actorId }) => (
              <li key={id} className="flex flex-wrap justify-between gap-2">
                <span className="font-medium">{eventType}</span>
                <span className="text-muted tabular-nums">
                  {`${format.dateTime(createTime)} · v${aggregateVersion} · `}
                  <Name id={actorId} driver={actorKind === "driver"} instead={kinds(actorKind)} />
                </span>
              </li>
            ))}
          </ol>
        </Card>
      </Listing>
    </div>
  );
}
