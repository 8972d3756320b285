// A tariff in words: each element a sentence, in the reader's language.

import { useTranslations } from "use-intl";
import type { PriceComponent, Tariff, TariffElement, TariffRestrictions } from "wattlane";
import { useNames } from "./enums";
import { type Format, useFormat } from "./format";

const WEEK = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
/** A Monday, to name the days by. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

type Translate = ReturnType<typeof useTranslations<"tariff.words">>;

export interface TariffSentences {
  /** What is charged, one sentence an element, in the order in which they are looked at. */
  elements: string[];
  /** For which way of charging it is, if not for all. */
  whom: string | undefined;
  /** Least and most price, and when it holds. */
  limits: string[];
}

export function useTariffWords(): (tariff: Tariff) => TariffSentences {
  const t = useTranslations("tariff.words");
  const types = useNames("tariff.types");
  const format = useFormat();
  return (tariff) => ({
    elements: tariff.elements.map((element) => sentence(t, format, tariff.currency, element)),
    whom: tariff.type === "UNSPECIFIED" ? undefined : types(tariff.type),
    limits: limits(t, format, tariff),
  });
}

function sentence(t: Translate, format: Format, currency: string, { priceComponents, restrictions }: TariffElement): string {
  const prices = priceComponents.map((component) => priced(t, format, currency, component, isReservation(restrictions)));
  const list = format.list(prices);
  const when = restrictions ? conditions(t, format, restrictions) : [];
  return when.length ? t("when", { prices: list, conditions: format.list(when) }) : t("always", { prices: list });
}

function isReservation(restrictions: TariffRestrictions | undefined): boolean {
  return restrictions !== undefined && restrictions.reservation !== "UNSPECIFIED";
}

function priced(t: Translate, format: Format, currency: string, { type, price, vatPercent, stepSize }: PriceComponent, reserved: boolean): string {
  const amount = format.money({ currency, amount: price }, 4);
  const name = type === "ENERGY" || type === "FLAT" || type === "PARKING_TIME" || type === "TIME" ? type : "other";
  const step =
    stepSize > 1 && name !== "FLAT"
      ? ` ${name === "ENERGY" ? t("stepEnergy", { size: stepSize }) : t("stepTime", { size: stepSize % 60 === 0 ? stepSize / 60 : 0, seconds: stepSize })}`
      : "";
  const vat = vatPercent === undefined ? "" : ` ${t("vat", { percent: format.percent(vatPercent) })}`;
  // Who has reserved does not charge yet.
  return t(`prices.${reserved && name === "TIME" ? "reserved" : name}`, { amount }) + vat + step;
}

function conditions(t: Translate, format: Format, r: TariffRestrictions): string[] {
  const range = (from: string | undefined, until: string | undefined, unit: string): string | undefined => {
    const [low, high] = [from && `${format.number(from)} ${unit}`, until && `${format.number(until)} ${unit}`];
    return low && high ? t("between", { from: low, until: high }) : low ? t("fromOn", { from: low }) : high ? t("below", { until: high }) : undefined;
  };
  const minutes = (seconds?: bigint) => (seconds === undefined ? undefined : String(Number(seconds) / 60));
  const clock =
    r.startTime && r.endTime
      ? t("clock", { from: r.startTime, until: r.endTime })
      : r.startTime
        ? t("clockFrom", { from: r.startTime })
        : r.endTime
          ? t("clockUntil", { until: r.endTime })
          : undefined;
  const dates =
    r.startDate && r.endDate
      ? t("dates", { from: format.day(r.startDate), until: format.day(r.endDate) })
      : r.startDate
        ? t("dateFrom", { from: format.day(r.startDate) })
        : r.endDate
          ? t("dateUntil", { until: format.day(r.endDate) })
          : undefined;
  const days = r.daysOfWeek.length
    ? t("days", {
        count: r.daysOfWeek.length,
        days: format.list(WEEK.flatMap((day, at) => (r.daysOfWeek.includes(day) ? [format.weekday(new Date(A_MONDAY + at * DAY_MS))] : []))),
      })
    : undefined;
  return [
    days,
    clock,
    dates,
    range(r.minKwh, r.maxKwh, "kWh"),
    range(minutes(r.minDuration), minutes(r.maxDuration), "min"),
    range(r.minPower, r.maxPower, "kW"),
    range(r.minCurrent, r.maxCurrent, "A"),
    r.reservation === "UNSPECIFIED" ? undefined : t(r.reservation === "RESERVATION" ? "reservation" : "reservationExpires"),
  ].filter((one) => one !== undefined);
}

function limits(t: Translate, format: Format, { minPrice, maxPrice, startTime, endTime }: Tariff): string[] {
  return [
    minPrice && t("least", { amount: format.money(minPrice.exclVat) }),
    maxPrice && t("most", { amount: format.money(maxPrice.exclVat) }),
    startTime && t("validFrom", { from: format.dateTime(startTime) }),
    endTime && t("validUntil", { until: format.dateTime(endTime) }),
  ].filter((one) => one !== undefined);
}
