// What somebody wants of a charge: as it stands in fields, as it was remembered, and as the engine is asked.

import type { ChargeWishInput, ChargingConditions, ChargingGoal, ChargingPreferences, ChargingPreferencesInput } from "wattlane";
import { instantOf, nextAt, shownAt } from "@/lib/clock";
import { type Outlet, rangeOf, VOLTAGE } from "./outlets";

export const GOALS = ["CHEAP", "GREEN", "BALANCED", "FAST"] as const satisfies readonly ChargingGoal[];
export type Goal = (typeof GOALS)[number];

/** How one says how much: in kWh, or by the battery's levels. */
export const WAYS = ["energy", "level"] as const;
export type Way = (typeof WAYS)[number];

/** When most people leave. */
export const DEPARTURE = "07:30";
/** Whoever comes so shortly before that does not leave then, but the day after, ms. */
export const STAY_MIN_MS = 2.5 * 3_600_000;
/** Further ahead nobody knows what energy costs, ms. */
const AHEAD_MAX_MS = 14 * 86_400_000;
/** A plan has slots so long, ms. */
const SLOT_MS = 15 * 60_000;
const PHASES_MAX = 3;
/** What gets into the battery of what is drawn, where nobody has said: the contract's. */
const EFFICIENCY = "0.9";

/** The fields' texts. */
export interface Values {
  /** By the place's clock; empty for now. */
  arrival: string;
  departure: string;
  by: Way;
  energy: string;
  capacity: string;
  level: string;
  target: string;
  /** What should be had at once: a level, or kWh. Empty for nothing. */
  early: string;
  outlet: string;
  /** The most that the vehicle takes, kW. Empty: as much as is given. */
  takes: string;
  phases: string;
  goal: Goal;
  ceiling: string;
  unbroken: boolean;
}

/** What it should be charged for; where nobody has said, as cheaply as can be. */
export const goalOf = (conditions: ChargingConditions | undefined): Goal => GOALS.find((goal) => goal === conditions?.goal) ?? "CHEAP";

/** What was not said when these were remembered stands as most would say it. */
export function valuesOf(said: ChargingPreferences | undefined, outlets: readonly Outlet[], now: Date, zone: string | undefined): Values {
  const { conditions, departureTime, energy, batteryCapacity, targetLevel = 0, earlyLevel = 0, maxPower = 0, phases = 0 } = said ?? {};
  return {
    arrival: "",
    departure: shownAt(nextAt(departureTime ?? DEPARTURE, new Date(now.getTime() + STAY_MIN_MS), zone), zone),
    by: batteryCapacity && targetLevel ? "level" : "energy",
    energy: energy ?? "20",
    capacity: batteryCapacity ?? "60",
    level: "30",
    target: String(targetLevel || 80),
    early: earlyLevel ? String(earlyLevel) : "",
    outlet: outlets[0]?.key ?? "",
    takes: maxPower ? String(maxPower / 1000) : "",
    phases: String(phases || PHASES_MAX),
    goal: goalOf(conditions),
    ceiling: conditions?.priceCeiling ?? "",
    unbroken: conditions?.noInterruption ?? false,
  };
}

/** What is wrong with a field, by the name of the words for it. */
export type Wrong = "number" | "percent" | "notAbove" | "order" | "far" | "tooLittle" | "tooMuch";
export type Wrongs = Partial<Record<keyof Values, Wrong>>;

/** A number that a field has to have, and which is within; else what is wrong is noted. */
function within(values: Values, wrongs: Wrongs, name: keyof Values, least: number, most: number, wrong: Wrong = "number"): number {
  const number = Number(values[name]);
  if (values[name] === "" || !(number >= least && number <= most)) wrongs[name] = wrong;
  return number;
}

