// Audit entries: who did what, and each field before and after.

import { useTranslations } from "use-intl";
import type { AuditEntry } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { usePeopleNames } from "@/lib/people";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";

/** So much of a value is shown, characters. */
const SHOWN_MAX = 300;

/** Who acted, by name where this person may know it. */
function useActor(): { of: (actor: AuditEntry["actor"]) => string; in: (activity: string) => string } {
  const t = useTranslations("audit");
  const nameOf = usePeopleNames();
  return {
    of: (actor) => nameOf(actor?.id ?? "") ?? (actor?.kind === "API_KEY" ? t("apiKey") : actor?.kind === "SYSTEM" || !actor ? t("system") : actor.id),
    in: (activity) => activity.replace(/\b(?:staff|driver):([0-9a-f-]{36})/, (whole, id: string) => nameOf(id) ?? whole),
  };
}

/** Entries that say the same and change nothing, such as one token after the other, are one line: how often, and since when. */
function together(entries: readonly AuditEntry[]): { entry: AuditEntry; times: number; since: Date | undefined }[] {
  const groups: { entry: AuditEntry; times: number; since: Date | undefined }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const same =
      last &&
      entry.changes.length + last.entry.changes.length === 0 &&
      entry.activity === last.entry.activity &&
      entry.actor?.id === last.entry.actor?.id;
    if (same) Object.assign(last, { times: last.times + 1, since: entry.createTime });
    else groups.push({ entry, times: 1, since: undefined });
  }
  return groups;
}

export function AuditEntries({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useTranslations("audit");
  const format = useFormat();
  const actor = useActor();
  const objects = useNames("audit.objects");
  return (
    <ol className="flex flex-col gap-3">
      {together(entries).map(({ entry, times, since }) => (
        <li key={entry.id}>
          <Card>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <p>
                <span className="font-medium">{actor.of(entry.actor)}</span> <span className="text-muted">{actor.in(entry.activity)}</span>{" "}
                {times > 1 && <Badge>{t("times", { count: times })}</Badge>}
              </p>
              <p className="text-xs text-muted tabular-nums">
                {entry.objectType && <Badge>{objects(entry.objectType)}</Badge>} {since && `${format.dateTime(since)} – `}
                <time dateTime={entry.createTime?.toISOString()}>{format.dateTime(entry.createTime)}</time>
              </p>
            </div>
            {entry.changes.length > 0 && <Changes changes={entry.changes} />}
          </Card>
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes }: { changes: AuditEntry["changes"] }) {
  const t = useTranslations("audit");
  const fields = useNames("audit.fields");
  const nameOf = usePeopleNames();
  // Of what is new there was nothing before.
  const changed = changes.some(({ before }) => before !== "");
  const heads = changed ? (["field", "before", "after"] as const) : (["field", "after"] as const);
  return (
    <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-label={t("changes")}>
      <table className="w-full text-xs">
        <thead>
          <tr className="text-muted">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 pr-4 text-left font-medium">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field} className="border-t border-line align-top">
              <th scope="row" title={field} className="py-1 pr-4 text-left font-normal lg:whitespace-nowrap">
                {fields(field)}
              </th>
              {changed && <td className="py-1 pr-4 font-mono [overflow-wrap:anywhere] text-muted">{readable(before, nameOf)}</td>}
              <td className="py-1 font-mono [overflow-wrap:anywhere]">{readable(after, nameOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value, which is JSON. A text is shown as it is, and a person by name. The whole of a CDR's periods would bury everything else. */
function readable(json: string, nameOf: (id: string) => string | undefined): string {
  const text: string = json.startsWith('"') ? JSON.parse(json) : json;
  return nameOf(text) ?? (text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)} …` : text || "–");
}
