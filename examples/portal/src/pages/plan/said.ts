// What a plan gains beside charging at once, and what it cannot give.

import { useTranslations } from "use-intl";
import type { VehiclePlan } from "wattlane";
import { useFormat } from "@/lib/format";
import type { Planned } from "./planned";

/** Less than that is not worth a word: half a cent, and half of ten grams. */
const SAID_MIN = 0.005;
/** Hours of a slot. */
const SLOT_H = 0.25;

/** Money and carbon that are saved beside charging at once, and those that are spent for it. */
export function useGains({ expected, atOnce }: VehiclePlan): { saves: string | undefined; costs: string | undefined } {
  const t = useTranslations("plan");
  const format = useFormat();
  const gained = { saves: [] as string[], costs: [] as string[] };
  const tell = (gain: number, say: (amount: string) => string) => {
    if (Math.abs(gain) >= SAID_MIN) gained[gain > 0 ? "saves" : "costs"].push(say(Math.abs(gain).toFixed(4)));
  };
  // Of less energy the less cost is no gain.
  if (Math.abs(Number(expected.energy) - Number(atOnce.energy)) < SAID_MIN) {
    const { cost } = expected;
    if (cost && atOnce.cost) tell(Number(atOnce.cost.amount) - Number(cost.amount), (amount) => format.money({ ...cost, amount }));
    if (expected.carbon !== undefined && atOnce.carbon !== undefined)
      tell((Number(atOnce.carbon) - Number(expected.carbon)) / 1000, (kg) => t("kilograms", { kg: `${format.number(kg, 2)} kg` }));
  }
  const said = (all: string[]) => (all.length > 0 ? format.list(all) : undefined);
  return { saves: said(gained.saves), costs: said(gained.costs) };
}

/** What will be missing or late, and why. */
export function useLosses({ plan, wish }: Planned): string[] {
  const t = useTranslations("plan");
  const format = useFormat();
  const { missingEnergy, energyLostToPriceCeiling, lateEnergy, expected } = plan.vehicles[0]!;
  const lost = Number(energyLostToPriceCeiling);
  const missing = Number(missingEnergy) - lost;
  const energy = (kwh: number) => format.energy(kwh.toFixed(2));
  const least = ((wish.minPower ?? 0) / 1000) * SLOT_H * Number(wish.efficiency ?? 1);
  const isTooLittle = Number(expected.energy) === 0 && Number(wish.energy) < least;
  return [
    ...(lost >= SAID_MIN ? [t("missingCeiling", { energy: energy(lost) })] : []),
    ...(missing >= SAID_MIN ? [t(isTooLittle ? "missingLeast" : "missingTime", { energy: energy(missing) })] : []),
    ...(wish.early && wish.conditions?.goal !== "FAST" && Number(lateEnergy) >= SAID_MIN ? [t("late", { energy: energy(Number(lateEnergy)) })] : []),
  ];
}
