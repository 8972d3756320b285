// A tariff as the OCPI 2.2.1 JSON that PutTariff takes, to be written on.

import { queryOptions } from "@tanstack/react-query";
import type { Client, Price, Tariff, TariffRestrictions } from "wattlane";
import { nameOf, positionsIn } from "./positions";

/** Numbers of up to 15 digits, which is all that prices have, come out of a double as they went in. */
const number = (decimal: string | undefined) => (decimal === undefined ? undefined : Number(decimal));
const given = <T extends string | number>(value: T) => (value === "UNSPECIFIED" ? undefined : value);
const price = (of?: Price) => of && { excl_vat: number(of.exclVat.amount), incl_vat: number(of.inclVat?.amount) };

/** Whether a tariff can be said in OCPI 2.2.1: one of 2.1.1, of which nobody says what tax comes upon it, would be another one there. */
export function isOfOcpi({ taxIncluded }: Tariff): boolean {
  return taxIncluded !== "NOT_STATED";
}

/** The text that a version of a tariff came as, laid out: it has what OCPI has and no field of ours. One that came as fields is written from those. */
export async function textOf(client: Client, tariff: Tariff, signal?: AbortSignal): Promise<string> {
  const received = await client.tariffs.getTariffReceivedText({ id: tariff.id, version: tariff.version }, { signal });
  return received ? laidOut(received) : ocpiOf(tariff);
}

export function textQuery(client: Client, tariff: Tariff | undefined) {
  return queryOptions({
    queryKey: ["tariff-text", tariff?.id, String(tariff?.version)],
    queryFn: ({ signal }) => (tariff ? textOf(client, tariff, signal) : ""),
    // What a version came as never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** One with comments stays as it is, but for the ends of its lines: in a field they are of one letter. */
function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text.replace(/\r\n?/g, "\n");
  }
}

function ocpiOf(tariff: Tariff): string {
  const {
    lastUpdated = tariff.updateTime,
    countryCode,
    partyId,
    tariffId,
    currency,
    type,
    altText,
    altUrl,
    minPrice,
    maxPrice,
    elements,
    taxIncluded,
    startTime,
    endTime,
  } = tariff;
  const json = {
    country_code: countryCode,
    party_id: partyId,
    id: tariffId,
    currency,
    type: given(type),
    tariff_alt_text: altText.length ? altText.map(({ language, text }) => ({ language, text })) : undefined,
    tariff_alt_url: altUrl,
    min_price: price(minPrice),
    max_price: price(maxPrice),
    elements: elements.map(({ priceComponents, restrictions }) => ({
      price_components: priceComponents.map(({ type, price, vatPercent, stepSize }) => ({
        type,
        price: number(price),
        vat: number(vatPercent),
        step_size: stepSize,
      })),
      restrictions: restrictions && restricted(restrictions),
    })),
    tax_included: taxIncluded === "NOT_APPLICABLE" ? "N/A" : given(taxIncluded),
    start_date_time: startTime,
    end_date_time: endTime,
    last_updated: lastUpdated,
  };
  return JSON.stringify(json, undefined, 2);
}

function restricted(r: TariffRestrictions) {
  return {
    start_time: r.startTime,
    end_time: r.endTime,
    start_date: r.startDate,
    end_date: r.endDate,
    min_kwh: number(r.minKwh),
    max_kwh: number(r.maxKwh),
    min_current: number(r.minCurrent),
    max_current: number(r.maxCurrent),
    min_power: number(r.minPower),
    max_power: number(r.maxPower),
    min_duration: r.minDuration === undefined ? undefined : Number(r.minDuration),
    max_duration: r.maxDuration === undefined ? undefined : Number(r.maxDuration),
    day_of_week: r.daysOfWeek.length ? r.daysOfWeek : undefined,
    reservation: given(r.reservation),
  };
}

/** What a new tariff begins with. */
export function blank(now: Date): string {
  const component = { type: "ENERGY", price: 0.4, vat: 21, step_size: 1 };
  const json = {
    country_code: "NL",
    party_id: "ABC",
    id: "NEW-TARIFF",
    currency: "EUR",
    elements: [{ price_components: [component] }],
    last_updated: now,
  };
  return JSON.stringify(json, undefined, 2);
}

/** What a text says it is of. Comments may stand in it, so that it is read by its positions. */
export function keyIn(text: string) {
  const positions = positionsIn(text);
  const value = (name: string) => {
    const position = positions.get(name);
    return position ? nameOf(text.slice(...position)) : "";
  };
  return {
    countryCode: value("country_code").toUpperCase(),
    partyId: value("party_id").toUpperCase(),
    tariffId: value("id"),
  };
}

/** The same text, changed now, and later than what is there, whose clock may be ahead of ours: an older one never replaces a newer one. */
export function changedAfter({ lastUpdated }: Tariff, text: string): string {
  const now = new Date(Math.max(Date.now(), (lastUpdated?.getTime() ?? 0) + 1000));
  const position = positionsIn(text).get("last_updated");
  return position ? text.slice(0, position[0]) + JSON.stringify(now) + text.slice(position[1]) : text;
}
