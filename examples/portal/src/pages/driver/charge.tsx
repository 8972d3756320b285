// One of a driver's charges: where, when, how much, and what they pay. What the provider pays its CPO is not a driver's affair.

import { useTranslations } from "use-intl";
import type { Cdr } from "wattlane";
import { useConnectorName } from "@/lib/connector";
import { useFormat } from "@/lib/format";
import { zoneOf } from "@/pages/cdrs/rows";
import { TimeLine } from "@/pages/cdrs/timeline";
import { Card, Facts, Figures } from "@/ui/card";

export function Charge({ cdr }: { cdr: Cdr }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const connector = useConnectorName();
  const zone = zoneOf(cdr);
  // What was rejected is never billed, whatever price it had.
  const rejected = cdr.status === "REJECTED";
  const { inclVat, exclVat } = (!rejected && cdr.price?.total) || {};
  const none = t(rejected ? "notBilled" : "notPriced");
  return (
    <>
      <header>
        <h1 className="text-xl font-semibold [overflow-wrap:anywhere]">{`${cdr.location.name ?? cdr.location.address}, ${cdr.location.city}`}</h1>
        <p className="mt-1 text-muted">{format.range(cdr.startTime, cdr.endTime, zone)}</p>
      </header>
      <Figures
        of={[
          [inclVat || !exclVat ? t("paid") : `${t("paid")}, ${t("exclVatShort")}`, exclVat ? format.money(inclVat ?? exclVat) : none],
          [t("energy"), format.energy(cdr.totalEnergy)],
        ]}
      />
      <Card title={t("timeline")}>
        <TimeLine cdr={cdr} zone={zone} />
      </Card>
      <Card title={t("facts")}>
        <Facts
          of={[
            [t("duration"), format.span(cdr.startTime, cdr.endTime)],
            [t("place"), [cdr.location.address, cdr.location.city, format.country(cdr.location.country)].join(", ")],
            ["EVSE", cdr.evseId],
            [t("connector"), connector(cdr.connectorStandard, cdr.powerType)],
            [t("contract"), cdr.contractId],
            [t("cdrId"), cdr.cdrId],
          ]}
        />
      </Card>
    </>
  );
}
