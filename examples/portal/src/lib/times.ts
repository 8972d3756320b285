// Times of one course as one says them: the day only where it is another one than that which was said last.

import { useLocale } from "use-intl";
import { useFormat } from "./format";

/** A day of the week names the same day for so long, ms. */
const WEEK_MS = 6 * 86_400_000;

export interface Times {
  /** `Tue 03:15`; without the day where it is that of another instant, or today. */
  at: (time: Date, beside?: Date) => string;
  /** `Tue 03:15 – 05:30` */
  between: (from: Date, until: Date, beside?: Date) => string;
  /** `03:15 – 05:30 and Wed 00:00 – 01:15` */
  all: (stretches: readonly { from: Date; until: Date }[]) => string;
}

/** Said now of what ends then, by a place's clock. */
export function useTimes(now: Date, end: Date, timeZone: string | undefined): Times {
  const locale = useLocale();
  const format = useFormat();
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "short" });
  const clock = { timeZone, hour: "2-digit", minute: "2-digit" } as const;
  const [short, long] = [
    new Intl.DateTimeFormat(locale, clock),
    new Intl.DateTimeFormat(locale, { ...clock, ...(+end - +now < WEEK_MS ? { weekday: "short" } : { day: "numeric", month: "short" }) }),
  ];
  const at = (time: Date, beside = now) => (day.format(time) === day.format(beside) ? short : long).format(time);
  const between: Times["between"] = (from, until, beside) => `${at(from, beside)} – ${at(until, from)}`;
  return {
    at,
    between,
    all: (stretches) => format.list(stretches.map(({ from, until }, index) => between(from, until, stretches[index - 1]?.until))),
  };
}
