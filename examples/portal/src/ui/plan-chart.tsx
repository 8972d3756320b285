// A plan over time: above what energy costs and how clean it is, below how much is drawn when. The table below it says the same in numbers.

import { type ReactNode, useId, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { behind } from "@/lib/clock";
import { useFormat } from "@/lib/format";
import { APART_Y, decimalStep, multiples, timeStep, useClock, useWidth } from "./axes";
import { type ChartPlan, type ChartSlot, chargesIn, measuredIn, stretchesOf } from "./plan-slots";
import { PlanTable } from "./plan-table";

export interface PlanChartProps {
  plan: ChartPlan;
  /** What the plan says, in words, for who cannot see it. */
  label: string;
  /** An instant that is marked, if it lies within. */
  now?: Date;
  /** By whose clocks times are said; the reader's if it is not given. */
  zone?: string;
}

/** Room around the panels for what stands at their axes, px. */
const ROOM = { top: 24, left: 44, right: 20, carbon: 40, bottom: 24 };
/** How high the panels are, and how far apart, px. */
const [PRICES, POWERS, GAP] = [132, 96, 32];
/** As much room does a time of day need, px. */
const APART_X = 56;
const DAY_S = 86_400;
/** How wide what is told of a slot is, px. */
const TOLD = 176;

interface Panel {
  top: number;
  bottom: number;
  high: number;
  low: number;
}

const yIn = ({ top, bottom, high, low }: Panel, value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);

/** Room for all values, from 0 on. */
function panelOf(top: number, height: number, values: readonly number[]): Panel {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return { top, bottom: top + height, low: low * 1.1, high: low + Math.max((high - low) * 1.15, 0.01) };
}

const known = (slots: readonly ChartSlot[], of: "price" | "carbon") => slots.map((slot) => slot[of]).filter((value) => value !== undefined);

export function PlanChart({ plan, label, now, zone }: PlanChartProps) {
  const [box, width] = useWidth();
  const format = useFormat();
  const t = useTranslations("plan.chart");
  const id = useId();
  const [pointed, setPointed] = useState<number>();
  const { slots, end, planned, actual = [], currency } = plan;
  const [prices, carbons] = useMemo(() => [known(slots, "price"), known(slots, "carbon")], [slots]);
  const [hasPrices, hasCarbon] = [prices.length > 0, carbons.length > 0];
  const top = hasPrices || hasCarbon ? ROOM.top + PRICES + GAP : ROOM.top;
  const price = panelOf(ROOM.top, PRICES, prices);
  const carbon = panelOf(ROOM.top, PRICES, carbons);
  const power = panelOf(top, POWERS, [...planned, ...actual.map(({ kw }) => kw)]);
  const height = power.bottom + ROOM.bottom;
  const right = width - (hasCarbon ? ROOM.carbon : ROOM.right);
  const [first, last] = [slots[0]?.start.getTime() ?? 0, end.getTime()];
  const x = (time: Date | number) => ROOM.left + ((+time - first) / Math.max(1, last - first)) * (right - ROOM.left);
  const edges = [...slots.map(({ start }) => x(start)), x(end)];
  const guessed = stretchesOf(plan, (slot) => slots[slot]!.isPriceGuessed);
  const point = ({ nativeEvent: { offsetX } }: React.PointerEvent) => setPointed(slotAt(edges, offsetX));
  // A plan that has become shorter has no such slot any more.
  const slot = pointed === undefined ? undefined : slots[pointed];
  return (
    <figure>
      <Legend
        of={[
          hasPrices && [t("price"), <path d="M1 7H17" className="stroke-info stroke-2" />],
          hasCarbon && [t("carbon"), <path d="M1 7H17" className="stroke-warn stroke-2" strokeDasharray="2 2" />],
          [t("planned"), <rect y="1" width="18" height="12" rx="2" className="fill-curve" />],
          actual.length > 0 && [t("actual"), <path d="M1 7H17" className="stroke-text stroke-2" />],
          guessed.length > 0 && [t("guessed"), <rect y="1" width="18" height="12" rx="2" fill={`url(#${id})`} />],
        ]}
      />
      <div ref={box} className="relative w-full" style={{ height }}>
        {width > 0 && slots.length > 0 && (
          <svg
            width={width}
            height={height}
            role="img"
            aria-label={label}
            className="block touch-pan-y fill-muted text-[11px] tabular-nums"
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => setPointed(undefined)}
          >
            <defs>
              <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
                <path d="M0 6L6 0" className="stroke-line" />
              </pattern>
            </defs>
            {hasPrices &&
              guessed.map(({ slots: [from, until] }) => (
                <rect key={from} x={edges[from]} width={edges[until]! - edges[from]!} y={price.top} height={PRICES} fill={`url(#${id})`} />
              ))}
            {top > ROOM.top &&
              chargesIn(plan).map(({ slots: [from, until] }) => (
                <rect key={from} x={edges[from]} width={edges[until]! - edges[from]!} y={price.top} height={PRICES} className="fill-curve/15" />
              ))}
            {slot && (
              <rect
                x={edges[pointed!]}
                width={edges[pointed! + 1]! - edges[pointed!]!}
                y={ROOM.top}
                height={power.bottom - ROOM.top}
                className="fill-text/10"
              />
            )}
            {hasPrices && <Axis panel={price} from={ROOM.left} until={right} unit={t("perKwh", { unit: currency ?? "" })} />}
            {hasCarbon && <Axis panel={carbon} from={ROOM.left} until={right} unit="g/kWh" isSecond={hasPrices} isRight />}
            <Axis panel={power} from={ROOM.left} until={right} unit="kW" />
            <Times first={first / 1000} last={last / 1000} y={height - 6} room={right - ROOM.left} x={x} zone={zone} />
            <path d={areaOf(edges, planned, power)} className="fill-curve" />
            {hasCarbon && <Steps edges={edges} slots={slots} of="carbon" panel={carbon} />}
            {hasPrices && <Steps edges={edges} slots={slots} of="price" panel={price} />}
            <path
              d={actual.map(({ from, until, kw }, at) => `${at ? "L" : "M"}${x(from)} ${yIn(power, kw)}H${x(until)}`).join("")}
              className="fill-none stroke-text stroke-2"
              strokeLinejoin="round"
            />
            {now && +now > first && +now < last && (
              <g>
                <path d={`M${x(now)} ${ROOM.top}V${power.bottom}`} className="stroke-text" strokeDasharray="1 3" />
                <text x={x(now) + 4} y={ROOM.top + 10}>
                  {t("now")}
                </text>
              </g>
            )}
          </svg>
        )}
        {slot && (
          <Told
            left={Math.min(Math.max(0, edges[pointed!]! - TOLD - 8 > 0 ? edges[pointed!]! - TOLD - 8 : edges[pointed! + 1]! + 8), width - TOLD)}
            title={format.range(slot.start, slots[pointed! + 1]?.start ?? end, zone)}
            of={[
              [t("price"), slot.price !== undefined && format.money({ amount: slot.price.toFixed(6), currency: currency ?? "EUR" }, 4)],
              [t("carbon"), slot.carbon !== undefined && `${format.number(slot.carbon, 0)} g`],
              [t("planned"), format.power((planned[pointed!] ?? 0).toFixed(2))],
              [t("actual"), measured(plan, pointed!, (kw) => format.power(kw.toFixed(2)))],
            ]}
          />
        )}
      </div>
      <PlanTable plan={plan} zone={zone} />
    </figure>
  );
}

