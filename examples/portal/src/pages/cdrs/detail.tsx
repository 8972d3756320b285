// One CDR: what the CPO asks, what we find, what is billed; its course; what was done to it.

import { queryOptions, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl";
import { type Cdr, type Client, type Cost, isWattlaneError, type Price } from "wattlane";
import { useNames } from "@/lib/enums";
import { useErrorText } from "@/lib/errors";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card, Facts } from "@/ui/card";
import { Failed, Loading } from "@/ui/states";
import { Tabs } from "@/ui/tabs";
import { type Asked, AskDeed } from "./deeds";
import { Events, Trail } from "./history";
import { Received } from "./received";
import { StatusBadge } from "./status";
import { Periods, TimeLine } from "./timeline";
import { type Deed, useWork } from "./work";

const route = getRouteApi("/cdrs/$id");

export function cdrQuery(client: Client, id: string) {
  return queryOptions({ queryKey: ["cdr", id], queryFn: ({ signal }) => client.cdrs.getCdr({ id }, { signal }) });
}

export default function CdrDetail() {
  const t = useTranslations("cdr");
  const { id } = route.useParams();
  const { client } = useHere();
  const { data: cdr, error, isPending, refetch } = useQuery(cdrQuery(client, id));
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <Link to="/cdrs" className="flex items-center gap-1.5 self-start text-muted hover:text-text">
        <ArrowLeft aria-hidden className="size-4" /> {t("back")}
      </Link>
      {isPending ? <Loading /> : error && !cdr ? <Failed error={error} again={() => void refetch()} /> : cdr && <Detail cdr={cdr} reload={() => refetch()} />}
    </div>
  );
}

