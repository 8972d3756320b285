// A plan of a session: when it charges and what that brings, how it gets to its charger, its course beside what was measured, and why it was planned.

import { Check, CircleAlert, Clock, Info, PiggyBank, TrendingUp } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { ChargeFigures, ChargingPlan, ProfileDeliveryStatus } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { type Times, useTimes } from "@/lib/times";
import { chartOf } from "@/pages/plan/charted";
import { Figure, Gains, Guesses, Line, Losses } from "@/pages/plan/lines";
import { SAID_MIN, useCarbon, useCharging, useGains, useShare } from "@/pages/plan/said";
import { PlanChart } from "@/ui/plan-chart";
import { chargesIn } from "@/ui/plan-slots";
import { History } from "./history";
import { type Measured, within } from "./measured";

interface ViewProps {
  plan: ChargingPlan;
  measured: readonly Measured[];
  zone: string | undefined;
}

/** The currency that it counts in; undefined where no price is known. */
const currencyOf = ({ done, vehiclePlan: { expected, atOnce } }: ChargingPlan) => (expected.cost ?? atOnce.cost ?? done.cost)?.currency;

const roomOf = (plan: ChargingPlan) => [plan.slots[0]?.startTime ?? plan.endTime, plan.endTime] as const;

function useChart({ plan, measured }: ViewProps) {
  const chart = useMemo(() => chartOf(plan, plan.vehiclePlan.power, currencyOf(plan)), [plan]);
  return useMemo(() => {
    const actual = within(measured, ...roomOf(plan));
    return actual.length > 0 ? { ...chart, actual } : chart;
  }, [chart, measured, plan]);
}

/** One that holds. */
export function Active(props: ViewProps & { now: Date }) {
  const { plan, zone, now } = props;
  const [t, words] = [useTranslations("planned"), useTranslations("plan")];
  const { vehiclePlan, charge, planTime, createTime } = plan;
  const times = useTimes(now, plan.endTime, zone);
  const chart = useChart(props);
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
      <PlanChart plan={chart} now={now} zone={zone} label={`${labelOf(words, plan, times)}. ${charging}`} />
      {vehiclePlan.expected.cost && <p className="text-xs text-muted">{words("market")}</p>}
      <History plan={plan} times={times} />
    </div>
  );
}

function labelOf(words: ReturnType<typeof useTranslations<"plan">>, plan: ChargingPlan, times: Times): string {
  const [begin, end] = roomOf(plan);
  return words("chart.label", { from: times.at(begin), until: times.at(end, begin) });
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

const GOOD: readonly ProfileDeliveryStatus[] = ["ACCEPTED", "CONFIRMED"];
const BAD: readonly ProfileDeliveryStatus[] = ["REFUSED", "IGNORED"];

/** How the plan stands with its charger. What went wrong on the way is told to whoever can do something about it. */
export function Delivery({ plan: { delivery }, times }: { plan: ChargingPlan; times: Times }) {
  const t = useTranslations("planned");
  const { person } = useHere();
  const said = useNames("planned.deliveries");
  const { status, statusTime, attempts, trouble } = delivery;
  if (status === "UNSPECIFIED") return null;
  const isSaid = person.role !== "DRIVER" && (attempts > 1 || trouble !== "");
  const icon = GOOD.includes(status) ? (
    <Check aria-hidden className="text-good" />
  ) : BAD.includes(status) ? (
    <CircleAlert aria-hidden className="text-bad" />
  ) : (
    <Clock aria-hidden className="text-muted" />
  );
  return (
    <Line icon={icon}>
      {said(status)} <span className="text-muted">{times.at(statusTime)}</span>
      {isSaid && (
        <span className="block text-xs text-muted [overflow-wrap:anywhere]">
          {attempts > 1 && t("attempts", { count: attempts })}
          {attempts > 1 && trouble !== "" && " · "}
          <span lang="en">{trouble}</span>
        </span>
      )}
    </Line>
  );
}

/** One whose session has ended: what came of it. */
export function Finished(props: ViewProps) {
  const { plan, zone } = props;
  const [t, words] = [useTranslations("planned"), useTranslations("plan")];
  const format = useFormat();
  const [carbon, share] = [useCarbon(), useShare()];
  const { done } = plan;
  const atOnce = plan.doneAtOnce ?? done;
  const times = useTimes(plan.endTime, plan.endTime, zone);
  const chart = useChart(props);
  const { saves, costs } = useGains({ expected: done, atOnce });
  const isKnown = Number(done.energy) >= SAID_MIN && done.cost !== undefined;
  const figures = [
    [words("figures.cost"), done.cost && format.money(done.cost), atOnce.cost && format.money(atOnce.cost)],
    [words("figures.carbon"), carbon(done.carbon), carbon(atOnce.carbon)],
    [words("figures.green"), share(done.greenShare), share(atOnce.greenShare)],
  ] as const;
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 xl:grid-cols-4">
        <Figure name={t("figures.charged")} value={format.energy(Number(done.energy).toFixed(2))} />
        {figures.map(
          ([name, value, beside]) => value && <Figure key={name} name={name} value={value} beside={beside && words("atOnce", { value: beside })} />,
        )}
      </dl>
      <ul className="flex flex-col gap-1.5">
        {saves && <Line icon={<PiggyBank aria-hidden className="text-good" />}>{t("saved", { what: saves })}</Line>}
        {costs && <Line icon={<TrendingUp aria-hidden className="text-warn" />}>{t("spent", { what: costs })}</Line>}
        {isKnown && !saves && !costs && <Line icon={<Info aria-hidden className="text-info" />}>{t("samePast")}</Line>}
      </ul>
      <PlanChart plan={chart} zone={zone} label={labelOf(words, plan, times)} />
      {done.cost && <p className="text-xs text-muted">{words("market")}</p>}
      <History plan={plan} times={times} />
    </div>
  );
}
