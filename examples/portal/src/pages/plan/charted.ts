// What the chart takes of a plan: what nothing is known of is not drawn, and what is a guess is said to be one.

import type { PlanSlot, SignalGuess } from "wattlane";
import type { ChartPlan } from "@/ui/plan-slots";

interface Plan {
  slots: readonly PlanSlot[];
  endTime: Date;
  guesses: readonly SignalGuess[];
}

/** A plan, and what a vehicle draws in its slots, kW. */
export function chartOf({ slots, endTime, guesses }: Plan, power: readonly string[], currency: string | undefined): ChartPlan {
  const of = (kind: SignalGuess["kind"]) => guesses.filter((guess) => guess.kind === kind);
  const [prices, carbons] = [of("PRICE"), of("CARBON_INTENSITY")];
  const knowsPrices = !prices.some(({ unknown }) => unknown);
  const isIn = (guesses: readonly SignalGuess[], time: Date) => guesses.some(({ startTime, endTime }) => startTime <= time && time < endTime);
  return {
    slots: slots.map(({ startTime, price, carbonIntensity }) => ({
      start: startTime,
      price: knowsPrices ? Number(price) : undefined,
      carbon: carbonIntensity === undefined ? undefined : Number(carbonIntensity),
      isPriceGuessed: knowsPrices && isIn(prices, startTime),
      isCarbonGuessed: isIn(carbons, startTime),
    })),
    end: endTime,
    planned: power.map(Number),
    currency: currency || undefined,
  };
}
