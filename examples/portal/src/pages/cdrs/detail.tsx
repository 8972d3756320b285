// One CDR: what the CPO asks, what we find, what is billed; its course; what was done to it.

import { queryOptions, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { toast } from "@/lib/toast";
import { useTranslations } from "use-intl";
import type { Cdr, Client } from "wattlane";
import { Back } from "@/app/back";
import { useConnectorName } from "@/lib/connector";
import { useNames } from "@/lib/enums";
import { isConflict, useErrorText } from "@/lib/errors";
import { useFormat } from "@/lib/format";
import { lazily, opened } from "@/lib/lazily";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { Button } from "@/ui/button";
import { Charge } from "@/pages/driver/charge";
import { Card, Facts } from "@/ui/card";
import { focusContent } from "@/ui/focus";
import { Failed, Loading } from "@/ui/states";
import { Tabs } from "@/ui/tabs";
import type { Asked } from "./ask";
import { Costs } from "./costs";
import { Events, Trail } from "./history";
import { Received } from "./received";
import { rowOf, zoneOf } from "./rows";
import { StatusBadge } from "./status";
import { Periods, TimeLine } from "./timeline";
import { type Deed, useWork } from "./work";

const AskDeed = opened(async () => (await import("./ask")).AskDeed);
const Difference = lazily(async () => (await import("./difference")).Difference, "difference");
const route = getRouteApi("/cdrs/$id");

export function cdrQuery(client: Client, id: string) {
  return queryOptions({ queryKey: ["cdr", id], queryFn: ({ signal }) => client.cdrs.getCdr({ id }, { signal }) });
}

export default function CdrDetail() {
  const t = useTranslations("cdr");
  const { id } = route.useParams();
  const { client, person } = useHere();
  const { data: cdr, error, isPending, refetch } = useQuery(cdrQuery(client, id));
  useTitle(cdr?.cdrId);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <Back to="/cdrs">{t("back")}</Back>
      {isPending ? (
        <Loading />
      ) : error && !cdr ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        cdr && (person.role === "DRIVER" ? <Charge cdr={cdr} /> : <Detail cdr={cdr} />)
      )}
    </div>
  );
}

