// A plan in lines and figures: what it gains, what it cannot give, and what was guessed.

import { CircleAlert, Info, PiggyBank, TrendingUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ChargeWishInput, SignalGuess, VehiclePlan } from "wattlane";
import type { Times } from "@/lib/times";
import { useGains, useLosses } from "./said";

/** What it gains beside charging at once; `isKnown` says whether it draws anything whose price is known. */
export function Gains({ of, isKnown }: { of: Pick<VehiclePlan, "expected" | "atOnce">; isKnown: boolean }) {
  const t = useTranslations("plan");
  const { saves, costs } = useGains(of);
  return (
    <>
      {saves && <Line icon={<PiggyBank aria-hidden className="text-good" />}>{t("saves", { what: saves })}</Line>}
      {costs && <Line icon={<TrendingUp aria-hidden className="text-warn" />}>{t("costs", { what: costs })}</Line>}
      {isKnown && !saves && !costs && <Line icon={<Info aria-hidden className="text-info" />}>{t("same")}</Line>}
    </>
  );
}

export function Losses({ of, wish }: { of: VehiclePlan; wish: ChargeWishInput }) {
  return useLosses(of, wish).map((said) => (
    <Line key={said} icon={<CircleAlert aria-hidden className="text-bad" />}>
      {said}
    </Line>
  ));
}

export function Guesses({ guesses, zone, times }: { guesses: readonly SignalGuess[]; zone: string; times: Times }) {
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

export function Figure({ name, value, beside }: { name: string; value: string; beside?: string | false }) {
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

export function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      <span className="min-w-0">{children}</span>
    </li>
  );
}

export function Note({ icon, tone, children }: { icon: ReactNode; tone: string; children: ReactNode }) {
  return (
    <p className={`flex items-start gap-2 rounded-lg p-3 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0 ${tone}`}>
      {icon} {children}
    </p>
  );
}