function measured(plan: ChartPlan, slot: number, say: (kw: number) => string): string | false {
  const kw = measuredIn(plan, plan.slots[slot]!.start, plan.slots[slot + 1]?.start ?? plan.end);
  return kw !== undefined && say(kw);
}

function slotAt(edges: readonly number[], x: number): number | undefined {
  const at = edges.findIndex((edge) => edge > x) - 1;
  return at >= 0 ? at : undefined;
}

/** Columns without seams. */
function areaOf(edges: readonly number[], planned: readonly number[], panel: Panel): string {
  const columns = planned.map((kw, at) => `V${yIn(panel, kw).toFixed(1)}H${edges[at + 1]!.toFixed(1)}`);
  return `M${edges[0]} ${panel.bottom}${columns.join("")}V${panel.bottom}Z`;
}

/** A line in steps. What is guessed of it is thin; carbon is dotted, for who sees no colours. */
function Steps({ edges, slots, of, panel }: { edges: readonly number[]; slots: readonly ChartSlot[]; of: "price" | "carbon"; panel: Panel }) {
  const paths = ["", ""];
  let before: { y: number; kind: number } | undefined;
  for (const [at, slot] of slots.entries()) {
    const value = slot[of];
    if (value === undefined) {
      before = undefined;
      continue;
    }
    const [y, kind] = [yIn(panel, value), Number(of === "price" ? (slot.isPriceGuessed ?? false) : (slot.isCarbonGuessed ?? false))];
    const from = before?.kind === kind ? "" : `M${edges[at]!.toFixed(1)} ${(before?.y ?? y).toFixed(1)}`;
    paths[kind] += `${from}V${y.toFixed(1)}H${edges[at + 1]!.toFixed(1)}`;
    before = { y, kind };
  }
  const look = of === "price" ? "fill-none stroke-info" : "fill-none stroke-warn";
  return (
    <>
      <path d={paths[0]} className={look} strokeWidth="2" strokeDasharray={of === "carbon" ? "2 2" : undefined} />
      <path d={paths[1]} className={look} strokeWidth={of === "carbon" ? "1" : "1.5"} strokeDasharray={of === "carbon" ? "1 4" : "5 4"} />
    </>
  );
}