function Detail({ cdr }: { cdr: Cdr }) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const { can } = useHere();
  const format = useFormat();
  const words = useErrorText();
  const [rejections, unrated, connector] = [useNames("cdr.rejections"), useNames("cdr.unrated"), useConnectorName()];
  // The CDR as it was when the window was opened: what has changed since is not to be overwritten.
  const [asked, setAsked] = useState<{ what: Asked; target: Cdr }>();
  const [tab, setTab] = useState("overview");
  const { begin, busy } = useWork();
  const zone = zoneOf(cdr);
  const differs = cdr.reconciliation && cdr.reconciliation.verdict !== "AGREES" && cdr.reconciliation.causes.length > 0;

  const run = async (deed: Deed, target: Cdr) => {
    if (busy) return;
    setAsked(undefined);
    const [failure] = (await begin(deed, [target])).failed;
    if (!failure) toast.success(deed.do === "accept" ? t("accepted", { count: 1 }) : states("saved"));
    else toast.error(isConflict(failure.error) ? t("conflict") : words(failure.error));
  };
  // A deed takes away the button that it was done by.
  useEffect(() => {
    if (document.activeElement === document.body) focusContent();
  }, [cdr.status]);
  const open = cdr.status === "PENDING" && !cdr.deleteTime;
  const priced = cdr.status !== "BILLED" && cdr.status !== "REJECTED" && !cdr.deleteTime;
  const tabs = [
    { value: "overview", name: t("overview"), content: <Costs cdr={cdr} /> },
    { value: "periods", name: t("periods"), content: <Periods cdr={cdr} zone={zone} /> },
    { value: "json", name: t("json"), content: <Received id={cdr.id} /> },
    ...(can("audit.read") ? [{ value: "history", name: t("history"), content: <Trail id={cdr.id} /> }] : []),
    ...(can("events.read") ? [{ value: "events", name: t("events"), content: <Events id={cdr.id} /> }] : []),
  ];
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-center gap-3 text-xl font-semibold">
            <span className="[overflow-wrap:anywhere]">{cdr.cdrId}</span>
            <StatusBadge status={cdr.status} deleted={cdr.deleteTime !== undefined} />
          </h1>
          <p className="mt-1 text-muted [overflow-wrap:anywhere]">
            {cdr.location.name ?? cdr.location.address}, {cdr.location.city} · {format.range(cdr.startTime, cdr.endTime, zone)}
          </p>
        </div>
        {can("cdrs.write") && (
          <div className="flex flex-wrap gap-2 max-sm:[&>button]:px-3">
            {open && (
              <>
                <Button kind="main" aria-disabled={busy} onClick={() => void run({ do: "accept" }, cdr)}>
                  {t("accept")}
                </Button>
                <Button aria-disabled={busy} onClick={() => !busy && setAsked({ what: "reject", target: cdr })}>
                  {t("reject")}
                </Button>
              </>
            )}
            {priced && (
              <>
                <Button aria-disabled={busy} onClick={() => !busy && setAsked({ what: "reprice", target: cdr })}>
                  {t("reprice")}
                </Button>
                <Button aria-disabled={busy} onClick={() => void run({ do: "rerate" }, cdr)}>
                  {t("rerate")}
                </Button>
              </>
            )}
          </div>
        )}
      </header>
      {cdr.status === "REJECTED" && (
        <p className="rounded-lg bg-bad-soft px-4 py-3 text-bad [overflow-wrap:anywhere]">
          <span className="font-medium">{t("rejected")}:</span> {rejections(cdr.rejectionReason)}
          {cdr.rejectionText && ` – ${cdr.rejectionText}`}
        </p>
      )}
      {cdr.ratings.length === 0 && cdr.unratedReason !== "UNSPECIFIED" && (
        <p className="rounded-lg bg-warn-soft px-4 py-3 text-warn">
          <span className="font-medium">{t("unratedReason")}:</span> {unrated(cdr.unratedReason)}
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t("timeline")}>
            <TimeLine cdr={cdr} zone={zone} />
            {differs && <Difference cdr={cdr} zone={zone} />}
          </Card>
          <Tabs value={tab} change={setTab} tabs={tabs} label={cdr.cdrId} />
        </div>
        <Card title={t("facts")} className="self-start">
          <Facts
            of={[
              [t("energy"), format.energy(cdr.totalEnergy)],
              [t("duration"), format.span(cdr.startTime, cdr.endTime)],
              [t("cpo"), `${cdr.countryCode} ${cdr.partyId}`],
              [
                t("place"),
                [
                  cdr.location.address,
                  [cdr.location.postalCode, cdr.location.city].filter(Boolean).join(" "),
                  format.country(cdr.location.country),
                ].join(", "),
              ],
              ["EVSE", cdr.evseId],
              [t("connector"), connector(cdr.connectorStandard, cdr.powerType)],
              [t("contract"), cdr.contractId],
              [t("token"), cdr.token.uid],
              [
                t("session"),
                cdr.session ? (
                  <Link className="text-info underline" to="/sessions/$id" params={{ id: cdr.session.sessionId }}>
                    {cdr.sessionId ?? cdr.session.sessionId}
                  </Link>
                ) : (
                  cdr.sessionId
                ),
              ],
              [t("externalId"), cdr.externalCdrId],
              [t("source"), cdr.source],
              [t("meter"), cdr.meterId],
              [
                t("tariff"),
                cdr.ratings
                  .at(-1)
                  ?.tariffs.map(({ tariffId }) => tariffId)
                  .join(", "),
              ],
              [t("zone"), zone],
              [t("cameIn"), format.dateTime(cdr.createTime)],
              [t("remark"), cdr.remark],
            ]}
          />
        </Card>
      </div>
      {asked && (
        <AskDeed
          asked={asked.what}
          targets={[rowOf(asked.target)]}
          onClose={() => setAsked(undefined)}
          onDeed={(deed) => void run(deed, asked.target)}
        />
      )}
    </>
  );
}
