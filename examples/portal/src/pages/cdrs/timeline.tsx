// The course of a charge: its periods on a line of time, and as a table with what each cost.

import { useId, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Cdr, ChargingPeriod, DimensionType, RatingLine } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";

export interface Span {
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
export const DRAWN_MAX = 240;
const COSTS = [["what"], ["quantity", true], ["unitPrice", true], ["amount", true]] as const;
/** So many rows a table shows before it is asked for more. */
const ROWS_FIRST = 50;

export function volume(period: ChargingPeriod, type: DimensionType): string | undefined {
  return period.dimensions.find((one) => one.type === type)?.volume;
}

export function spansOf(cdr: Cdr): Span[] {
  const lines = Map.groupBy(cdr.ratings.at(-1)?.lines ?? [], ({ period }) => period);
  return cdr.chargingPeriods.map((period, index) => {
    const [start, end] = [period.startTime, cdr.chargingPeriods[index + 1]?.startTime ?? cdr.endTime];
    const energy = volume(period, "ENERGY");
    const hours = (end.getTime() - start.getTime()) / 3_600_000;
    const parked = volume(period, "PARKING_TIME") !== undefined && !Number(energy ?? 0);
    return { index, start, end, energy, power: hours > 0 ? Number(energy ?? 0) / hours : 0, parked, lines: lines.get(index) ?? [] };
  });
}

/** Whether periods lie closer together than minutes. */
export function isFine(spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => end.getTime() - start.getTime() < 60_000);
}

type Kind = "charging" | "parked" | "discharging";

function kindOf({ parked, power }: Span): Kind {
  return parked ? "parked" : power < 0 ? "discharging" : "charging";
}

/** What a kind is drawn with: not by colour alone, for who sees none. */
const STROKES = { parked: "stroke-warn", discharging: "stroke-info" };

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
      lines: group.flatMap(({ lines }) => lines),
    };
  });
}

interface CourseProps {
  cdr: Cdr;
  zone: string | undefined;
  /** Whether what the periods cost is what is billed, or else this person's affair. */
  priced?: boolean;
}

