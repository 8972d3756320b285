// What one can plug into at a place. Of those that are alike one is chosen from: which of twenty it will be nobody knows before.

import type { Connector, Location } from "wattlane";
import { phasesOf, powerOf } from "@/lib/connector";

/** The least current of a phase at which charging goes on (IEC 61851), A. */
const LEAST_A = 6;
export const VOLTAGE = 230;

export interface Outlet {
  /** Names it among those of the place. */
  key: string;
  connector: Connector;
  /** The most that it gives, W. */
  power: number;
  /** By how many phases it charges at the most; undefined for direct current. */
  phases: number | undefined;
}

export function outletsOf({ evses }: Location): Outlet[] {
  const shown = evses.filter(({ status }) => status !== "REMOVED" && status !== "PLANNED");
  const outlets = shown.flatMap(({ connectors }) =>
    connectors.map((connector) => {
      const power = Math.round(powerOf(connector));
      return { key: `${connector.standard} ${connector.powerType} ${power}`, connector, power, phases: phasesOf(connector) };
    }),
  );
  // What cannot say what it gives cannot be planned.
  return [...new Map(outlets.filter(({ power }) => power > 0).map((outlet) => [outlet.key, outlet])).values()];
}

/** The most and the least that a vehicle draws there by so many phases of its own, W: what it takes itself may be less. */
export function rangeOf({ power, phases }: Outlet, own: number, takes = Infinity): { most: number; least: number } {
  if (phases === undefined) return { most: Math.min(power, takes), least: 0 };
  const used = Math.min(phases, own);
  const most = Math.min(Math.floor((power * used) / phases), takes);
  return { most, least: Math.min(most, LEAST_A * used * VOLTAGE) };
}
