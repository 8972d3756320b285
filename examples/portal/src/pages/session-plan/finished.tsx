// A plan whose session has ended: what came of it.

import { Info, PiggyBank, TrendingUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import { useTimes } from "@/lib/times";
import { Figure, Line } from "@/pages/plan/lines";
import { SAID_MIN, useCarbon, useGains, useShare } from "@/pages/plan/said";
import { PlanChart } from "@/ui/plan-chart";
import { type Planned, useCourse, useCourseLabel } from "./course";
import { History } from "./history";

export function Finished(props: Planned) {
  const { plan, zone } = props;
  const [t, words] = [useTranslations("planned"), useTranslations("plan")];
  const format = useFormat();
  const [carbon, share] = [useCarbon(), useShare()];
  const { done } = plan;
  const atOnce = plan.doneAtOnce ?? done;
  const times = useTimes(plan.endTime, plan.endTime, zone);
  const chart = useCourse(props);
  const label = useCourseLabel(plan, times);
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
      <PlanChart plan={chart} zone={zone} label={label} />
      {done.cost && <p className="text-xs text-muted">{words("market")}</p>}
      <History plan={plan} times={times} />
    </div>
  );
}