function Detail({ cdr, reload }: { cdr: Cdr; reload: () => Promise<unknown> }) {
  const t = useTranslations("cdr");
  const { can } = useHere();
  const format = useFormat();
  const words = useErrorText();
  const [rejections, unrated] = [useNames("cdr.rejections"), useNames("cdr.unrated")];
  const [asked, setAsked] = useState<Asked>();
  const [tab, setTab] = useState("overview");
  const { begin, progress } = useWork();
  const zone = cdr.ratings.at(-1)?.timeZone || cdr.location.timeZone;

  const run = async (deed: Deed) => {
    setAsked(undefined);
    const { failed } = await begin(deed, [cdr]);
    const error = failed[0]?.error;
    if (error === undefined) return;
    if (isWattlaneError(error) && error.reason === "ETAG_MISMATCH") {
      await reload();
      toast.error(t("conflict"));
    } else toast.error(words(error));
  };
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
          <p className="mt-1 text-muted">
            {cdr.location.name ?? cdr.location.address}, {cdr.location.city} · {format.dateTime(cdr.startTime, zone)} – {format.time(cdr.endTime, zone)}
          </p>
        </div>
        {can("cdrs.write") && (
          <div className="flex flex-wrap gap-2">
            {open && (
              <>
                <Button kind="main" disabled={progress?.busy} onClick={() => void run({ do: "accept" })}>
                  {t("accept")}
                </Button>
                <Button disabled={progress?.busy} onClick={() => setAsked("reject")}>
                  {t("reject")}
                </Button>
              </>
            )}
            {priced && (
              <>
                <Button disabled={progress?.busy} onClick={() => setAsked("reprice")}>
                  {t("reprice")}
                </Button>
                <Button disabled={progress?.busy} onClick={() => void run({ do: "rerate" })}>
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
      <div className="grid gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t("timeline")}>
            <TimeLine cdr={cdr} zone={zone} />
          </Card>
          <Tabs value={tab} change={setTab} tabs={tabs} label={cdr.cdrId} />
        </div>
        <Card title={t("facts")} className="self-start">
          <Facts
            of={[
              [t("energy"), format.energy(cdr.totalEnergy)],
              [t("duration"), format.span(cdr.startTime, cdr.endTime)],
              [t("cpo"), `${cdr.countryCode} ${cdr.partyId}`],
              [t("place"), [cdr.location.address, [cdr.location.postalCode, cdr.location.city].filter(Boolean).join(" "), format.country(cdr.location.country)].join(", ")],
              ["EVSE", cdr.evseId],
              [t("connector"), [cdr.connectorStandard, cdr.powerType].filter((part) => part && part !== "UNSPECIFIED").join(", ")],
              [t("contract"), cdr.contractId],
              [t("token"), cdr.token.uid],
              [t("session"), cdr.session ? <Link className="text-info underline" to="/sessions/$id" params={{ id: cdr.session.sessionId }}>{cdr.sessionId ?? cdr.session.sessionId}</Link> : cdr.sessionId],
              [t("externalId"), cdr.externalCdrId],
              [t("source"), cdr.source],
              [t("meter"), cdr.meterId],
              [t("tariff"), cdr.ratings.at(-1)?.tariffs.map(({ tariffId }) => tariffId).join(", ")],
              [t("zone"), zone],
              [t("cameIn"), format.dateTime(cdr.createTime)],
              [t("remark"), cdr.remark],
            ]}
          />
        </Card>
      </div>
      <AskDeed asked={asked} count={1} currency={cdr.currency} onClose={() => setAsked(undefined)} onDeed={(deed) => void run(deed)} />
    </>
  );
}

const PARTS = ["energy", "time", "fixed", "parking", "reservation"] as const satisfies readonly (keyof Cost)[];

/** Received, ours and billed, part by part and side by side. */
function Costs({ cdr }: { cdr: Cdr }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const ours = cdr.ratings.at(-1);
  const amount = (price?: Price) => format.money(price?.exclVat, 4);
  const with_vat = (price?: Price) => price?.inclVat && format.money(price.inclVat);
  const findings = [...cdr.findings, ...(ours?.findings ?? [])];
  const billed = cdr.price && (cdr.price.source === "MANUAL" ? t("byHand") : t("byRating"));
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("overview")}>
          <table className="w-full tabular-nums">
            <thead>
              <tr className="text-xs text-muted">
                <th scope="col" className="py-2 text-left font-medium">
                  {t("exclVat")}
                </th>
                <th scope="col" className="py-2 pl-4 text-right font-medium">
                  {t("received")}
                </th>
                <th scope="col" className="py-2 pl-4 text-right font-medium">
                  {t("ours")}
                </th>
                <th scope="col" className="py-2 pl-4 text-right font-medium">
                  {t("price")}
                </th>
              </tr>
            </thead>
            <tbody>
              {PARTS.filter((part) => cdr.receivedCost[part] ?? ours?.cost?.[part]).map((part) => (
                <tr key={part} className="border-t border-line">
                  <th scope="row" className="py-2 text-left font-normal">
                    {t(`parts.${part}`)}
                  </th>
                  <td className="py-2 pl-4 text-right">{amount(cdr.receivedCost[part])}</td>
                  <td className="py-2 pl-4 text-right">{amount(ours?.cost?.[part])}</td>
                  <td />
                </tr>
              ))}
              <tr className="border-t border-line font-semibold">
                <th scope="row" className="py-2 text-left">
                  {t("parts.total")}
                </th>
                <td className="py-2 pl-4 text-right">{amount(cdr.receivedCost.total)}</td>
                <td className="py-2 pl-4 text-right">{amount(ours?.cost?.total)}</td>
                <td className="py-2 pl-4 text-right">{cdr.price ? amount(cdr.price.total) : t("undecided")}</td>
              </tr>
              <tr className="border-t border-line text-muted">
                <th scope="row" className="py-2 text-left font-normal">
                  {t("inclVat")}
                </th>
                <td className="py-2 pl-4 text-right">{with_vat(cdr.receivedCost.total)}</td>
                <td className="py-2 pl-4 text-right">{with_vat(ours?.cost?.total)}</td>
                <td className="py-2 pl-4 text-right">{with_vat(cdr.price?.total)}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {billed && <Badge tone="info">{billed}</Badge>}
          {cdr.priceDifference && (
            <Badge tone={/^-?0*\.?0*$/.test(cdr.priceDifference.amount) ? "good" : "warn"}>
              {t("difference")}: {format.money(cdr.priceDifference, 4)}
            </Badge>
          )}
        </div>
      </Card>
      {findings.length > 0 && (
        <Card title={t("findings")}>
          <ul className="flex flex-col gap-3">
            {findings.map(({ code, path, text }, at) => (
              <li key={at} className="[overflow-wrap:anywhere]">
                <Badge tone="warn">{code}</Badge> {path && <code className="text-xs text-muted">{path}</code>}
                <p className="mt-1">{text}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
