// Audit entries: who did what, and each field before and after.

import { useTranslations } from "use-intl";
import type { AuditEntry } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { Name } from "@/lib/people";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";

/** So much of a value is shown, characters. */
const SHOWN_MAX = 300;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SOMEBODY = /\b(staff|driver):([0-9a-f-]{36})/;

/** Who acted, by name where this person may know it. */
function Who({ actor }: Pick<AuditEntry, "actor">) {
  const t = useTranslations("audit");
  if (!actor || actor.kind === "SYSTEM") return t("system");
  return <Name id={actor.id} driver={actor.kind === "DRIVER"} instead={actor.kind === "API_KEY" ? t("apiKey") : actor.id} />;
}

/** What was done. Whom it was done to stands in it as `driver:` and their id. */
function Done({ activity }: Pick<AuditEntry, "activity">) {
  const [somebody, kind, id] = SOMEBODY.exec(activity) ?? [];
  if (somebody === undefined || id === undefined) return activity;
  const [before, after] = activity.split(somebody);
  return (
    <>
      {before}
      <Name id={id} driver={kind === "driver"} instead={somebody} />
      {after}
    </>
  );
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
  const objects = useNames("audit.objects");
  return (
    <ol className="flex flex-col gap-3">
      {together(entries).map(({ entry, times, since }) => (
        <li key={entry.id}>
          <Card>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <p>
                <span className="font-medium">
                  <Who actor={entry.actor} />
                </span>{" "}
                <span className="text-muted">
                  <Done activity={entry.activity} />
                </span>{" "}
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
              {changed && <td className="py-1 pr-4 font-mono [overflow-wrap:anywhere] text-muted">{<Value json={before} field={field} />}</td>}
              <td className="py-1 font-mono [overflow-wrap:anywhere]">{<Value json={after} field={field} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value, which is JSON. A text is shown as it is, and a person by name. The whole of a CDR's periods would bury everything else. */
function Value({ json, field }: { json: string; field: string }) {
  const text: string = json.startsWith('"') ? JSON.parse(json) : json;
  if (UUID.test(text)) return <Name id={text} driver={field === "driver_id"} instead={text} />;
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)} …` : text || "–";
}
