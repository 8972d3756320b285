// What was done to an object: its audit trail and its events.

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { AuditEntries } from "@/pages/audit/entries";
import { Card } from "@/ui/card";
import { Failed, Loading } from "@/ui/states";

/** So many are shown of one object: the audit page shows all. */
const MOST = 100;

export function Trail({ id }: { id: string }) {
  const t = useTranslations("cdr");
  const { client } = useHere();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["history", id, "audit"],
    queryFn: async ({ signal }) => await client.audit.listAuditEntries({ filter: { objectId: id }, pageSize: MOST }, { signal }),
  });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data.auditEntries.length === 0) return <p className="text-muted">{t("historyNone")}</p>;
  return <AuditEntries entries={data.auditEntries} />;
}

export function Events({ id }: { id: string }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const { client } = useHere();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["history", id, "events"],
    queryFn: async ({ signal }) => await client.events.listEvents({ filter: { aggregateId: id }, pageSize: MOST }, { signal }),
  });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data.events.length === 0) return <p className="text-muted">{t("eventsNone")}</p>;
  return (
    <Card>
      <ol className="flex flex-col gap-3">
        {data.events.map(({ id, eventType, createTime, aggregateVersion, actorKind }) => (
          <li key={id} className="flex flex-wrap justify-between gap-2">
            <span className="font-medium">{eventType}</span>
            <span className="text-muted tabular-nums">{`${format.dateTime(createTime)} · v${aggregateVersion} · ${actorKind}`}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
