// A plan over time: above what energy costs and how clean it is, below how much is drawn when, and what was measured of that. The table below it says
// the same in numbers. Its words are those of the part `plan`.

import { type ReactNode, useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import { useTimes } from "@/lib/times";
import { useWidth } from "./axes";
import { Axis, type Panel, panelOf, TimeAxis, yIn } from "./panel";
import { type ChartPlan, type ChartSlot, chargesIn, stretchesOf } from "./plan-slots";
import { PlanTable, usePlanColumns } from "./plan-table";

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
/** How wide what is told of a slot is, and how far from it, px. */
const [TOLD, ASIDE] = [184, 8];

export function PlanChart({ plan, label, now, zone }: PlanChartProps) {
  const [box, width] = useWidth();
  const t = useTranslations("plan.chart");
  const format = useFormat();
  const times = useTimes(now ?? plan.end, plan.end, zone);
  const columns = usePlanColumns(plan);
  const id = useId();
  const [pointed, setPointed] = useState<number>();
  const laid = useMemo(() => layOut(plan, width), [plan, width]);
  const { price, carbon, power, guessed, edges, height } = laid;
  const point = ({ nativeEvent: { offsetX } }: React.PointerEvent) => setPointed(slotAt(edges, offsetX));
  // A plan that has become shorter has no such slot any more.
  const slot = pointed !== undefined && pointed < plan.slots.length ? pointed : undefined;
  const until = (slot: number) => plan.slots[slot + 1]?.start ?? plan.end;
  const marked = now && +now > laid.first && +now < laid.last ? laid.x(+now) : undefined;
  return (
    <figure>
      <Legend
        of={[
          price && [t("price"), <path d="M1 7H17" className="stroke-info stroke-2" />],
          carbon && [t("carbon"), <path d="M1 7H17" className="stroke-warn stroke-2" strokeDasharray="2 2" />],
          [t("planned"), <rect y="1" width="18" height="12" rx="2" className="fill-curve" />],
          plan.actual && [t("actual"), <path d="M1 7H17" className="stroke-text stroke-2" />],
          guessed.length > 0 && [t("guessed"), <rect y="1" width="18" height="12" rx="2" fill={`url(#${id})`} />],
        ]}
      />
      <div ref={box} className="relative w-full" style={{ height }}>
        {width > 0 && (
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
            <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M0 6L6 0" className="stroke-line" />
            </pattern>
            {price && <Columns laid={laid} of={guessed} fill={`url(#${id})`} />}
            {(price ?? carbon) && <Columns laid={laid} of={laid.charges} className="fill-curve/15" />}
            {slot !== undefined && <Columns laid={laid} of={[{ slots: [slot, slot + 1] }]} bottom={power.bottom} className="fill-text/10" />}
            {price && <Axis panel={price} from={ROOM.left} until={laid.right} unit={t("perKwh", { unit: plan.currency ?? "" })} />}
            {carbon && <Axis panel={carbon} from={ROOM.left} until={laid.right} unit="g/kWh" isSecond={!!price} edge={width} />}
            <Axis panel={power} from={ROOM.left} until={laid.right} unit="kW" />
            <TimeAxis first={laid.first} last={laid.last} y={height - 6} x={laid.x} zone={zone} />
            <path d={areaOf(edges, plan.planned, power)} className="fill-curve" />
            {carbon && <Steps edges={edges} slots={plan.slots} of="carbon" panel={carbon} />}
            {price && <Steps edges={edges} slots={plan.slots} of="price" panel={price} />}
            <path d={measuredOf(plan, laid)} className="fill-none stroke-text stroke-2" strokeLinejoin="round" />
            {marked !== undefined && (
              <>
                <path d={`M${marked} ${ROOM.top}V${power.bottom}`} className="stroke-text" strokeDasharray="1 3" />
                <text x={marked + 4} y={ROOM.top + 10}>
                  {t("now")}
                </text>
              </>
            )}
          </svg>
        )}
        {slot !== undefined && (
          <Told
            left={edges[slot]! > TOLD + ASIDE ? edges[slot]! - TOLD - ASIDE : Math.min(edges[slot + 1]! + ASIDE, width - TOLD)}
            title={times.between(plan.slots[slot]!.start, until(slot))}
            of={columns.map(({ name, says }) => [name, says(slot, until(slot))])}
          />
        )}
      </div>
      <PlanTable plan={plan} columns={columns} times={times} zoneName={format.zone(plan.end, zone)} />
    </figure>
  );
}

/** Where everything lies. What nothing is known of has no panel. */
function layOut(plan: ChartPlan, width: number) {
  const { slots, end, planned, actual = [] } = plan;
  const of = (name: "price" | "carbon") => {
    const values = slots.map((slot) => slot[name]).filter((value) => value !== undefined);
    return values.length > 0 ? panelOf(ROOM.top, PRICES, values) : undefined;
  };
  const [price, carbon] = [of("price"), of("carbon")];
  const power = panelOf(ROOM.top + (price || carbon ? PRICES + GAP : 0), POWERS, [...planned, ...actual.map(({ kw }) => kw)]);
  const right = width - (carbon ? ROOM.carbon : ROOM.right);
  const [first, last] = [+(slots[0]?.start ?? end), +end];
  const x = (time: number) => ROOM.left + ((time - first) / Math.max(1, last - first)) * (right - ROOM.left);
  return {
    price,
    carbon,
    power,
    right,
    first,
    last,
    x,
    /** Where slots begin, and where the last ends. */
    edges: [...slots.map(({ start }) => x(+start)), x(last)],
    height: power.bottom + ROOM.bottom,
    charges: chargesIn(plan),
    guessed: stretchesOf(plan, (slot) => slots[slot]!.isPriceGuessed),
  };
}

type Laid = ReturnType<typeof layOut>;

function slotAt(edges: readonly number[], x: number): number | undefined {
  const at = edges.findIndex((edge) => edge > x) - 1;
  return at >= 0 ? at : undefined;
}

interface ColumnsProps {
  laid: Laid;
  of: readonly { slots: readonly [from: number, until: number] }[];
  bottom?: number;
  className?: string;
  fill?: string;
}

/** What lies behind the lines of some slots. */
function Columns({ laid: { edges }, of, bottom = ROOM.top + PRICES, ...look }: ColumnsProps) {
  return of.map(({ slots: [from, until] }) => (
    <rect key={from} x={edges[from]} width={edges[until]! - edges[from]!} y={ROOM.top} height={bottom - ROOM.top} {...look} />
  ));
}

/** Columns without seams. */
function areaOf(edges: readonly number[], planned: readonly number[], panel: Panel): string {
  const columns = planned.map((kw, at) => `V${yIn(panel, kw).toFixed(1)}H${edges[at + 1]!.toFixed(1)}`);
  return `M${edges[0]} ${panel.bottom}${columns.join("")}V${panel.bottom}Z`;
}

/** What was measured, with gaps where nothing was. */
function measuredOf({ actual = [] }: ChartPlan, { x, power }: Laid): string {
  const joins = (at: number) => at > 0 && actual[at - 1]!.until >= actual[at]!.from;
  return actual.map(({ from, until, kw }, at) => `${joins(at) ? "L" : "M"}${x(+from)} ${yIn(power, kw)}H${x(+until)}`).join("");
}

/** A line in steps. What is guessed of it is thinner and in longer strokes; carbon is dotted, for who sees no colours. */
function Steps({ edges, slots, of, panel }: { edges: readonly number[]; slots: readonly ChartSlot[]; of: "price" | "carbon"; panel: Panel }) {
  const paths = ["", ""];
  let before: { y: number; kind: number } | undefined;
  for (const [at, slot] of slots.entries()) {
    const value = slot[of];
    if (value === undefined) {
      before = undefined;
      continue;
    }
    const [y, kind] = [yIn(panel, value), Number((of === "price" ? slot.isPriceGuessed : slot.isCarbonGuessed) ?? false)];
    const from = before?.kind === kind ? "" : `M${edges[at]!.toFixed(1)} ${(before?.y ?? y).toFixed(1)}`;
    paths[kind] += `${from}V${y.toFixed(1)}H${edges[at + 1]!.toFixed(1)}`;
    before = { y, kind };
  }
  const [look, known, guessed] = of === "price" ? ["stroke-info", undefined, "5 4"] : ["stroke-warn", "2 2", "1 4"];
  return (
    <g className={`fill-none ${look}`}>
      <path d={paths[0]} strokeWidth="2" strokeDasharray={known} />
      <path d={paths[1]} strokeWidth="1.5" strokeDasharray={guessed} />
    </g>
  );
}

function Legend({ of }: { of: readonly (false | undefined | readonly [name: string, sign: ReactNode])[] }) {
  return (
    <figcaption className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {of
        .filter((one) => !!one)
        .map(([name, sign]) => (
          <span key={name} className="flex items-center gap-1.5">
            <svg aria-hidden width="18" height="14">
              {sign}
            </svg>
            {name}
          </span>
        ))}
    </figcaption>
  );
}

/** What is pointed at, in numbers: the table has them for who points at nothing. */
function Told({ left, title, of }: { left: number; title: string; of: readonly (readonly [name: string, value: string])[] }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-0 rounded-md border border-line bg-surface p-2 text-xs shadow-lg"
      style={{ left, width: TOLD }}
    >
      <p className="font-medium">{title}</p>
      {of.map(([name, value]) => (
        <p key={name} className="flex justify-between gap-3 tabular-nums">
          <span className="text-muted">{name}</span> {value}
        </p>
      ))}
    </div>
  );
}
