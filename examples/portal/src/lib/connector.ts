import type { Connector, PowerType } from "wattlane";
import { useNames } from "./enums";

/** Phases that carry current: the voltage of OCPI is that of one. */
const PHASES: Record<string, number> = { AC_1_PHASE: 1, AC_2_PHASE: 2, AC_2_PHASE_SPLIT: 2, AC_3_PHASE: 3 };

/** By how many phases it charges; undefined for direct current. */
export function phasesOf({ powerType }: Connector): number | undefined {
  return PHASES[powerType];
}

/** The most that it gives, W. */
export function powerOf(connector: Connector): number {
  return connector.maxElectricPower ?? connector.maxVoltage * connector.maxAmperage * (phasesOf(connector) ?? 1);
}

/** What one plugs into, as people say it: `T2 COMBO · DC`. */
export function useConnectorName(): (standard: string | undefined, power: PowerType | undefined) => string {
  const powers = useNames("power");
  return (standard = "UNSPECIFIED", power = "UNSPECIFIED") => {
    // `IEC_62196_T2_COMBO` is what the contract calls it.
    const known = standard === "UNSPECIFIED" ? "" : standard.replace(/^IEC_62196_/, "").replaceAll("_", " ");
    return [known, powers(power)].filter(Boolean).join(" · ");
  };
}
