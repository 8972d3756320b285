// One session, while it goes on and after.

import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Session } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { useLiveSession } from "@/lib/live";
import { useHere } from "@/lib/portal";
import { Events, Trail } from "@/pages/cdrs/history";
import { Badge } from "@/ui/badge";
import { Card, Facts } from "@/ui/card";
import { Chart } from "@/ui/chart";
import { Connection } from "@/ui/connection";
import { Failed, Loading } from "@/ui/states";
import { TONES } from "./list";

const route = getRouteApi("/sessions/$id");

export default function LiveDetail() {
  const t = useTranslations("session");
  const { id } = route.useParams();
  const { client } = useHere();
  const { session, state, error } = useLiveSession(client, id);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <div className="flex items-center justify-between gap-3">
        <Link to="/sessions" className="flex items-center gap-1.5 text-muted hover:text-text">
          <ArrowLeft aria-hidden className="size-4" /> {t("back")}
        </Link>
        {!error && <Connection state={state} />}
      </div>
      {error ? <Failed error={error} /> : session ? <Detail session={session} /> : <Loading />}
    </div>
  );
}

/** The mean power of each period, kW: for drawing. */
function curve(session: Session): { times: number[]; values: (number | null)[] } {
  const periods = session.chargingPeriods;
  const end = session.endTime ?? session.lastUpdated;
  const times: number[] = [];
  const values: (number | null)[] = [];
  periods.forEach(({ startTime, dimensions }, at) => {
    const until = periods[at + 1]?.startTime ?? end;
    const hours = (until.getTime() - startTime.getTime()) / 3_600_000;
    const energy = dimensions.find(({ type }) => type === "ENERGY")?.volume;
    if (hours <= 0) return;
    const power = Number(energy ?? 0) / hours;
    // Steps: the mean holds for the whole period.
    times.push(startTime.getTime() / 1000, until.getTime() / 1000 - 0.001);
    values.push(power, power);
  });
  return { times, values };
}

function Detail({ session }: { session: Session }) {
  const [t, cdr] = [useTranslations("session"), useTranslations("cdr")];
  const { can } = useHere();
  const format = useFormat();
  const [statuses, unrated] = [useNames("session.statuses"), useNames("cdr.unrated")];
  const drawn = useMemo(() => curve(session), [session]);
  const figures = [
    [cdr("energy"), format.energy(session.energy)],
    [cdr("power"), format.power(session.power)],
    [t("cost"), session.runningCost ? format.money(session.runningCost.total.exclVat) : session.unratedReason === "UNSPECIFIED" ? "–" : unrated(session.unratedReason)],
    [cdr("duration"), format.span(session.startTime, session.endTime ?? session.lastUpdated)],
  ] as const;
  return (
    <>
      <h1 className="flex flex-wrap items-center gap-3 text-xl font-semibold">
        <span className="[overflow-wrap:anywhere]">{session.sessionId}</span>
        <Badge tone={TONES[session.status] ?? "plain"}>{statuses(session.status)}</Badge>
      </h1>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name} className="rounded-xl border border-line bg-surface p-4">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="mt-1 text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {drawn.times.length > 0 && (
            <Card title={cdr("timeline")}>
              <Chart {...drawn} unit="kW" label={cdr("timeline")} height={220} />
            </Card>
          )}
          {can("events.read") && (
            <section className="flex flex-col gap-3">
              <h2 className="text-sm font-semibold">{cdr("events")}</h2>
              <Events id={session.id} />
            </section>
          )}
          {can("audit.read") && (
            <section className="flex flex-col gap-3">
              <h2 className="text-sm font-semibold">{cdr("history")}</h2>
              <Trail id={session.id} />
            </section>
          )}
        </div>
        <Card title={cdr("facts")} className="self-start">
          <Facts
            of={[
              [cdr("cpo"), `${session.countryCode} ${session.partyId}`],
              [cdr("place"), session.locationId],
              ["EVSE", session.evseUid],
              [cdr("token"), session.token.uid],
              [cdr("contract"), session.token.contractId],
              [cdr("start"), format.dateTime(session.startTime)],
              [cdr("end"), session.endTime && format.dateTime(session.endTime)],
              [t("battery"), session.stateOfCharge && format.percent(session.stateOfCharge)],
              [cdr("tariff"), session.tariffs.map(({ tariffId }) => tariffId).join(", ")],
              ["CDR", session.cdrId && <Link className="text-info underline" to="/cdrs/$id" params={{ id: session.cdrId }}>{t("toCdr")}</Link>],
              [t("updated"), format.dateTime(session.lastUpdated)],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
