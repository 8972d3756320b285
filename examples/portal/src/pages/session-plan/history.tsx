// Why a session was planned, each time that it was: the newest first.

import { useTranslations } from "use-intl";
import type { ChargingPlan } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import type { Times } from "@/lib/times";

export function History({ plan, times }: { plan: ChargingPlan; times: Times }) {
  const t = useTranslations("planned");
  const format = useFormat();
  const reasons = useNames("planned.reasons");
  const { revision, reason, planTime, vehiclePlan, revisions } = plan;
  const made = [...revisions, { revision, reason, planTime, expected: vehiclePlan.expected }].reverse();
  return (
    <section>
      <h3 className="mb-2 text-xs font-medium text-muted">{t("history")}</h3>
      <ol reversed className="max-h-60 overflow-y-auto" tabIndex={0} aria-label={t("history")}>
        {made.map(({ revision, reason, planTime, expected: { cost, energy } }) => (
          <li key={revision} value={revision} className="flex flex-wrap items-baseline gap-x-3 border-line py-1.5 not-first:border-t">
            <time dateTime={planTime.toISOString()} className="text-muted tabular-nums">
              {times.at(planTime)}
            </time>
            <span className="min-w-0 flex-1">{reasons(reason)}</span>
            <span className="text-muted tabular-nums">
              {t("expected", { value: cost ? format.money(cost) : format.energy(Number(energy).toFixed(2)) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
