// A plan in numbers, slots that are alike in one row: for who cannot see its chart, and who wants to know exactly.

import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import type { Times } from "@/lib/times";
import { type ChartPlan, measuredIn, stretchesOf } from "./plan-slots";

interface Column {
  name: string;
  /** Of a slot, or of those from one on until an instant that are like it. */
  says: (slot: number, until: Date) => string;
}

/** What there is to say of the slots of a plan. */
export function usePlanColumns(plan: ChartPlan): Column[] {
  const t = useTranslations("plan.chart");
  const format = useFormat();
  const { slots, planned, actual, currency = "EUR" } = plan;
  const power = (kw: number | undefined) => (kw === undefined ? "–" : format.power(kw.toFixed(2)));
  const about = (value: string, isGuessed: boolean | undefined) => (isGuessed ? t("guess", { value }) : value);
  const price = (kwh: number | undefined) => (kwh === undefined ? "–" : format.money({ amount: kwh.toFixed(6), currency }, 4));
  const carbon = (grams: number | undefined) => (grams === undefined ? "–" : `${format.number(grams, 0)} g`);
  const columns: (Column | false | undefined)[] = [
    { name: t("planned"), says: (slot) => power(planned[slot]) },
    actual && { name: t("actual"), says: (slot, until) => power(measuredIn(plan, slots[slot]!.start, until)) },
    slots.some(({ price }) => price !== undefined) && {
      name: t("price"),
      says: (slot) => about(price(slots[slot]!.price), slots[slot]!.isPriceGuessed),
    },
    slots.some(({ carbon }) => carbon !== undefined) && {
      name: t("carbon"),
      says: (slot) => about(carbon(slots[slot]!.carbon), slots[slot]!.isCarbonGuessed),
    },
  ];
  return columns.filter((column) => !!column);
}

export function PlanTable({ plan, columns, times, zoneName }: { plan: ChartPlan; columns: Column[]; times: Times; zoneName: string | undefined }) {
  const t = useTranslations("plan.chart");
  const { slots, planned, actual } = plan;
  const rows = stretchesOf(plan, (at) => {
    const { start: _, ...about } = slots[at]!;
    // What was measured differs from slot to slot.
    return JSON.stringify([about, planned[at], actual && at]);
  });
  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer rounded py-1 text-xs text-muted">{t("table")}</summary>
      <div className="mt-2 max-h-80 overflow-auto" tabIndex={0} role="region" aria-label={t("table")}>
        <table className="w-full text-xs tabular-nums">
          <thead className="sticky top-0 bg-surface text-muted">
            <tr>
              <th scope="col" className="py-2 pr-3 text-left font-medium">
                {zoneName ? `${t("time")} (${zoneName})` : t("time")}
              </th>
              {columns.map(({ name }) => (
                <th key={name} scope="col" className="py-2 pl-3 text-right font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, until, slots: [at] }, row) => (
              <tr key={at} className={`border-t border-line whitespace-nowrap ${(planned[at] ?? 0) > 0 ? "font-medium" : "text-muted"}`}>
                <td className="py-1.5 pr-3">{times.between(from, until, rows[row - 1]?.from)}</td>
                {columns.map(({ name, says }) => (
                  <td key={name} className="py-1.5 pl-3 text-right">
                    {says(at, until)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
