// One session, while it goes on and after.

import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Back } from "@/app/back";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { lazily } from "@/lib/lazily";
import { type LiveSession, useLiveSession } from "@/lib/live";
import { useHere } from "@/lib/portal";
import { usePrice } from "@/lib/price";
import { useTitle } from "@/lib/title";
import { useWhere } from "@/lib/where";
import { Badge } from "@/ui/badge";
import { Card, Facts, Figures } from "@/ui/card";
import { Chart } from "@/ui/chart";
import { Connection } from "@/ui/connection";
import { Moment } from "@/ui/moment";
import { Failed, Loading } from "@/ui/states";
import { TONES } from "./tones";

const SessionPlan = lazily(async () => (await import("@/pages/session-plan/section")).SessionPlan, "planned");
const Told = lazily(async () => (await import("./told")).Told, "audit");
const route = getRouteApi("/sessions/$id");

export default function LiveDetail() {
  const t = useTranslations("session");
  const { id } = route.useParams();
  const { client } = useHere();
  const live = useLiveSession(client, id);
  useTitle(live.session?.sessionId);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <div className="flex items-center justify-between gap-3">
        <Back to="/sessions">{t("back")}</Back>
        {!live.error && <Connection state={live.state} />}
      </div>
      {live.error !== undefined && <Failed error={live.error} again={live.again} />}
      {live.session ? <Detail session={live.session} power={live.power} /> : live.error === undefined && <Loading />}
    </div>
  );
}

function Detail({ session, power }: { session: NonNullable<LiveSession["session"]>; power: LiveSession["power"] }) {
  const [t, cdr] = [useTranslations("session"), useTranslations("cdr")];
  const { person, can } = useHere();
  const format = useFormat();
  const [statuses, unrated] = [useNames("session.statuses"), useNames("cdr.unrated")];
  const where = useWhere(session);
  const price = usePrice();
  const cost = session.runningCost?.total;
  const [amount, without] = !cost ? [] : person.role === "DRIVER" ? price(cost) : [format.money(cost.exclVat), cdr("exclVatShort")];
  const moves = session.status === "ACTIVE" || session.status === "PENDING";
  const figures = [
    [cdr("energy"), format.energy(session.energy)],
    [cdr("power"), format.power(session.power)],
    [[t("cost"), without].filter(Boolean).join(", "), amount ?? (session.unratedReason === "UNSPECIFIED" ? "–" : unrated(session.unratedReason))],
    [cdr("duration"), format.span(session.startTime, session.endTime ?? session.lastUpdated)],
  ] as const;
  return (
    <>
      <header>
        <h1 className="flex flex-wrap items-center gap-3 text-xl font-semibold">
          <span className="[overflow-wrap:anywhere]">{session.sessionId}</span>
          <Badge tone={TONES[session.status] ?? "plain"}>{statuses(session.status)}</Badge>
        </h1>
        <p className="mt-1 text-muted">{[where.place, where.evse].filter(Boolean).join(" · ")}</p>
      </header>
      <Figures of={figures} className="lg:grid-cols-4" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {can("smart_charging.read") && <SessionPlan session={session} zone={where.zone} />}
          {power.times.length > 0 && (
            <Card title={cdr("timeline")}>
              <Chart {...power} unit="kW" label={t("powerOf", { power: format.power(session.power) })} height={220} zone={where.zone} />
            </Card>
          )}
          {(can("events.read") || can("audit.read")) && <Told id={session.id} moves={moves} />}
        </div>
        <Card title={cdr("facts")} className="self-start">
          <Facts
            of={[
              [cdr("cpo"), `${session.countryCode} ${session.partyId}`],
              [
                cdr("place"),
                where.id ? (
                  <Link className="text-info underline" to="/locations" search={{ place: where.id }}>
                    {where.place}
                  </Link>
                ) : (
                  where.place
                ),
              ],
              ["EVSE", where.evse],
              [cdr("token"), session.token.uid],
              [cdr("contract"), session.token.contractId],
              [cdr("start"), <Moment time={session.startTime} zone={where.zone} />],
              [cdr("end"), session.endTime && <Moment time={session.endTime} zone={where.zone} />],
              [t("battery"), session.stateOfCharge && format.percent(session.stateOfCharge)],
              [cdr("tariff"), session.tariffs.map(({ tariffId }) => tariffId).join(", ")],
              [
                "CDR",
                session.cdrId && (
                  <Link className="text-info underline" to="/cdrs/$id" params={{ id: session.cdrId }}>
                    {t("toCdr")}
                  </Link>
                ),
              ],
              [t("updated"), <Moment time={session.lastUpdated} zone={where.zone} />],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
