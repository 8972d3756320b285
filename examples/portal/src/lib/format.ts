// Amounts, energy and times in the reader's language. Amounts and energy are texts and stay exact: Intl reads texts without rounding them first.

import { useLocale } from "use-intl";
import type { Money } from "wattlane";

/** Intl reads decimal texts, which TypeScript's library knows as a template type. */
type Decimal = `${number}`;

export interface Format {
  /** `€ 12,38`; unit prices have more digits. */
  money: (money: Money | undefined, digits?: number) => string;
  /** `20,45 kWh` */
  energy: (kwh: string | undefined) => string;
  power: (kw: string | undefined) => string;
  number: (value: string | number | bigint, digits?: number) => string;
  percent: (percent: string) => string;
  /** Of hours as a decimal: `1 h 25 min`. */
  hours: (hours: string | undefined) => string;
  /** Between two instants. */
  span: (from: Date, until: Date) => string;
  date: (time: Date | undefined, zone?: string) => string;
  time: (time: Date | undefined, zone?: string) => string;
  dateTime: (time: Date | undefined, zone?: string) => string;
  /** Of instants of one course: with the day where it goes beyond one, and with seconds where they lie closer than minutes. */
  within: (from: Date, until: Date, fine: boolean, zone?: string) => (time: Date) => string;
  /** Of what goes on now: the time, and the day where that is another one than today. */
  since: (time: Date, zone?: string) => string;
  country: (alpha3: string) => string;
  /** As short as an instant can be said. */
  short: (time: Date, zone?: string) => string;
  /** Of a day such as `2026-05-04`. */
  day: (day: string) => string;
  /** From one instant to another: the day is said once where it is the same. The zone is named where its clocks are not the reader's. */
  range: (from: Date, until: Date, zone?: string) => string;
  /** The zone's name, such as `CET`, where its clocks then say something else than the reader's; else undefined. */
  zone: (time: Date, zone: string | undefined) => string | undefined;
  /** `a, b and c` */
  list: (parts: readonly string[]) => string;
  weekday: (day: Date) => string;
}

const NOTHING = "–";

/** Makes one for each of its options and keeps it: a formatter takes far longer to make than to use, and a list has hundreds of cells. */
function kept<Options, Made>(make: (options: Options) => Made): (options: Options) => Made {
  const made = new Map<string, Made>();
  return (options) => {
    const key = JSON.stringify(options);
    const one = made.get(key) ?? make(options);
    made.set(key, one);
    return one;
  };
}

