// A plan in words: when it charges, what it gains beside charging at once, and what it cannot give.

import { useTranslations } from "use-intl";
import type { ChargeWishInput, VehiclePlan } from "wattlane";
import { useFormat } from "@/lib/format";
import type { Times } from "@/lib/times";

/** Less than that is not worth a word: half a cent, and half of ten grams. */
export const SAID_MIN = 0.005;
/** Hours of a slot. */
const SLOT_H = 0.25;
/** So many stretches are named one by one. */
const NAMED_MAX = 4;

/** When it charges. */
export function useCharging(charges: readonly { from: Date; until: Date }[], times: Times): string {
  const t = useTranslations("plan");
  const [first, last] = [charges[0], charges.at(-1)];
  if (!first || !last) return t("chargesNot");
  if (charges.length <= NAMED_MAX) return t("charges", { times: times.all(charges) });
  return t("chargesOften", { count: charges.length, from: times.at(first.from), until: times.at(last.until, first.from) });
}

/** Carbon, of grams; undefined where it is not known. */
export function useCarbon(): (grams: string | undefined) => string | undefined {
  const format = useFormat();
  return (grams) => grams && `${format.number(Number(grams) / 1000, 2)} kg`;
}

/** A share, such as of green energy. */
export function useShare(): (share: string | undefined) => string | undefined {
  const format = useFormat();
  return (share) => share && format.percent((Number(share) * 100).toFixed(0));
}

/** Money and carbon that are saved beside charging at once, and those that are spent for it. */
export function useGains({ expected, atOnce }: Pick<VehiclePlan, "expected" | "atOnce">): { saves: string | undefined; costs: string | undefined } {
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
export function useLosses(of: VehiclePlan, wish: ChargeWishInput): string[] {
  const t = useTranslations("plan");
  const format = useFormat();
  const { missingEnergy, energyLostToPriceCeiling, lateEnergy, expected } = of;
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
