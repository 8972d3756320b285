// A plan of a session: when it charges and what that brings, its course beside what was measured, and why it was planned.

import { Info } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ChargeFigures, ChargingPlan } from "wattlane";
import { useFormat } from "@/lib/format";
import { lazily } from "@/lib/lazily";
import { type Times, useTimes } from "@/lib/times";
import { Figure, Gains, Guesses, Line, Losses } from "@/pages/plan/lines";
import { SAID_MIN, useCarbon, useCharging } from "@/pages/plan/said";
import { PlanChart } from "@/ui/plan-chart";
import { chargesIn } from "@/ui/plan-slots";
import { type Planned, useCourse, useCourseLabel } from "./course";
import { Delivery } from "./delivery";
import { History } from "./history";

const Finished = lazily(async () => (await import("./finished")).Finished);

type ViewProps = Planned & { now: Date };

export function View(props: ViewProps) {
  switch (props.plan.status) {
    case "FINISHED":
      return <Finished {...props} />;
    case "CANCELLED":
      return <Cancelled {...props} />;
    default:
      return <Active {...props} />;
  }
}

/** One that holds. */
function Active(props: ViewProps) {
  const { plan, zone, now } = props;
  const [t, words] = [useTranslations("planned"), useTranslations("plan")];
  const { vehiclePlan, charge, planTime, createTime } = plan;
  const times = useTimes(now, plan.endTime, zone);
  const chart = useCourse(props);
  const label = useCourseLabel(plan, times);
  // Whoever comes or goes within a slot charges for that part of it.
  const cut = (time: Date) => new Date(Math.min(+charge.departureTime, Math.max(+createTime, +time)));
  const coming = chargesIn(chart)
    .map(({ from, until }) => ({ from: cut(from), until: cut(until) }))
    .filter(({ until }) => until > now);
  const charges = useCharging(coming, times);
  const charging = coming.length > 0 ? charges : t("noMore");
  const isUnpriced = plan.guesses.some(({ kind, unknown }) => kind === "PRICE" && unknown);
  return (
    <div className="flex flex-col gap-4">
      <Expected plan={plan} times={times} cut={cut} />
      <div role="status">
        <ul className="flex flex-col gap-1.5">
          <li className="font-medium">{charging}</li>
          <Gains of={vehiclePlan} isKnown={coming.length > 0 && !isUnpriced} />
          <Losses of={vehiclePlan} wish={charge} />
          {plan.zone === "" ? (
            <Line icon={<Info aria-hidden className="text-warn" />}>{t("noPrices")}</Line>
          ) : (
            <Guesses guesses={plan.guesses.filter(({ endTime }) => endTime > planTime)} zone={plan.zone} times={times} />
          )}
          <Delivery plan={plan} times={times} />
        </ul>
      </div>
      <PlanChart plan={chart} now={now} zone={zone} label={`${label}. ${charging}`} />
      {vehiclePlan.expected.cost && <p className="text-xs text-muted">{words("market")}</p>}
      <History plan={plan} times={times} />
    </div>
  );
}

/** When it is ready, what it has got, and what comes from then on. */
function Expected({ plan, times, cut }: { plan: ChargingPlan; times: Times; cut: (time: Date) => Date }) {
  const [t, words] = [useTranslations("planned"), useTranslations("plan")];
  const format = useFormat();
  const carbon = useCarbon();
  const { done, planTime, charge, vehiclePlan } = plan;
  const { expected, atOnce, missingEnergy } = vehiclePlan;
  const isReady = Number(missingEnergy) < SAID_MIN && Number(expected.energy) < SAID_MIN;
  const energy = ({ energy }: ChargeFigures) => format.energy(Number(energy).toFixed(2));
  const cost = ({ cost }: ChargeFigures) => cost && t("costs", { cost: format.money(cost) });
  const besides = [cost(expected), atOnce.cost && words("atOnce", { value: format.money(atOnce.cost) })];
  const atOnceCarbon = carbon(atOnce.carbon);
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 xl:grid-cols-4">
      <Figure
        name={words("figures.ready")}
        value={expected.readyTime ? times.at(cut(expected.readyTime)) : t(isReady ? "isReady" : "notReady")}
        beside={t("leaves", { time: times.at(charge.departureTime) })}
      />
      <Figure name={t("figures.done", { time: times.at(planTime) })} value={energy(done)} beside={cost(done)} />
      <Figure name={t("figures.rest")} value={energy(expected)} beside={besides.filter(Boolean).join(", ")} />
      {expected.carbon !== undefined && (
        <Figure
          name={t("figures.carbon")}
          value={carbon(expected.carbon)!}
          beside={atOnceCarbon !== undefined && words("atOnce", { value: atOnceCarbon })}
        />
      )}
    </dl>
  );
}

/** One that was cancelled. Its course is none any more. */
function Cancelled({ plan, now, zone }: ViewProps) {
  const t = useTranslations("planned");
  const times = useTimes(now, plan.endTime, zone);
  return (
    <div className="flex flex-col gap-4">
      <ul role="status" className="flex flex-col gap-1.5">
        <li className="font-medium">{t("cancelled", { time: times.at(plan.updateTime) })}</li>
        <Delivery plan={plan} times={times} />
      </ul>
      <History plan={plan} times={times} />
    </div>
  );
}