function formatOf(locale: string): Format {
  const numbers = kept((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const moments = kept((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
  const number = (value: string | number | bigint, digits = 3) => numbers({ maximumFractionDigits: digits }).format(value as Decimal);
  const money: Format["money"] = (money, digits) => {
    if (!money) return NOTHING;
    const style = { style: "currency", currency: money.currency } as const;
    return numbers(digits === undefined ? style : { ...style, maximumFractionDigits: digits }).format(money.amount as Decimal);
  };
  const unit = (name: string) => (value: string | undefined) => (value === undefined ? NOTHING : `${number(value)} ${name}`);
  const minutes = (all: number) => {
    const parts = numbers({ style: "unit", unit: "minute", unitDisplay: "short" }).format(all % 60);
    if (all < 60) return parts;
    return `${numbers({ style: "unit", unit: "hour", unitDisplay: "short" }).format(Math.floor(all / 60))} ${parts}`;
  };
  const moment = (options: Intl.DateTimeFormatOptions) => (time: Date | undefined, zone?: string) =>
    time ? moments({ ...options, ...(zone ? { timeZone: zone } : {}) }).format(time) : NOTHING;
  const zoneName = (time: Date, style: "short" | "longOffset", timeZone?: string) =>
    moments({ timeZoneName: style, ...(timeZone ? { timeZone } : {}) })
      .formatToParts(time)
      .find(({ type }) => type === "timeZoneName")?.value;
  const zone: Format["zone"] = (time, zone) =>
    zone && zoneName(time, "longOffset", zone) !== zoneName(time, "longOffset") ? zoneName(time, "short", zone) : undefined;
  const within: Format["within"] = (from, until, fine, zone) => {
    const day = moment({ dateStyle: "short" });
    const days = day(from, zone) === day(until, zone) ? {} : ({ day: "numeric", month: "short" } as const);
    return (time) => moment({ ...days, hour: "2-digit", minute: "2-digit", ...(fine ? { second: "2-digit" } : {}) })(time, zone);
  };
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  return {
    money,
    number,
    energy: unit("kWh"),
    power: unit("kW"),
    percent: (percent) => numbers({ style: "unit", unit: "percent", maximumFractionDigits: 2 }).format(percent as Decimal),
    hours: (hours) => (hours === undefined ? NOTHING : minutes(Math.round(Number(hours) * 60))),
    span: (from, until) => {
      const seconds = Math.max(0, Math.round((until.getTime() - from.getTime()) / 1000));
      return seconds > 0 && seconds < 60
        ? numbers({ style: "unit", unit: "second", unitDisplay: "short" }).format(seconds)
        : minutes(Math.round(seconds / 60));
    },
    // A day stays on one line.
    date: (time, zone) => moment({ dateStyle: "medium" })(time, zone).replaceAll(" ", "\u00a0"),
    time: moment({ timeStyle: "short" }),
    dateTime: moment({ dateStyle: "medium", timeStyle: "short" }),
    within,
    since: (time, of) => [within(time, new Date(), false, of)(time), zone(time, of)].filter(Boolean).join(" "),
    short: moment({ dateStyle: "short", timeStyle: "short" }),
    day: (day) => moments({ dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`)),
    zone,
    range: (from, until, of) => {
      const said = moments({ dateStyle: "medium", timeStyle: "short", ...(of ? { timeZone: of } : {}) }).formatRange(from, until);
      return [said, zone(until, of)].filter(Boolean).join(" ");
    },
    list: (parts) => new Intl.ListFormat(locale).format(parts),
    weekday: (day) => moments({ weekday: "long", timeZone: "UTC" }).format(day),
    country: (code) => {
      try {
        return countries.of(alpha2(code)) ?? code;
      } catch {
        return code;
      }
    },
  };
}

/** The two letters of countries where they are not the first of their three (ISO 3166-1): Intl knows two. */
const ALPHA2 = new Map(
  (
    "ABWAW AGOAO ALAAX ANDAD AREAE ARMAM ATAAQ ATFTF ATGAG AUTAT BDIBI BENBJ BESBQ BGDBD BHSBS BIHBA BLRBY BLZBZ BRBBB BRNBN " +
    "CAFCF CHLCL CHNCN CODCD COGCG COKCK COMKM CPVCV CUWCW CYMKY DNKDK ESHEH ESTEE FLKFK FROFO FSMFM GINGN GLPGP GNBGW GNQGQ " +
    "GRDGD GRLGL GUFGF GUYGY IRLIE IRQIQ ISRIL JAMJM KAZKZ KORKR LBRLR LBYLY MACMO MAFMF MDGMG MDVMV MEXMX MLTMT MNEME MNPMP " +
    "MOZMZ MTQMQ MYTYT NIUNU PAKPK PCNPN PLWPW PNGPG POLPL PRKKP PRTPT PRYPY PYFPF SENSN SGSGS SLBSB SLVSV SPMPM SRBRS SURSR " +
    "SVKSK SVNSI SWESE SWZSZ SYCSC TCDTD TKMTM TUNTN TURTR TUVTV UKRUA URYUY WLFWF"
  )
    .split(" ")
    .map((both) => [both.slice(0, 3), both.slice(3)]),
);

/** A country's two letters, by its three. */
export function alpha2(code: string): string {
  return ALPHA2.get(code) ?? code.slice(0, 2);
}

/** One for all who speak a language: each that is made makes its formatters anew. */
const formats = kept(formatOf);

export function useFormat(): Format {
  return formats(useLocale());
}
