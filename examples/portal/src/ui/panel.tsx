// Panels of one chart that lie above each other and share its time: their axes.

import { useMemo } from "react";
import { useLocale } from "use-intl";
import { behind } from "@/lib/clock";
import { useFormat } from "@/lib/format";
import { APART_Y, decimalStep, multiples, timeStep, useClock } from "./axes";

/** As much room does a time of day need, px. */
const APART_X = 56;
const DAY_S = 86_400;
/** How far values stand from their axis, and the unit above it, px. */
const [ASIDE, ABOVE] = [6, 10];

export interface Panel {
  /** From where to where it goes, px. */
  top: number;
  bottom: number;
  /** The values at its edges. */
  high: number;
  low: number;
}

export const yIn = ({ top, bottom, high, low }: Panel, value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);

/** Room for all values, from 0 on. */
export function panelOf(top: number, height: number, values: readonly number[]): Panel {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return { top, bottom: top + height, low: low * 1.1, high: low + Math.max((high - low) * 1.15, 0.01) };
}

interface AxisProps {
  panel: Panel;
  /** From where to where values are drawn, px. */
  from: number;
  until: number;
  unit: string;
  /** Where the axis on the right ends, px. Absent: it is the one on the left. */
  edge?: number;
  /** Whether another axis has drawn lines across already. */
  isSecond?: boolean;
}

export function Axis({ panel, from, until, unit, edge, isSecond }: AxisProps) {
  const format = useFormat();
  const step = decimalStep(panel.high - panel.low, (panel.bottom - panel.top) / APART_Y);
  const isLeft = edge === undefined;
  return (
    <>
      <text x={edge ?? 0} y={panel.top - ABOVE} textAnchor={isLeft ? "start" : "end"}>
        {unit}
      </text>
      {multiples(panel.low, panel.high, step).map((value) => (
        <g key={value}>
          {!isSecond && <path d={`M${from} ${yIn(panel, value).toFixed(1)}H${until}`} className="stroke-line" />}
          <text x={isLeft ? from - ASIDE : until + ASIDE} y={yIn(panel, value) + 4} textAnchor={isLeft ? "end" : "start"}>
            {format.number(value)}
          </text>
        </g>
      ))}
    </>
  );
}

interface TimeAxisProps {
  /** Milliseconds since 1970. */
  first: number;
  last: number;
  y: number;
  x: (time: number) => number;
  zone: string | undefined;
}

/** Times of day, and the day where it begins. */
export function TimeAxis({ first, last, y, x, zone }: TimeAxisProps) {
  const locale = useLocale();
  const [from, until] = [first / 1000, last / 1000];
  const step = timeStep(until - from, (x(last) - x(first)) / APART_X);
  const clock = useClock(step, zone);
  const day = useMemo(() => new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: "short", day: "numeric" }), [locale, zone]);
  const offset = useMemo(() => behind(from, zone), [from, zone]);
  return multiples(from - offset, until - offset, step).map((local) => {
    const time = (local + offset) * 1000;
    return local % DAY_S === 0 ? (
      <text key={local} x={x(time)} y={y} textAnchor="middle" className="fill-text font-medium">
        {day.format(time)}
      </text>
    ) : (
      <text key={local} x={x(time)} y={y} textAnchor="middle">
        {clock.format(time)}
      </text>
    );
  });
}
