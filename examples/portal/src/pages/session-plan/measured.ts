// What a meter tells of power over time: the mean of each period, then what moved since. For drawing, so floats will do.

import { useMemo, useState } from "react";
import type { ChargingPeriod } from "wattlane";

/** What moved in less time than this is one step: meters are read to a watt-hour, of which a second's power would be all noise. */
const STEP_MS = 60_000;
const HOUR_MS = 3_600_000;

export interface Measured {
  from: Date;
  until: Date;
  /** Mean power. */
  kw: number;
}

/** A session, or its CDR, as far as it tells of energy. */
export interface Metered {
  startTime: Date;
  chargingPeriods: readonly ChargingPeriod[];
  /** In all, kWh. */
  energy: string;
}

const meanOf = (from: Date, until: Date, kwh: number): Measured => ({ from, until, kw: (kwh * HOUR_MS) / (+until - +from) });

/** By its periods until a time. What the meter has beyond what they tell belongs to the last one. */
export function measuredBy({ startTime, chargingPeriods, energy }: Metered, until: Date): Measured[] {
  const periods = chargingPeriods.map(({ startTime, dimensions }) => ({
    from: startTime,
    kwh: dimensions.find(({ type }) => type === "ENERGY")?.volume,
  }));
  const told = periods.reduce((sum, { kwh }) => sum + Number(kwh ?? 0), 0);
  const beyond = Math.max(0, Number(energy) - told);
  // Where no period tells of energy, all that is known is the mean.
  if (told === 0 && beyond > 0) return until > startTime ? [meanOf(startTime, until, beyond)] : [];
  return periods.flatMap(({ from, kwh }, at) => {
    const isLast = at === periods.length - 1;
    const end = isLast ? until : periods[at + 1]!.from;
    return kwh === undefined || end <= from ? [] : [meanOf(from, end, Number(kwh) + (isLast ? beyond : 0))];
  });
}

/** A session as it came whole, and where its meter stood since. */
interface Course {
  whole: Metered;
  points: readonly { time: Date; kwh: number }[];
}

type Session = Metered & { lastUpdated: Date; endTime?: Date };

/** The course after what moved; the same one where nothing did. */
function movedOn(course: Course | undefined, session: Session): Course {
  const point = { time: session.endTime ?? session.lastUpdated, kwh: Number(session.energy) };
  if (course?.whole.chargingPeriods !== session.chargingPeriods) return { whole: session, points: [point] };
  const [last, before] = [course.points.at(-1)!, course.points.at(-2)];
  if (point.time <= last.time) return course;
  const isSoon = before && +last.time - +before.time < STEP_MS;
  return { ...course, points: [...(isSoon ? course.points.slice(0, -1) : course.points), point] };
}

/** What a session's meter tells while it goes on: its periods come with the whole of it, and after that only how much there is in all. */
export function useMeasured(session: Session): readonly Measured[] {
  const [held, setHeld] = useState<Course>();
  const course = movedOn(held, session);
  if (course !== held) setHeld(course);
  return useMemo(() => {
    const { whole, points } = course;
    const since = points.slice(1).map(({ time, kwh }, at) => meanOf(points[at]!.time, time, kwh - points[at]!.kwh));
    return [...measuredBy(whole, points[0]!.time), ...since];
  }, [course]);
}

/** What lies within a time, cut at its edges. */
export function within(measured: readonly Measured[], from: Date, until: Date): Measured[] {
  const cut = measured.map((one) => ({ ...one, from: one.from < from ? from : one.from, until: one.until > until ? until : one.until }));
  return cut.filter(({ from, until }) => from < until);
}

/** What was drawn from a time on, kWh. */
export function drawnSince(measured: readonly Measured[], time: Date): number {
  return within(measured, time, new Date(8.64e15)).reduce((sum, { from, until, kw }) => sum + (kw * (+until - +from)) / HOUR_MS, 0);
}
