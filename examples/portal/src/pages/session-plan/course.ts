// The course of a planned session: what was planned, and what was measured beside it.

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { ChargingPlan } from "wattlane";
import type { Times } from "@/lib/times";
import { chartOf } from "@/pages/plan/charted";
import { type Measured, within } from "./measured";

/** A plan, and what was measured of its session. */
export interface Planned {
  plan: ChargingPlan;
  measured: readonly Measured[];
  zone: string | undefined;
}

/** The currency that it counts in; undefined where no price is known. */
const currencyOf = ({ done, vehiclePlan: { expected, atOnce } }: ChargingPlan) => (expected.cost ?? atOnce.cost ?? done.cost)?.currency;

const roomOf = (plan: ChargingPlan) => [plan.slots[0]?.startTime ?? plan.endTime, plan.endTime] as const;

/** What the chart draws of it. */
export function useCourse({ plan, measured }: Planned) {
  const chart = useMemo(() => chartOf(plan, plan.vehiclePlan.power, currencyOf(plan)), [plan]);
  return useMemo(() => {
    const actual = within(measured, ...roomOf(plan));
    return actual.length > 0 ? { ...chart, actual } : chart;
  }, [chart, measured, plan]);
}

/** What the chart says to who cannot see it. */
export function useCourseLabel(plan: ChargingPlan, times: Times): string {
  const words = useTranslations("plan");
  const [begin, end] = roomOf(plan);
  return words("chart.label", { from: times.at(begin), until: times.at(end, begin) });
}
