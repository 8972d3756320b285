// One of a driver's charges: where, when, how much, and what they pay. What the provider pays its CPO is not a driver's affair.

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type Cdr, isWattlaneError } from "wattlane";
import { useConnectorName } from "@/lib/connector";
import { useFormat } from "@/lib/format";
import { lazily } from "@/lib/lazily";
import { useHere } from "@/lib/portal";
import { usePrice } from "@/lib/price";
import { zoneOf } from "@/pages/cdrs/rows";
import { Periods, TimeLine } from "@/pages/cdrs/timeline";
import { Card, Facts, Figures } from "@/ui/card";

const Outcome = lazily(async () => (await import("@/pages/session-plan/outcome")).Outcome, "plan", "planned");

/** The plan that its session had, once that has ended; null where it had none. */
function usePlan({ session }: Cdr) {
  const { client, can } = useHere();
  const sessionId = session?.sessionId ?? "";
  return useQuery({
    queryKey: ["plan", sessionId],
    enabled: sessionId !== "" && can("smart_charging.read"),
    queryFn: ({ signal }) => client.smartCharging.getPlan({ sessionId }, { signal }).catch(orNone),
  });
}

function orNone(error: unknown): null {
  if (isWattlaneError(error) && error.reason === "NOT_FOUND") return null;
  throw error;
}

export function Charge({ cdr }: { cdr: Cdr }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const [connector, price] = [useConnectorName(), usePrice()];
  const zone = zoneOf(cdr);
  const { data: plan } = usePlan(cdr);
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
      {plan?.status === "FINISHED" && <Outcome plan={plan} cdr={cdr} zone={zone} />}
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
