import type { PowerType } from "wattlane";
import { useNames } from "./enums";

/** What one plugs into, as people say it: `T2 COMBO · DC`. */
export function useConnectorName(): (standard: string | undefined, power: PowerType | undefined) => string {
  const powers = useNames("power");
  return (standard = "UNSPECIFIED", power = "UNSPECIFIED") => {
    // `IEC_62196_T2_COMBO` is what the contract calls it.
    const known = standard === "UNSPECIFIED" ? "" : standard.replace(/^IEC_62196_/, "").replaceAll("_", " ");
    return [known, powers(power)].filter(Boolean).join(" · ");
  };
}
