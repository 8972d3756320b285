// One of a driver's charges: where, when, how much, and what they pay. What the provider pays its CPO is not a driver's affair.

import { useTranslations } from "use-intl";
import type { Cdr } from "wattlane";
import { standardName } from "@/lib/connector";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { TimeLine } from "@/pages/cdrs/timeline";
import { Card, Facts } from "@/ui/card";

export function Charge({ cdr }: { cdr: Cdr }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const powers = useNames("power");
  const zone = cdr.ratings.at(-1)?.timeZone || cdr.location.timeZone;
  const { inclVat, exclVat } = cdr.price?.total ?? {};
  const connector = [
    cdr.connectorStandard && cdr.connectorStandard !== "UNSPECIFIED" && standardName(cdr.connectorStandard),
    powers(cdr.powerType ?? "UNSPECIFIED"),
  ];
  return (
    <>
      <header>
        <h1 className="text-xl font-semibold [overflow-wrap:anywhere]">{`${cdr.location.name ?? cdr.location.address}, ${cdr.location.city}`}</h1>
        <p className="mt-1 text-muted">{format.range(cdr.startTime, cdr.endTime, zone)}</p>
      </header>
      <dl className="grid grid-cols-2 gap-3">
        {[
          [inclVat || !exclVat ? t("paid") : `${t("paid")}, ${t("exclVatShort")}`, exclVat ? format.money(inclVat ?? exclVat) : t("notPriced")],
          [t("energy"), format.energy(cdr.totalEnergy)],
        ].map(([name, value]) => (
          <div key={name} className="rounded-xl border border-line bg-surface p-4">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="mt-1 text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <Card title={t("timeline")}>
        <TimeLine cdr={cdr} zone={zone} />
      </Card>
      <Card title={t("facts")}>
        <Facts
          of={[
            [t("duration"), format.span(cdr.startTime, cdr.endTime)],
            [t("place"), [cdr.location.address, cdr.location.city, format.country(cdr.location.country)].join(", ")],
            ["EVSE", cdr.evseId],
            [t("connector"), connector.filter(Boolean).join(" · ")],
            [t("contract"), cdr.contractId],
            [t("cdrId"), cdr.cdrId],
          ]}
        />
      </Card>
    </>
  );
}
