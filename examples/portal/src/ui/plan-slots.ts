// The slots of a plan, as its chart, its table and its words take them. Floats will do: nothing is billed by them.

export interface ChartSlot {
  start: Date;
  /** What a kWh costs, in the plan's currency. Absent: not known. */
  price?: number;
  /** Carbon of a kWh, g. Absent: not known. */
  carbon?: number;
  /** Whether the price is a guess from other days, and whether the carbon is. */
  isPriceGuessed?: boolean;
  isCarbonGuessed?: boolean;
}

export interface ChartPlan {
  /** In the order of time, each until the next one begins. */
  slots: readonly ChartSlot[];
  /** When the last ends. */
  end: Date;
  /** Mean kW of each slot. */
  planned: readonly number[];
  /** What was measured meanwhile, in the order of time. */
  actual?: readonly { from: Date; until: Date; kw: number }[];
  /** The currency of the prices. */
  currency?: string;
}

export interface Stretch {
  from: Date;
  until: Date;
  /** The slots of it, the last one excluded. */
  slots: readonly [from: number, until: number];
}

/** Neighbouring slots that are alike as one stretch; those that are alike by nothing are left out. */
export function stretchesOf({ slots, end }: Pick<ChartPlan, "slots" | "end">, alike: (slot: number) => unknown): Stretch[] {
  const stretches: Stretch[] = [];
  let begun = 0;
  for (let at = 1; at <= slots.length; at++) {
    if (at < slots.length && alike(at) === alike(begun)) continue;
    if (alike(begun)) stretches.push({ from: slots[begun]!.start, until: slots[at]?.start ?? end, slots: [begun, at] });
    begun = at;
  }
  return stretches;
}

/** When it charges. */
export function chargesIn(plan: ChartPlan): Stretch[] {
  return stretchesOf(plan, (slot) => (plan.planned[slot] ?? 0) > 0);
}

/** What was measured over a slot, mean kW; undefined where nothing was. */
export function measuredIn({ actual = [] }: ChartPlan, from: Date, until: Date): number | undefined {
  const parts = actual.map((one) => [Math.min(+one.until, +until) - Math.max(+one.from, +from), one.kw] as const).filter(([time]) => time > 0);
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, [time, kw]) => sum + time * kw, 0) / parts.reduce((sum, [time]) => sum + time, 0);
}
