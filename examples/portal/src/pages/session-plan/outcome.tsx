// What came of the plan of a charge, on the page of its CDR.

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Cdr, ChargingPlan } from "wattlane";
import { Card } from "@/ui/card";
import { Finished } from "./finished";
import { measuredBy } from "./measured";

export function Outcome({ plan, cdr, zone }: { plan: ChargingPlan; cdr: Cdr; zone: string | undefined }) {
  const t = useTranslations("planned");
  const measured = useMemo(() => measuredBy({ ...cdr, energy: cdr.totalEnergy }, cdr.endTime), [cdr]);
  return (
    <Card title={t("title")}>
      <Finished plan={plan} measured={measured} zone={zone} />
    </Card>
  );
}
