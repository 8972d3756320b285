// A curve over time: a line, what lies below it, and a few round values at its edges.

import { useEffect, useMemo, useRef, useState } from "react";
import { useLocale } from "use-intl";
import { useFormat } from "@/lib/format";

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
/** As much room does a value need at its axis, px. */
const [APART_X, APART_Y] = [72, 36];
/** A curve that has just begun has a minute of room. */
const SPAN_MIN_S = 60;
const DAY_S = 86_400;
/** What people count time by. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY_S];

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

/** How wide an element is, px; 0 until that is known. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    // An observer may still speak when the element has left.
    const element = box.current!;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}

/** Times as they are said where they lie so far apart, seconds. */
function useClock(step: number, timeZone: string | undefined): Intl.DateTimeFormat {
  const locale = useLocale();
  return useMemo(() => {
    const clock = { hour: "2-digit", minute: "2-digit", second: step < 60 ? "2-digit" : undefined } as const;
    return new Intl.DateTimeFormat(locale, { timeZone, ...(step < DAY_S ? clock : { day: "numeric", month: "short" }) });
  }, [locale, step, timeZone]);
}

/** What a zone's clock is behind UTC, seconds: hours are round where people live. */
function behind(time: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(time * 1000);
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
  return (sign === "-" ? 1 : -1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

/** 1, 2 or 5 of some decimal place: the least that a range has at most so many of. */
function decimalStep(range: number, most: number): number {
  const least = range / Math.max(1, most);
  const place = 10 ** Math.floor(Math.log10(least));
  return place * ([1, 2, 5].find((one) => one * place >= least) ?? 10);
}

function timeStep(range: number, most: number): number {
  const least = range / Math.max(1, most);
  return STEPS_S.find((step) => step >= least) ?? Math.ceil(least / DAY_S) * DAY_S;
}

/** Those of a step that lie within. */
function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, at) => (first + at) * step);
}