interface AxisProps {
  panel: Panel;
  from: number;
  until: number;
  unit: string;
  isRight?: boolean;
  /** Whether another has drawn lines across already. */
  isSecond?: boolean;
}

function Axis({ panel, from, until, unit, isRight, isSecond }: AxisProps) {
  const format = useFormat();
  const step = decimalStep(panel.high - panel.low, (panel.bottom - panel.top) / APART_Y);
  const at = isRight ? until + 6 : from - 6;
  return (
    <>
      <text
        x={isRight ? until + 6 : from - 6}
        y={panel.top - 10}
        textAnchor={isRight ? "end" : "start"}
        dx={isRight ? ROOM.carbon - 6 : 6 - ROOM.left}
      >
        {unit}
      </text>
      {multiples(panel.low, panel.high, step).map((value) => (
        <g key={value}>
          {!isSecond && <path d={`M${from} ${yIn(panel, value).toFixed(1)}H${until}`} className="stroke-line" />}
          <text x={at} y={yIn(panel, value) + 4} textAnchor={isRight ? "start" : "end"}>
            {format.number(value)}
          </text>
        </g>
      ))}
    </>
  );
}

interface TimesProps {
  /** Seconds since 1970. */
  first: number;
  last: number;
  y: number;
  room: number;
  x: (time: number) => number;
  zone: string | undefined;
}

/** Times of day, and the day where it begins. */
function Times({ first, last, y, room, x, zone }: TimesProps) {
  const locale = useLocale();
  const step = timeStep(last - first, room / APART_X);
  const clock = useClock(step, zone);
  const day = useMemo(() => new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: "short", day: "numeric" }), [locale, zone]);
  const offset = useMemo(() => behind(first, zone), [first, zone]);
  return multiples(first - offset, last - offset, step).map((local) => (
    <text key={local} x={x((local + offset) * 1000)} y={y} textAnchor="middle" className={local % DAY_S === 0 ? "fill-text font-medium" : undefined}>
      {(local % DAY_S === 0 ? day : clock).format((local + offset) * 1000)}
    </text>
  ));
}

function Legend({ of }: { of: readonly (false | readonly [name: string, sign: ReactNode])[] }) {
  return (
    <figcaption className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {of.map(
        (one) =>
          one && (
            <span key={one[0]} className="flex items-center gap-1.5">
              <svg aria-hidden width="18" height="14">
                {one[1]}
              </svg>
              {one[0]}
            </span>
          ),
      )}
    </figcaption>
  );
}

/** What is pointed at, in numbers: the table has them for who points at nothing. */
function Told({ left, title, of }: { left: number; title: string; of: readonly (readonly [name: string, value: string | false])[] }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-0 rounded-md border border-line bg-surface p-2 text-xs shadow-lg"
      style={{ left, width: TOLD }}
    >
      <p className="font-medium">{title}</p>
      {of.map(
        ([name, value]) =>
          value !== false && (
            <p key={name} className="flex justify-between gap-3 tabular-nums">
              <span className="text-muted">{name}</span> {value}
            </p>
          ),
      )}
    </div>
  );
}
