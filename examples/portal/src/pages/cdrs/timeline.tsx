// The course of a charge: its periods on a line of time, and as a table with what each cost.

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Cdr, ChargingPeriod, DimensionType, RatingLine } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";

interface Span {
  index: number;
  start: Date;
  end: Date;
  energy: string | undefined;
  /** The mean power, kW: for drawing, so a float will do. */
  power: number;
  parked: boolean;
  lines: RatingLine[];
}

/** So many periods are drawn one by one; more are taken together, since a screen has no more columns than that. */
const DRAWN_MAX = 240;
/** So many rows a table shows before it is asked for more. */
const ROWS_FIRST = 50;

function volume(period: ChargingPeriod, type: DimensionType): string | undefined {
  return period.dimensions.find((one) => one.type === type)?.volume;
}

function spansOf(cdr: Cdr): Span[] {
  const lines = Map.groupBy(cdr.ratings.at(-1)?.lines ?? [], ({ period }) => period);
  return cdr.chargingPeriods.map((period, index) => {
    const [start, end] = [period.startTime, cdr.chargingPeriods[index + 1]?.startTime ?? cdr.endTime];
    const energy = volume(period, "ENERGY");
    const hours = (end.getTime() - start.getTime()) / 3_600_000;
    const parked = volume(period, "PARKING_TIME") !== undefined && !Number(energy ?? 0);
    return { index, start, end, energy, power: hours > 0 ? Number(energy ?? 0) / hours : 0, parked, lines: lines.get(index) ?? [] };
  });
}

/** Neighbours together, until there are few enough. */
function drawn(spans: Span[]): Span[] {
  const size = Math.ceil(spans.length / DRAWN_MAX);
  if (size <= 1) return spans;
  return Array.from({ length: Math.ceil(spans.length / size) }, (_, at) => {
    const group = spans.slice(at * size, (at + 1) * size);
    const [first, last] = [group[0]!, group.at(-1)!];
    const total = group.reduce((sum, { power, start, end }) => sum + power * (end.getTime() - start.getTime()), 0);
    return {
      ...first,
      end: last.end,
      power: total / Math.max(1, last.end.getTime() - first.start.getTime()),
      parked: group.every(({ parked }) => parked),
    };
  });
}

/** The power over time, as columns. The table below says the same in numbers, for who cannot see it. */
export function TimeLine({ cdr, zone }: { cdr: Cdr; zone: string | undefined }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const spans = useMemo(() => drawn(spansOf(cdr)), [cdr]);
  const [begin, whole] = [cdr.startTime.getTime(), Math.max(1, cdr.endTime.getTime() - cdr.startTime.getTime())];
  const most = Math.max(...spans.map(({ power }) => Math.abs(power)), 0.001);
  const share = (time: Date) => ((time.getTime() - begin) / whole) * 1000;
  return (
    <figure>
      <svg viewBox="0 0 1000 120" preserveAspectRatio="none" className="h-28 w-full" role="img" aria-label={t("timeline")}>
        {spans.map(({ index, start, end, power, parked }) => {
          const [x, width, height] = [share(start), Math.max(1, share(end) - share(start) - 1), Math.max(2, (Math.abs(power) / most) * 104)];
          return (
            <rect
              key={index}
              x={x}
              y={120 - height}
              width={width}
              height={height}
              rx={2}
              className={parked ? "fill-warn" : power < 0 ? "fill-info" : "fill-brand"}
            >
              <title>{`${format.time(start, zone)} – ${format.time(end, zone)}: ${format.power(power.toFixed(1))}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="mt-2 flex justify-between text-xs text-muted tabular-nums">
        <span>{[format.time(cdr.startTime, zone), format.zone(cdr.startTime, zone)].filter(Boolean).join(" ")}</span>
        <span>{t("atMost", { power: format.power(most.toFixed(1)) })}</span>
        <span>{format.time(cdr.endTime, zone)}</span>
      </figcaption>
    </figure>
  );
}

export function Periods({ cdr, zone }: { cdr: Cdr; zone: string | undefined }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const components = useNames("cdr.components");
  const spans = useMemo(() => spansOf(cdr), [cdr]);
  const [all, setAll] = useState(false);
  const zoneName = format.zone(cdr.startTime, zone);
  const shown = all ? spans : spans.slice(0, ROWS_FIRST);
  const quantity = ({ quantity, unit }: RatingLine) =>
    unit === "h" ? format.hours(quantity) : unit ? `${format.number(quantity ?? "0")} ${unit}` : "";
  return (
    <Card>
      <div className="max-h-[32rem] overflow-auto" tabIndex={0} role="region" aria-label={t("periods")}>
        <table className="w-full tabular-nums">
          <thead className="sticky top-0 bg-surface">
            <tr className="text-xs text-muted">
              {([["start"], ["duration"], ["energy", true], ["what"], ["quantity", true], ["unitPrice", true], ["amount", true]] as const).map(
                ([name, right]) => (
                  <th key={name} scope="col" className={`py-2 pr-4 font-medium ${right ? "text-right" : "text-left"}`}>
                    {name === "start" && zoneName ? `${t(name)} (${zoneName})` : t(name)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((span) => {
              const lines: (RatingLine | undefined)[] = span.lines.length ? span.lines : [undefined];
              return lines.map((line, at) => (
                <tr key={`${span.index}.${at}`} className={at === 0 ? "border-t border-line" : ""}>
                  <td className="py-1.5 pr-4 whitespace-nowrap">{at === 0 && format.time(span.start, zone)}</td>
                  <td className="py-1.5 pr-4 whitespace-nowrap">{at === 0 && format.span(span.start, span.end)}</td>
                  <td className="py-1.5 pr-4 text-right whitespace-nowrap">{at === 0 && format.energy(span.energy)}</td>
                  <td className="py-1.5 pr-4">{line && components(line.type)}</td>
                  <td className="py-1.5 pr-4 text-right whitespace-nowrap">{line && quantity(line)}</td>
                  <td className="py-1.5 pr-4 text-right whitespace-nowrap">
                    {line?.unitPrice && format.money({ currency: cdr.currency, amount: line.unitPrice }, 4)}
                  </td>
                  <td className="py-1.5 pr-4 text-right whitespace-nowrap">{line && format.money(line.amount, 4)}</td>
                </tr>
              ));
            })}
          </tbody>
        </table>
      </div>
      {!all && spans.length > ROWS_FIRST && (
        <Button className="mt-3" onClick={() => setAll(true)}>
          {t("morePeriods", { count: spans.length })}
        </Button>
      )}
    </Card>
  );
}
