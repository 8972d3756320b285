// A curve over time.

import { useEffect, useRef } from "react";
import { useLocale } from "use-intl";
import uPlot from "uplot";
import { useDark } from "@/lib/theme";
import "uplot/dist/uPlot.min.css";

export interface ChartProps {
  /** Seconds since 1970. */
  times: number[];
  values: (number | null)[];
  unit: string;
  label: string;
  height?: number;
}

/** What a chart shows is said beside it in words and numbers, for who cannot see it. */
export function Chart({ times, values, unit, label, height = 180 }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const locale = useLocale();
  const dark = useDark();
  useEffect(() => {
    const element = box.current!;
    const colours = getComputedStyle(document.documentElement);
    const [line, grid, text] = ["--brand", "--line", "--muted"].map((name) => colours.getPropertyValue(name));
    const clock = (second?: "2-digit") => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second });
    const [minutes, seconds] = [clock(), clock("2-digit")];
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { show: false }, font: "11px system-ui" };
    plot.current = new uPlot(
      {
        width: element.clientWidth,
        height,
        legend: { show: false },
        cursor: { y: false },
        padding: [8, 28, 0, 0],
        scales: {
          // A curve that has just begun has a minute of room.
          x: { range: (_, low, high) => [Math.min(low, high - 60), high] },
          y: { range: (_, low, high) => [Math.min(0, low ?? 0), Math.max(1, (high ?? 0) * 1.15)] },
        },
        series: [{}, { stroke: line, width: 2, fill: `color-mix(in oklch, ${line} 16%, transparent)`, points: { show: false } }],
        axes: [
          {
            ...axis,
            size: 32,
            space: 90,
            values: (_, splits, __, ___, step) => splits.map((time) => (step < 60 ? seconds : minutes).format(time * 1000)),
          },
          { ...axis, size: 64, values: (_, splits) => splits.map((value) => `${number.format(value)} ${unit}`) },
        ],
      },
      [[], []],
      element,
    );
    const observer = new ResizeObserver(() => plot.current?.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.current?.destroy();
    };
  }, [height, unit, locale, dark]);
  useEffect(() => plot.current?.setData([times, values]), [times, values, locale, dark]);
  return <div ref={box} role="img" aria-label={label} className="w-full overflow-hidden" style={{ height }} />;
}
