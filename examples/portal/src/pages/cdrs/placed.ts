// Where in a charge the money is: our price period by period, and what its CPO asks beside it. A CPO says amounts and no times, so that what it asks
// more or less is laid over the periods that its likely cause is about. All of it is for drawing, so that floats will do.

import type { Cdr, CostPart, DifferenceCause, DimensionType, RatingLine } from "wattlane";
import { type Span, volume } from "./timeline";

export const PARTS = ["energy", "time", "parking", "fixed", "reservation"] as const;
export type MoneyPart = (typeof PARTS)[number];
export type Shares = Partial<Record<MoneyPart, number>>;

/** A period, or some that are drawn as one. */
export interface Share {
  start: Date;
  end: Date;
  /** What we ask, by part. */
  ours: Shares;
  /** What the CPO asks beside it, by part: below zero where it asks less. */
  beside: Shares;
}

/** What is measured of a part. A fixed fee has nothing. */
const MEASURED: Record<MoneyPart, DimensionType | undefined> = {
  energy: "ENERGY",
  time: "TIME",
  parking: "PARKING_TIME",
  fixed: undefined,
  reservation: "RESERVATION_TIME",
};

const OF_LINE: Partial<Record<RatingLine["type"], MoneyPart>> = { ENERGY: "energy", TIME: "time", PARKING_TIME: "parking", FLAT: "fixed" };

function partOf(line: RatingLine): MoneyPart | undefined {
  return line.reservation ? "reservation" : OF_LINE[line.type];
}

/** The part that a cause is about; undefined for the total. */
export function partNamed(part: CostPart | number): MoneyPart | undefined {
  return PARTS.find((one) => one.toUpperCase() === part);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Of a credit the total alone is negated: its lines and parts are those of the CDR that it takes back. */
const signOf = (cdr: Cdr) => (cdr.credit ? -1 : 1);

/** By how much a least or most price of the tariff makes the total another one than what the periods come to; 1 where none does. */
export function boundedBy(cdr: Cdr, spans: readonly Span[]): number {
  const rating = cdr.ratings.at(-1);
  const total = Number(rating?.cost?.total.exclVat.amount ?? 0) * signOf(cdr);
  const amounts = spans.flatMap(({ lines }) => lines.map(({ amount }) => Number(amount?.amount ?? 0)));
  const periods = sum(amounts);
  const digits = rating?.policy?.decimals ?? digitsOf(cdr.currency);
  // The total is rounded to its last digit, up and down too, and each line to the fourth decimal.
  const rounding = 10 ** -digits + amounts.length * 0.00005;
  return periods && Math.abs(total - periods) > rounding ? total / periods : 1;
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** What a CPO asks beside our price of a part, by one cause. */
export interface Placed {
  part: MoneyPart;
  /** Below zero where it asks less. */
  amount: number;
  /** The same, period by period. */
  laid: number[];
}

/** Each cause that is about a part. */
export function placedOf(cdr: Cdr, spans: readonly Span[]): Placed[] {
  const { causes = [] } = cdr.reconciliation ?? {};
  const sign = signOf(cdr);
  return causes.flatMap((cause) => {
    const part = partNamed(cause.part);
    if (!part) return [];
    const whole = Number(cause.amount.amount);
    return [{ part, amount: whole * sign, laid: laid(cdr, spans, part, cause, whole).map((amount) => amount * sign) }];
  });
}

/** Period by period. */
export function sharesOf(cdr: Cdr, spans: readonly Span[], placed: readonly Placed[]): Share[] {
  const factor = boundedBy(cdr, spans) * signOf(cdr);
  const shares = spans.map(({ start, end, lines }): Share => {
    const ours: Shares = {};
    for (const line of lines) {
      const part = partOf(line);
      if (part) ours[part] = (ours[part] ?? 0) + Number(line.amount?.amount ?? 0) * factor;
    }
    return { start, end, ours, beside: {} };
  });
  for (const { part, laid } of placed)
    for (const [at, amount] of laid.entries()) {
      const { beside } = shares[at]!;
      if (amount) beside[part] = cents((beside[part] ?? 0) + amount);
    }
  return shares;
}

/** The whole of what a cause explains, period by period. */
function laid(cdr: Cdr, spans: readonly Span[], part: MoneyPart, { kind, quantity }: DifferenceCause, whole: number): number[] {
  const type = MEASURED[part];
  const measured = spans.map(({ index }) => Number((type && volume(cdr.chargingPeriods[index]!, type)) ?? 0));
  const ofLines = (value: (line: RatingLine) => string | undefined) =>
    spans.map(({ lines }) => sum(lines.filter((line) => partOf(line) === part).map((line) => Number(value(line) ?? 0))));
  const [billed, priced, ours] = [ofLines(({ quantity }) => quantity), ofLines(({ measured }) => measured), ofLines(({ amount }) => amount?.amount)];
  if (kind === "OTHER_ELEMENT") {
    // All at one price: of each period that price less ours.
    const all = [billed, measured].find((one) => Math.abs(sum(one) - Number(quantity)) < 1e-6) ?? billed;
    const price = (sum(ours) + whole) / sum(all);
    if (Number.isFinite(price)) return all.map((one, at) => cents(one * price - ours[at]!));
  }
  const about =
    kind === "FREE_BILLED"
      ? measured.map((one, at) => Math.max(0, one - priced[at]!))
      : kind === "STEPS_LEFT_OUT"
        ? billed.map((one, at) => one - priced[at]!)
        : part === "fixed"
          ? billed
          : measured;
  const lengths = spans.map(({ start, end }) => end.getTime() - start.getTime());
  // Where nothing was measured of it, time passed all the same; a fee is of the beginning.
  const weights = [about, measured, billed, part === "fixed" ? [1] : lengths].find((one) => sum(one) > 1e-9) ?? [1];
  return spans.map((_, at) => cents((whole * (weights[at] ?? 0)) / sum(weights)));
}

/** To the fourth decimal, which is all that amounts have: what is less comes of floats. */
function cents(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** Neighbours together, until there are at most so many. */
export function together(shares: readonly Share[], most: number): Share[] {
  const size = Math.max(1, Math.ceil(shares.length / most));
  const added = (all: readonly Shares[]) =>
    Object.fromEntries(PARTS.map((part) => [part, sum(all.map((one) => one[part] ?? 0))]).filter(([, amount]) => amount)) as Shares;
  return Array.from({ length: Math.ceil(shares.length / size) }, (_, at) => {
    const group = shares.slice(at * size, (at + 1) * size);
    const [first, last] = [group[0]!, group.at(-1)!];
    return { start: first.start, end: last.end, ours: added(group.map(({ ours }) => ours)), beside: added(group.map(({ beside }) => beside)) };
  });
}