/** The power over time, as columns. The table of periods says the same in numbers. */
export function TimeLine({ cdr, zone, priced = true }: CourseProps) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const id = useId();
  const spans = useMemo(() => drawn(spansOf(cdr)), [cdr]);
  const [begin, whole] = [cdr.startTime.getTime(), Math.max(1, cdr.endTime.getTime() - cdr.startTime.getTime())];
  const most = Math.max(...spans.map(({ power }) => Math.abs(power)), 0.001);
  const share = (time: Date) => ((time.getTime() - begin) / whole) * 1000;
  const clock = format.within(cdr.startTime, cdr.endTime, isFine(spans), zone);
  const parked = spans.reduce((sum, span) => sum + (span.parked ? span.end.getTime() - span.start.getTime() : 0), 0);
  const kinds = [...new Set(spans.map(kindOf))];
  const power = (kw: number) => format.power(kw.toFixed(1));
  // Of what is drawn a float will do.
  const cost = ({ lines }: Span) =>
    priced &&
    lines.length > 0 &&
    format.money({ currency: cdr.currency, amount: lines.reduce((sum, { amount }) => sum + Number(amount?.amount ?? 0), 0).toFixed(4) }, 4);
  const course = t("course", {
    from: clock(cdr.startTime),
    until: clock(cdr.endTime),
    mean: power(Number(cdr.totalEnergy) / (whole / 3_600_000)),
    most: power(most),
  });
  return (
    <figure>
      <svg
        viewBox="0 0 1000 120"
        preserveAspectRatio="none"
        className="h-28 w-full"
        role="img"
        aria-label={[course, parked > 0 && t("parkedFor", { span: format.span(new Date(0), new Date(parked)) })].filter(Boolean).join(", ")}
      >
        <Patterns id={id} />
        {spans.map((span) => {
          const { index, start, end, power: kw } = span;
          const kind = kindOf(span);
          const [x, width] = [share(start), Math.max(1, share(end) - share(start) - 1)];
          const height = Math.max(kind === "parked" ? 16 : 2, (Math.abs(kw) / most) * 104);
          return (
            <rect key={index} x={x} y={120 - height} width={width} height={height} rx={2} {...look(kind, id)}>
              <title>{[`${clock(start)} – ${clock(end)}`, power(kw), cost(span)].filter(Boolean).join(" · ")}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="mt-2 flex flex-wrap justify-between gap-x-3 text-xs text-muted tabular-nums">
        <span>{[clock(cdr.startTime), format.zone(cdr.startTime, zone)].filter(Boolean).join(" ")}</span>
        <span>{t("atMost", { power: power(most) })}</span>
        <span>{clock(cdr.endTime)}</span>
        {kinds.length > 1 && (
          <span className="flex w-full flex-wrap gap-x-4 pt-1">
            {kinds.map((kind) => (
              <span key={kind} className="flex items-center gap-1.5">
                <svg aria-hidden width="14" height="14">
                  <rect width="14" height="14" rx="2" {...look(kind, id)} />
                </svg>
                {t(`kinds.${kind}`)}
              </span>
            ))}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function look(kind: Kind, id: string) {
  return kind === "charging" ? { className: "fill-curve" } : { fill: `url(#${id}-${kind})` };
}

/** Stripes, each kind's its own way. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {(["parked", "discharging"] as const).map((kind) => (
        <pattern key={kind} id={`${id}-${kind}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d={kind === "parked" ? "M3 0V6" : "M0 3H6"} strokeWidth="3" className={STROKES[kind]} />
        </pattern>
      ))}
    </defs>
  );
}

export function Periods({ cdr, zone, priced = true }: CourseProps) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const components = useNames("cdr.components");
  const spans = useMemo(() => spansOf(cdr), [cdr]);
  const [all, setAll] = useState(false);
  const zoneName = format.zone(cdr.startTime, zone);
  const shown = all ? spans : spans.slice(0, ROWS_FIRST);
  const clock = format.within(cdr.startTime, cdr.endTime, isFine(spans), zone);
  const box = useRef<HTMLDivElement>(null);
  const heads = [["start"], ["duration"], ["energy", true], ...(priced ? COSTS : [])] as const;
  const quantity = ({ quantity, unit }: RatingLine) =>
    unit === "h" ? format.hours(quantity) : unit ? `${format.number(quantity ?? "0")} ${unit}` : "";
  return (
    <Card>
      <div ref={box} className="max-h-[32rem] overflow-auto" tabIndex={0} role="region" aria-label={t("periods")}>
        <table className="w-full tabular-nums">
          <thead className="sticky top-0 bg-surface">
            <tr className="text-xs text-muted">
              {heads.map(([name, right]) => (
                <th key={name} scope="col" className={`py-2 pr-4 font-medium ${right ? "text-right" : "text-left"}`}>
                  {name === "start" && zoneName ? `${t(name)} (${zoneName})` : name === "amount" ? `${t(name)}, ${t("exclVatShort")}` : t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((span) => {
              const lines: (RatingLine | undefined)[] = priced && span.lines.length ? span.lines : [undefined];
              return lines.map((line, at) => (
                <tr key={`${span.index}.${at}`} className={at === 0 ? "border-t border-line" : ""}>
                  <td className="py-1.5 pr-4 whitespace-nowrap">{at === 0 && clock(span.start)}</td>
                  <td className="py-1.5 pr-4 whitespace-nowrap">{at === 0 && format.span(span.start, span.end)}</td>
                  <td className="py-1.5 pr-4 text-right whitespace-nowrap">{at === 0 && format.energy(span.energy)}</td>
                  {priced && (
                    <>
                      <td className="py-1.5 pr-4">{line && components(line.type)}</td>
                      <td className="py-1.5 pr-4 text-right whitespace-nowrap">{line && quantity(line)}</td>
                      <td className="py-1.5 pr-4 text-right whitespace-nowrap">
                        {line?.unitPrice && format.money({ currency: cdr.currency, amount: line.unitPrice }, 4)}
                      </td>
                      <td className="py-1.5 pr-4 text-right whitespace-nowrap">{line && format.money(line.amount, 4)}</td>
                    </>
                  )}
                </tr>
              ));
            })}
          </tbody>
        </table>
      </div>
      {!all && spans.length > ROWS_FIRST && (
        <Button className="mt-3" onClick={() => (box.current?.focus(), setAll(true))}>
          {t("morePeriods", { count: spans.length })}
        </Button>
      )}
    </Card>
  );
}
