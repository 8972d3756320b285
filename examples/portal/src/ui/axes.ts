// What charts have in common: how wide they are, and which round values stand at their axes.

import { useEffect, useMemo, useRef, useState } from "react";
import { useLocale } from "use-intl";

/** As much room does a value need at its axis, px. */
export const [APART_X, APART_Y] = [72, 36];
const DAY_S = 86_400;
/** What people count time by. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY_S];

/** How wide an element is, px; 0 until that is known. */
export function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
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
export function useClock(step: number, timeZone: string | undefined): Intl.DateTimeFormat {
  const locale = useLocale();
  return useMemo(() => {
    const clock = { hour: "2-digit", minute: "2-digit", second: step < 60 ? "2-digit" : undefined } as const;
    return new Intl.DateTimeFormat(locale, { timeZone, ...(step < DAY_S ? clock : { day: "numeric", month: "short" }) });
  }, [locale, step, timeZone]);
}

/** 1, 2 or 5 of some decimal place: the least that a range has at most so many of. */
export function decimalStep(range: number, most: number): number {
  const least = range / Math.max(1, most);
  const place = 10 ** Math.floor(Math.log10(least));
  return place * ([1, 2, 5].find((one) => one * place >= least) ?? 10);
}

export function timeStep(range: number, most: number): number {
  const least = range / Math.max(1, most);
  return STEPS_S.find((step) => step >= least) ?? Math.ceil(least / DAY_S) * DAY_S;
}

/** Those of a step that lie within. */
export function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, at) => (first + at) * step);
}
