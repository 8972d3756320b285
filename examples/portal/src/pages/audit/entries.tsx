// Audit entries: who did what, and each field before and after.

import { useTranslations } from "use-intl";
import type { AuditEntry } from "wattlane";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";

/** The name of who acted, where this page knows it. */
export function useActor(): (actor: AuditEntry["actor"]) => string {
  const t = useTranslations("audit");
  const { face } = useHere();
  return (actor) => {
    const known = face.people.find(({ id }) => id === actor?.id);
    return known?.name ?? (actor?.kind === "API_KEY" ? t("apiKey") : actor?.kind === "SYSTEM" || !actor ? t("system") : actor.id);
  };
}

export function AuditEntries({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useTranslations("audit");
  const format = useFormat();
  const actor = useActor();
  return (
    <ol className="flex flex-col gap-3">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Card>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <p>
                <span className="font-medium">{actor(entry.actor)}</span> <span className="text-muted">{entry.activity}</span>
              </p>
              <p className="text-xs text-muted tabular-nums">
                {entry.objectType && <Badge>{entry.objectType}</Badge>} <time dateTime={entry.createTime?.toISOString()}>{format.dateTime(entry.createTime)}</time>
              </p>
            </div>
            {entry.changes.length > 0 && (
              <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-label={t("changes")}>
                <table className="w-full text-xs">
                  <thead>
                    <tr className="text-muted">
                      <th scope="col" className="w-1/4 py-1 pr-4 text-left font-medium">
                        {t("field")}
                      </th>
                      <th scope="col" className="py-1 pr-4 text-left font-medium">
                        {t("before")}
                      </th>
                      <th scope="col" className="py-1 text-left font-medium">
                        {t("after")}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {entry.changes.map(({ field, before, after }) => (
                      <tr key={field} className="border-t border-line align-top">
                        <th scope="row" className="py-1 pr-4 text-left font-mono font-normal">
                          {field}
                        </th>
                        <td className="py-1 pr-4 font-mono [overflow-wrap:anywhere] text-muted">{clipped(before)}</td>
                        <td className="py-1 font-mono [overflow-wrap:anywhere]">{clipped(after)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </Card>
        </li>
      ))}
    </ol>
  );
}

/** The whole of a CDR's periods would bury everything else. */
function clipped(text: string, most = 300): string {
  return text.length > most ? `${text.slice(0, most)} …` : text || "–";
}
