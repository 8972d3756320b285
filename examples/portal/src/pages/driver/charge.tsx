// One of a driver's charges: where, when, how much, and what they pay. What the provider pays its CPO is not a driver's affair.

import { useTranslations } from "use-intl";
import type { Cdr } from "wattlane";
import { useConnectorName } from "@/lib/connector";
import { useFormat } from "@/lib/format";
import { usePrice } from "@/lib/price";
import { zoneOf } from "@/pages/cdrs/rows";
import { Periods, TimeLine } from "@/pages/cdrs/timeline";
import { Card, Facts, Figures } from "@/ui/card";

export function Charge({ cdr }: { cdr: Cdr }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const [connector, price] = [useConnectorName(), usePrice()];
  const zone = zoneOf(cdr);
  // What was rejected is never billed, whatever price it had.
  const rejected = cdr.status === "REJECTED";
  // What was priced by hand was not priced period by period.
  const priced = !rejected && cdr.price?.source === "RATING";
  const [amount, without] = !rejected && cdr.price ? price(cdr.price.total) : [t(rejected ? "notBilled" : "notPriced")];
  return (
    <>
      <header>
        <h1 className="text-xl font-semibold [overflow-wrap:anywhere]">{`${cdr.location.name ?? cdr.location.address}, ${cdr.location.city}`}</h1>
        <p className="mt-1 text-muted">{format.range(cdr.startTime, cdr.endTime, zone)}</p>
      </header>
      <Figures
        of={[
          [[t("paid"), without].filter(Boolean).join(", "), amount],
          [t("energy"), format.energy(cdr.totalEnergy)],
        ]}
      />
      <Card title={t("timeline")}>
        <TimeLine cdr={cdr} zone={zone} priced={priced} />
      </Card>
      <Periods cdr={cdr} zone={zone} priced={priced} />
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
