// A plan in words and figures, beside charging at once, over its chart.

import { Info } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Location } from "wattlane";
import { useFormat } from "@/lib/format";
import { useTimes } from "@/lib/times";
import { PlanChart } from "@/ui/plan-chart";
import { chargesIn } from "@/ui/plan-slots";
import { chartOf } from "./charted";
import { Figure, Gains, Guesses, Losses, Note } from "./lines";
import type { Planned } from "./planned";
import { useCarbon, useCharging, useShare } from "./said";

interface ResultProps {
  planned: Planned;
  place: Location;
  now: Date;
  /** How many zones of the place's country something is known of. */
  ofCountry: number;
  /** Whether what is known of them could be read. */
  isRead: boolean;
}

export function Result({ planned, place, now, ofCountry, isRead }: ResultProps) {
  const t = useTranslations("plan");
  const format = useFormat();
  const { plan, wish, signals, zone } = planned;
  const vehicle = plan.vehicles[0]!;
  const { expected, atOnce } = vehicle;
  const chart = useMemo(() => chartOf(plan, vehicle.power, signals?.currency), [plan, vehicle, signals]);
  const begin = chart.slots[0]?.start ?? chart.end;
  const times = useTimes(now, chart.end, place.timeZone);
  // Whoever comes or goes within a slot charges for that part of it.
  const within = (time: Date) => new Date(Math.min(+wish.departureTime, Math.max(+wish.arrivalTime, +time)));
  const charges = chargesIn(chart).map(({ from, until }) => ({ from: within(from), until: within(until) }));
  const ready = expected.readyTime && within(expected.readyTime);
  const charging = useCharging(charges, times);
  const [carbon, share] = [useCarbon(), useShare()];
  const figures = [
    [t("figures.cost"), expected.cost && format.money(expected.cost), atOnce.cost && format.money(atOnce.cost)],
    [t("figures.carbon"), carbon(expected.carbon), carbon(atOnce.carbon)],
    [t("figures.green"), share(expected.greenShare), share(atOnce.greenShare)],
  ] as const;
  return (
    <div className="flex flex-col gap-4">
      {zone === "" && isRead && (
        <Note icon={<Info aria-hidden />} tone="bg-warn-soft text-warn">
          {t(ofCountry > 1 ? "chooseZone" : "noZone", { country: format.country(place.country) })}
        </Note>
      )}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 xl:grid-cols-4">
        {figures.map(
          ([name, value, beside]) => value && <Figure key={name} name={name} value={value} beside={beside && t("atOnce", { value: beside })} />,
        )}
        {ready && (
          <Figure
            name={t("figures.ready")}
            value={times.at(ready)}
            beside={ready < wish.departureTime && t("toSpare", { span: format.span(ready, wish.departureTime) })}
          />
        )}
      </dl>
      <div role="status">
        <ul className="flex flex-col gap-1.5">
          <li className="font-medium">{charging}</li>
          <Gains of={vehicle} isKnown={charges.length > 0 && signals !== undefined} />
          <Losses of={vehicle} wish={wish} />
          {zone !== "" && <Guesses guesses={plan.guesses} zone={zone} times={times} />}
        </ul>
      </div>
      <PlanChart
        plan={chart}
        now={now}
        zone={place.timeZone}
        label={`${t("chart.label", { from: times.at(begin), until: times.at(chart.end, begin) })}. ${charging}`}
      />
      {expected.cost && <p className="text-xs text-muted">{t("market")}</p>}
    </div>
  );
}
