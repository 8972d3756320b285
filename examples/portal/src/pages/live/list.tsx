// What charges now.

import { Link } from "@tanstack/react-router";
import { BatteryCharging, PlugZap } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Session } from "wattlane";
import { Away } from "@/lib/backend";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { useLiveSessions } from "@/lib/live";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { useWhere } from "@/lib/where";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { Chart } from "@/ui/chart";
import { Connection } from "@/ui/connection";
import { Empty, Failed, Loading } from "@/ui/states";
import { TONES } from "./tones";

/** What charges comes first, what has ended last. */
const GROUPS = ["charging", "coming", "ended"] as const;

function groupOf({ status }: Session): (typeof GROUPS)[number] {
  if (status === "ACTIVE") return "charging";
  return status === "PENDING" || status === "RESERVATION" ? "coming" : "ended";
}

export default function LiveList() {
  const t = useTranslations("session");
  const { client } = useHere();
  const { sessions, state, power, error, again } = useLiveSessions(client);
  useTitle(t("title"));
  const format = useFormat();
  const now = power.values.at(-1) ?? 0;
  const groups = Map.groupBy(sessions, groupOf);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        <Connection state={state} />
      </header>
      {sessions.length > 0 && (
        <Card title={t("now", { count: groups.get("charging")?.length ?? 0, power: format.power(now.toFixed(1)) })}>
          <Chart times={power.times} values={power.values} unit="kW" label={t("powerChart", { power: format.power(now.toFixed(1)) })} />
        </Card>
      )}
      {error !== undefined && <Failed error={error} again={again} />}
      {sessions.length === 0
        ? error === undefined &&
          (state === "LIVE" ? (
            <Empty title={t("empty")} icon={<PlugZap aria-hidden />}>
              {t("emptyHint")}
            </Empty>
          ) : state === "OFFLINE" ? (
            <Failed error={new Away()} />
          ) : (
            <Loading />
          ))
        : GROUPS.map((group) => <Group key={group} name={group} sessions={groups.get(group) ?? []} />)}
    </div>
  );
}

function Group({ name, sessions }: { name: (typeof GROUPS)[number]; sessions: readonly Session[] }) {
  const t = useTranslations("session.groups");
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby={name} className="flex flex-col gap-3">
      <h2 id={name} className="font-semibold">
        {t(name)}
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {sessions.map((session) => (
          <Tile key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

function Tile({ session }: { session: Session }) {
  const t = useTranslations("session");
  const format = useFormat();
  const [statuses, unrated] = [useNames("session.statuses"), useNames("cdr.unrated")];
  const { id, status, energy, power, stateOfCharge, runningCost, unratedReason, startTime, countryCode, partyId } = session;
  const { place, evse, zone } = useWhere(session);
  return (
    <li>
      <Link
        to="/sessions/$id"
        params={{ id }}
        className="flex h-full flex-col justify-between rounded-xl border border-line bg-surface p-4 hover:bg-raised"
      >
        <span className="flex items-start justify-between gap-3">
          <span className="min-w-0">
            <span className="block truncate font-semibold">{place}</span>
            <span className="block truncate text-xs text-muted">{[evse, `${countryCode} ${partyId}`].filter(Boolean).join(" · ")}</span>
          </span>
          <Badge tone={TONES[status] ?? "plain"}>{statuses(status)}</Badge>
        </span>
        <span className="mt-4 flex items-end justify-between gap-3 tabular-nums">
          <span className="text-2xl font-semibold whitespace-nowrap">{format.energy(energy)}</span>
          <span className="text-right font-medium">
            {runningCost ? (
              format.money(runningCost.total.exclVat)
            ) : (
              <span className="text-xs font-normal text-muted">{unratedReason === "UNSPECIFIED" ? "–" : unrated(unratedReason)}</span>
            )}
          </span>
        </span>
        <span className="mt-3 flex items-center justify-between gap-3 text-xs text-muted tabular-nums">
          <span className="flex items-center gap-1.5">
            <PlugZap aria-hidden className="size-4" /> {format.power(power)}
          </span>
          {stateOfCharge !== undefined && (
            <span className="flex items-center gap-1.5">
              <BatteryCharging aria-hidden className="size-4" /> {format.percent(stateOfCharge)}
            </span>
          )}
          <span>{t("since", { time: format.since(startTime, zone) })}</span>
        </span>
      </Link>
    </li>
  );
}
