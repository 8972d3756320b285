// A plan in words and figures, beside charging at once, over its chart.

import { CircleAlert, Info, PiggyBank, TrendingUp } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Location, SignalGuess } from "wattlane";
import { useFormat } from "@/lib/format";
import { type Times, useTimes } from "@/lib/times";
import { PlanChart } from "@/ui/plan-chart";
import { chargesIn, type ChartPlan } from "@/ui/plan-slots";
import type { Planned } from "./planned";
import { useGains, useLosses } from "./said";

/** So many stretches are named one by one. */
const NAMED_MAX = 4;

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
  const chart = useMemo(() => chartOf(planned), [planned]);
  const begin = chart.slots[0]?.start ?? chart.end;
  const times = useTimes(now, chart.end, place.timeZone);
  // Whoever comes or goes within a slot charges for that part of it.
  const within = (time: Date) => new Date(Math.min(+wish.departureTime, Math.max(+wish.arrivalTime, +time)));
  const charges = chargesIn(chart).map(({ from, until }) => ({ from: within(from), until: within(until) }));
  const [first, last] = [charges[0], charges.at(-1)];
  const ready = expected.readyTime && within(expected.readyTime);
  const charging =
    !first || !last
      ? t("chargesNot")
      : charges.length > NAMED_MAX
        ? t("chargesOften", { count: charges.length, from: times.at(first.from), until: times.at(last.until, first.from) })
        : t("charges", { times: times.all(charges) });
  const { saves, costs } = useGains(vehicle);
  const losses = useLosses(planned);
  const kilograms = (grams: string | undefined) => grams && `${format.number(Number(grams) / 1000, 2)} kg`;
  const share = (share: string | undefined) => share && format.percent((Number(share) * 100).toFixed(0));
  const figures = [
    [t("figures.cost"), expected.cost && format.money(expected.cost), atOnce.cost && format.money(atOnce.cost)],
    [t("figures.carbon"), kilograms(expected.carbon), kilograms(atOnce.carbon)],
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
          {saves && <Line icon={<PiggyBank aria-hidden className="text-good" />}>{t("saves", { what: saves })}</Line>}
          {costs && <Line icon={<TrendingUp aria-hidden className="text-warn" />}>{t("costs", { what: costs })}</Line>}
          {first && signals && !saves && !costs && <Line icon={<Info aria-hidden className="text-info" />}>{t("same")}</Line>}
          {losses.map((said) => (
            <Line key={said} icon={<CircleAlert aria-hidden className="text-bad" />}>
              {said}
            </Line>
          ))}
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

/** What the chart takes of an answer: what nothing is known of is not drawn, and what is a guess is said to be one. */
function chartOf({ plan, signals }: Planned): ChartPlan {
  const of = (kind: SignalGuess["kind"]) => plan.guesses.filter((guess) => guess.kind === kind);
  const [prices, carbons] = [of("PRICE"), of("CARBON_INTENSITY")];
  const knowsPrices = !prices.some(({ unknown }) => unknown);
  const isIn = (guesses: readonly SignalGuess[], time: Date) => guesses.some(({ startTime, endTime }) => startTime <= time && time < endTime);
  return {
    slots: plan.slots.map(({ startTime, price, carbonIntensity }) => ({
      start: startTime,
      price: knowsPrices ? Number(price) : undefined,
      carbon: carbonIntensity === undefined ? undefined : Number(carbonIntensity),
      isPriceGuessed: knowsPrices && isIn(prices, startTime),
      isCarbonGuessed: isIn(carbons, startTime),
    })),
    end: plan.endTime,
    planned: plan.vehicles[0]!.power.map(Number),
    currency: signals?.currency || undefined,
  };
}

function Guesses({ guesses, zone, times }: { guesses: readonly SignalGuess[]; zone: string; times: Times }) {
  const t = useTranslations("plan");
  return (["PRICE", "CARBON_INTENSITY"] as const).map((kind) => {
    const of = guesses.filter((guess) => guess.kind === kind);
    if (of.length === 0) return null;
    const guessed = times.all(of.map(({ startTime, endTime }) => ({ from: startTime, until: endTime })));
    return (
      <Line key={kind} icon={<Info aria-hidden className="text-warn" />}>
        {of.some(({ unknown }) => unknown) ? t(`unknown.${kind}`, { zone }) : t(`guessed.${kind}`, { times: guessed })}
      </Line>
    );
  });
}

function Figure({ name, value, beside }: { name: string; value: string; beside?: string | false }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5">
        <span className="text-xl font-semibold tabular-nums">{value}</span>
        {beside && <span className="block text-xs text-muted">{beside}</span>}
      </dd>
    </div>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      <span className="min-w-0">{children}</span>
    </li>
  );
}

function Note({ icon, tone, children }: { icon: ReactNode; tone: string; children: ReactNode }) {
  return (
    <p className={`flex items-start gap-2 rounded-lg p-3 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0 ${tone}`}>
      {icon} {children}
    </p>
  );
}
