// A plan in numbers, slots that are alike in one row: for who cannot see its chart, and who wants to know exactly.

import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import { type ChartPlan, measuredIn, stretchesOf } from "./plan-slots";

export function PlanTable({ plan, zone }: { plan: ChartPlan; zone: string | undefined }) {
  const t = useTranslations("plan.chart");
  const format = useFormat();
  const { slots, end, planned, actual, currency = "EUR" } = plan;
  const [hasPrices, hasCarbon] = [slots.some(({ price }) => price !== undefined), slots.some(({ carbon }) => carbon !== undefined)];
  const clock = format.within(slots[0]?.start ?? end, end, false, zone);
  const zoneName = format.zone(end, zone);
  const power = (kw: number | undefined) => (kw === undefined ? "" : format.power(kw.toFixed(2)));
  const guess = (text: string, isGuessed: boolean | undefined) => (isGuessed ? t("guess", { value: text }) : text);
  const rows = stretchesOf(plan, (at) => {
    const { start: _, ...about } = slots[at]!;
    // What was measured differs from slot to slot.
    return JSON.stringify([about, planned[at], actual && at]);
  });
  const heads = [t("from"), t("until"), hasPrices && t("price"), hasCarbon && t("carbon"), t("planned"), actual && t("actual")];
  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer rounded py-1 text-xs text-muted">{t("table")}</summary>
      <div className="mt-2 max-h-80 overflow-auto" tabIndex={0} role="region" aria-label={t("table")}>
        <table className="w-full text-xs tabular-nums">
          <thead className="sticky top-0 bg-surface">
            <tr className="text-muted">
              {heads.map(
                (name, at) =>
                  name && (
                    <th key={name} scope="col" className={`py-2 pr-4 font-medium ${at > 1 ? "text-right" : "text-left"}`}>
                      {at === 0 && zoneName ? `${name} (${zoneName})` : name}
                    </th>
                  ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, until, slots: [at] }) => {
              const { price, carbon, isPriceGuessed, isCarbonGuessed } = slots[at]!;
              const kw = planned[at] ?? 0;
              const cells = [
                hasPrices && (price === undefined ? "" : guess(format.money({ amount: price.toFixed(6), currency }, 4), isPriceGuessed)),
                hasCarbon && (carbon === undefined ? "" : guess(`${format.number(carbon, 0)} g`, isCarbonGuessed)),
                power(kw),
                actual && power(measuredIn(plan, from, until)),
              ];
              return (
                <tr key={at} className={`border-t border-line whitespace-nowrap ${kw > 0 ? "font-medium" : "text-muted"}`}>
                  <td className="py-1.5 pr-4">{clock(from)}</td>
                  <td className="py-1.5 pr-4">{clock(until)}</td>
                  {cells.map(
                    (cell, at) =>
                      typeof cell === "string" && (
                        <td key={at} className="py-1.5 pr-4 text-right">
                          {cell}
                        </td>
                      ),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
