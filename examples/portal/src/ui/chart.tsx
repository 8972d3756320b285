// A curve over time: a line, what lies below it, and a few round values at its edges.

import { useMemo } from "react";
import { behind } from "@/lib/clock";
import { useFormat } from "@/lib/format";
import { APART_X, APART_Y, decimalStep, multiples, timeStep, useClock, useWidth } from "./axes";

export interface ChartProps {
  /** Seconds since 1970, in their order. */
  times: readonly number[];
  values: readonly number[];
  unit: string;
  label: string;
  height?: number;
  /** By whose clocks times are said; the reader's if it is not given. */
  zone?: string;
}

/** Room around the curve for what stands at its axes, px. */
const ROOM = { top: 10, right: 30, bottom: 26, left: 60 };
/** A curve that has just begun has a minute of room. */
const SPAN_MIN_S = 60;

/** What a chart shows is said beside it in words and numbers, for who cannot see it. */
export function Chart({ times, values, unit, label, height = 180, zone }: ChartProps) {
  const [box, width] = useWidth();
  const format = useFormat();
  const [right, bottom] = [width - ROOM.right, height - ROOM.bottom];
  const last = times.at(-1) ?? 0;
  const first = Math.min(times[0] ?? 0, last - SPAN_MIN_S);
  const low = Math.min(0, ...values);
  const high = Math.max(1, Math.max(0, ...values) * 1.15);
  const x = (time: number) => ROOM.left + ((time - first) / (last - first)) * (right - ROOM.left);
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - ROOM.top);
  const step = timeStep(last - first, (right - ROOM.left) / APART_X);
  const clock = useClock(step, zone);
  // A curve that begins each second anew is drawn each second: what its clock is behind changes twice a year.
  const hour = Math.floor(first / 3600);
  const offset = useMemo(() => behind(hour * 3600, zone), [hour, zone]);
  const line = times.map((time, at) => `${x(time).toFixed(1)} ${y(values[at] ?? 0).toFixed(1)}`).join("L");
  return (
    <div ref={box} className="w-full" style={{ height }}>
      {width > 0 && times.length > 0 && (
        <svg width={width} height={height} role="img" aria-label={label} className="block fill-muted text-[11px] tabular-nums">
          {multiples(low, high, decimalStep(high - low, (bottom - ROOM.top) / APART_Y)).map((value) => (
            <g key={value}>
              <path d={`M${ROOM.left} ${y(value).toFixed(1)}H${right}`} className="stroke-line" />
              <text x={ROOM.left - 8} y={y(value) + 4} textAnchor="end">{`${format.number(value)} ${unit}`}</text>
            </g>
          ))}
          {multiples(first - offset, last - offset, step).map((local) => (
            <text key={local} x={x(local + offset)} y={height - 6} textAnchor="middle">
              {clock.format((local + offset) * 1000)}
            </text>
          ))}
          <path d={`M${x(times[0]!).toFixed(1)} ${y(0)}L${line}V${y(0)}Z`} className="fill-curve/15" />
          <path d={`M${line}`} className="fill-none stroke-curve stroke-2" strokeLinejoin="round" />
        </svg>
      )}
    </div>
  );
}
