// What one chooses among a few: what a charge is good for, how one says how much it is, and whether it may pause.

import { Coins, Leaf, Scale, Zap } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type Goal, GOALS, type Way, WAYS } from "./wish";

const ICONS: Record<Goal, typeof Zap> = { CHEAP: Coins, GREEN: Leaf, BALANCED: Scale, FAST: Zap };

/** How a choice of a few looks: chosen or not, and where the keyboard is. */
const CHOICE =
  "relative flex items-center justify-center gap-2 rounded-md border border-line px-2 text-center hover:bg-raised has-checked:border-brand has-checked:bg-brand has-checked:text-on-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-info";

/** What is chosen by lies over its name: a finger meets it, and so does a screen reader's. */
const OVER = "absolute inset-0 size-full cursor-pointer opacity-0";

export function GoalChoice({ goal, choose }: { goal: Goal; choose: (goal: Goal) => void }) {
  const t = useTranslations("plan");
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs font-medium text-muted">{t("goal")}</legend>
      <div className="grid grid-cols-2 gap-2">
        {GOALS.map((one) => {
          const Icon = ICONS[one];
          return (
            <label key={one} className={`${CHOICE} h-10`} title={t(`goalHints.${one}`)}>
              <input type="radio" name="goal" className={OVER} checked={one === goal} onChange={() => choose(one)} />
              <Icon aria-hidden className="size-4 shrink-0" />
              {t(`goals.${one}`)}
            </label>
          );
        })}
      </div>
      <p className="mt-1.5 text-xs text-muted">{t(`goalHints.${goal}`)}</p>
    </fieldset>
  );
}

/** By kWh or by levels, and the fields for that below. */
export function WayChoice({ by, choose, children }: { by: Way; choose: (by: Way) => void; children: ReactNode }) {
  const t = useTranslations("plan");
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs font-medium text-muted">{t("by")}</legend>
      <div className="mb-3 grid grid-cols-2 gap-2">
        {WAYS.map((one) => (
          <label key={one} className={`${CHOICE} min-h-8 py-1 text-xs`}>
            <input type="radio" name="by" className={OVER} checked={one === by} onChange={() => choose(one)} />
            {t(`ways.${one}`)}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

export function Unbroken({ is, change }: { is: boolean; change: (is: boolean) => void }) {
  const t = useTranslations("plan");
  return (
    <label className="flex cursor-pointer items-center gap-2">
      <input type="checkbox" className="size-4" checked={is} onChange={(event) => change(event.target.checked)} />
      {t("unbroken")}
    </label>
  );
}