/** How much the battery wants in all, and of that at once, kWh. */
function wanted(values: Values, wrongs: Wrongs): { energy: number; early: number } {
  if (values.by === "energy") {
    const energy = within(values, wrongs, "energy", 0.1, 10_000);
    const early = values.early === "" ? 0 : within(values, wrongs, "early", 0, 10_000);
    if (early > energy) wrongs.early ??= "tooMuch";
    return { energy, early };
  }
  const capacity = within(values, wrongs, "capacity", 0.1, 10_000);
  const [level, target] = [within(values, wrongs, "level", 0, 100, "percent"), within(values, wrongs, "target", 0, 100, "percent")];
  if (target <= level) wrongs.target ??= "notAbove";
  const early = values.early === "" ? 0 : within(values, wrongs, "early", 0, 100, "percent");
  if (early > target) wrongs.early ??= "tooMuch";
  const kwh = (percent: number) => (Math.max(0, percent - level) / 100) * capacity;
  return { energy: kwh(target), early: kwh(early) };
}

/** What the engine is asked, or what is wrong with the fields. */
export function wishOf(
  values: Values,
  outlet: Outlet,
  now: Date,
  zone: string | undefined,
  said: ChargingPreferences | undefined,
): { wish: ChargeWishInput } | { wrongs: Wrongs } {
  const wrongs: Wrongs = {};
  // What is past cannot be planned any more: whoever came before charges from now on.
  const arrival = new Date(Math.max(now.getTime(), instantOf(values.arrival, zone)?.getTime() ?? 0));
  const departure = instantOf(values.departure, zone);
  if (!departure || departure <= arrival) wrongs.departure = "order";
  else if (departure.getTime() > now.getTime() + AHEAD_MAX_MS) wrongs.departure = "far";
  const { energy, early } = wanted(values, wrongs);
  const takes = values.takes === "" ? Infinity : within(values, wrongs, "takes", 0.1, 10_000) * 1000;
  const { most, least } = rangeOf(outlet, Number(values.phases), Math.round(takes));
  if (rangeOf(outlet, Number(values.phases)).least > takes) wrongs.takes ??= "tooLittle";
  if (values.ceiling !== "") within(values, wrongs, "ceiling", -1000, 1000);
  if (!departure || Object.keys(wrongs).length > 0) return { wrongs };
  const efficiency = said?.efficiency ?? EFFICIENCY;
  // As soon as can be is by when it is had at full power, at the end of that slot.
  const soonest = arrival.getTime() + (early / ((most / 1000) * Number(efficiency))) * 3_600_000;
  return {
    wish: {
      arrivalTime: arrival,
      departureTime: departure,
      energy: energy.toFixed(3),
      maxPower: most,
      minPower: least,
      efficiency,
      conditions: conditionsOf(values, said),
      early: early > 0 ? { energy: early.toFixed(3), beforeTime: new Date(Math.ceil(soonest / SLOT_MS) * SLOT_MS) } : undefined,
      profileFormat:
        outlet.phases === undefined ? { unit: "W" } : { unit: "A", phases: Math.min(outlet.phases, Number(values.phases)), voltage: VOLTAGE },
    },
  };
}

function conditionsOf({ goal, ceiling, unbroken }: Values, said: ChargingPreferences | undefined) {
  const { carbonPrice, weight } = said?.conditions ?? {};
  return { goal, carbonPrice: goal === "BALANCED" ? carbonPrice : undefined, priceCeiling: ceiling || undefined, noInterruption: unbroken, weight };
}

/** What is remembered of the fields: what was said before of what they do not ask stays. */
export function preferencesOf(values: Values, said: ChargingPreferences | undefined): ChargingPreferencesInput {
  const byLevel = values.by === "level";
  return {
    conditions: conditionsOf(values, said),
    departureTime: values.departure.slice(11, 16),
    energy: byLevel ? said?.energy : values.energy,
    batteryCapacity: byLevel ? values.capacity : said?.batteryCapacity,
    targetLevel: byLevel ? Number(values.target) : 0,
    earlyLevel: byLevel ? Number(values.early) : 0,
    maxPower: Math.round(Number(values.takes) * 1000),
    // As many as there are is what most vehicles use.
    phases: Number(values.phases) % PHASES_MAX,
    efficiency: said?.efficiency,
  };
}
