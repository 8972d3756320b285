// What a driver says of a charge that goes on: as it stands in fields, and as the server is asked.

import type { ChargingPlan, ChargingPreferences, PlanWishInput, Session } from "wattlane";
import { instantOf, nextAt, shownAt } from "@/lib/clock";
import { DEPARTURE, type Goal, goalOf, STAY_MIN_MS, type Way } from "@/pages/plan/wish";

/** A rest that is as near to what was said as this is that, kWh. */
const SAME_KWH = 0.05;

/** The fields' texts. */
export interface Values {
  /** By the place's clock. */
  departure: string;
  by: Way;
  energy: string;
  capacity: string;
  level: string;
  target: string;
  /** The most that the vehicle takes, kW. Empty: as much as is given. */
  takes: string;
  goal: Goal;
  ceiling: string;
  unbroken: boolean;
}

/** Where in a wish the server finds what a field says. */
export const PATHS: Partial<Record<keyof Values, string>> = {
  departure: "wish.departure_time",
  energy: "wish.energy",
  capacity: "wish.battery_capacity",
  level: "wish.battery_level",
  target: "wish.target_level",
  takes: "wish.max_power",
  ceiling: "wish.conditions.price_ceiling",
};

/** What fields begin with: what the plan is for, what is preferred, and where nothing is said what most would say. */
export interface Known {
  session: Session;
  plan: ChargingPlan | undefined;
  said: ChargingPreferences | undefined;
  /** What was drawn since the plan was made last, kWh. */
  drawn: number;
  now: Date;
  zone: string | undefined;
}

export function valuesOf({ session, plan, said, drawn, now, zone }: Known): Values {
  const { wish, charge } = plan ?? {};
  const conditions = wish?.conditions ?? said?.conditions;
  const capacity = wish?.batteryCapacity ?? said?.batteryCapacity;
  const target = wish?.targetLevel || said?.targetLevel || 80;
  const rest = charge && Math.max(0, Number(charge.energy) - drawn * Number(charge.efficiency ?? 1));
  const planned = charge && charge.departureTime > now ? charge.departureTime : undefined;
  const soonest = new Date(now.getTime() + STAY_MIN_MS);
  return {
    departure: shownAt(planned ?? nextAt(said?.departureTime ?? DEPARTURE, soonest, zone), zone),
    by: capacity && !wish?.energy && (wish?.targetLevel || said?.targetLevel) ? "level" : "energy",
    energy: restOf(rest, wish?.energy) ?? said?.energy ?? "20",
    capacity: capacity ?? "60",
    level: levelOf(session) ?? String(rest !== undefined && capacity ? Math.max(0, Math.round(target - (rest / Number(capacity)) * 100)) : 30),
    target: String(target),
    takes: wish?.maxPower || said?.maxPower ? String((wish?.maxPower || said?.maxPower || 0) / 1000) : "",
    goal: goalOf(wish?.conditions?.goal === "UNSPECIFIED" ? said?.conditions : conditions),
    ceiling: wish?.conditions?.priceCeiling ?? said?.conditions?.priceCeiling ?? "",
    unbroken: wish?.conditions?.noInterruption || said?.conditions?.noInterruption || false,
  };
}

/** What is still wanted, in the driver's own words where they still hold. */
function restOf(rest: number | undefined, said: string | undefined): string | undefined {
  if (rest === undefined) return undefined;
  return said !== undefined && Math.abs(rest - Number(said)) < SAME_KWH ? said : rest.toFixed(1);
}

/** The level of the battery as its charger reports it. */
function levelOf({ stateOfCharge }: Session): string | undefined {
  return stateOfCharge && Number(stateOfCharge).toFixed(0);
}

const numberOf = (text: string) => (text === "" ? undefined : Number(text));

/** What is asked: what the fields do not say of it stays as it was said before. */
export function wishOf(values: Values, { session, plan, zone }: Pick<Known, "session" | "plan" | "zone">): PlanWishInput {
  const { vehicleId, earlyLevel, phases, efficiency, conditions } = plan?.wish ?? {};
  const { goal, ceiling, unbroken, energy, takes } = values;
  const byLevel = values.by === "level";
  return {
    vehicleId,
    phases,
    efficiency,
    departureTime: instantOf(values.departure, zone),
    maxPower: Math.round(Number(takes) * 1000),
    conditions: {
      carbonPrice: goal === "BALANCED" ? conditions?.carbonPrice : undefined,
      weight: conditions?.weight,
      goal,
      priceCeiling: ceiling || undefined,
      noInterruption: unbroken,
    },
    ...(byLevel
      ? {
          batteryCapacity: values.capacity || undefined,
          // What the charger reports is newer than what one has read of it.
          batteryLevel: values.level === levelOf(session) ? undefined : numberOf(values.level),
          targetLevel: numberOf(values.target),
          earlyLevel,
        }
      : { energy: energy || undefined }),
  };
}
