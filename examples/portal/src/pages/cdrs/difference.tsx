// A difference in time: what each period costs by our rating, and over it what the CPO asks more or less. What is drawn is said below it, too.

import { type ReactNode, useId, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Cdr } from "wattlane";
import { isZero } from "@/lib/amount";
import { useFormat } from "@/lib/format";
import { type MoneyPart, partNamed, PARTS, type Share, type Shares, boundedBy, placedOf, sharesOf, together } from "./placed";
import { DRAWN_MAX, isFine, type Span, spansOf } from "./timeline";

type Drawn = MoneyPart | "more" | "less" | "marked";

const HEIGHT = 120;
/** What marks the periods that differ lies below the bars. */
const MARK = 4;
const ROOM = HEIGHT - 3 - 2 * MARK;
/** So many stretches of time are named one by one. */
const TIMES_MAX = 3;

export function Difference({ cdr, zone }: { cdr: Cdr; zone: string | undefined }) {
  const [t, words] = [useTranslations("difference"), useTranslations("cdr")];
  const format = useFormat();
  const id = useId();
  const spans = useMemo(() => spansOf(cdr), [cdr]);
  const placed = useMemo(() => placedOf(cdr, spans), [cdr, spans]);
  const bars = useMemo(() => together(sharesOf(cdr, spans, placed), DRAWN_MAX), [cdr, spans, placed]);
  const ours = cdr.ratings.at(-1)?.cost?.total.exclVat;
  const received = cdr.receivedCost.total?.exclVat;
  // A credit is drawn as what it takes back.
  const sign = Number(ours?.amount ?? 0) < 0 ? -1 : 1;
  const stacks = bars.map((bar) => stackOf(bar, sign));
  const most = Math.max(...stacks.map(({ top }) => top), 0.0001);
  const [begin, whole] = [cdr.startTime.getTime(), Math.max(1, cdr.endTime.getTime() - cdr.startTime.getTime())];
  const share = (time: Date) => ((time.getTime() - begin) / whole) * 1000;
  const clock = format.within(cdr.startTime, cdr.endTime, isFine(spans), zone);
  const money = (amount: number) => format.money({ currency: cdr.currency, amount: amount.toFixed(4) }, 4);
  const signed = (amount: number) => `${amount > 0 ? "+" : ""}${money(amount)}`;
  const rows = placed
    .filter(({ amount }) => amount)
    .map(({ part, amount, laid }) => ({ part: words(`parts.${part}`), amount: signed(amount), times: timesOf(spans, laid, clock) }));
  const unplaced = (cdr.reconciliation?.causes ?? []).filter(
    ({ part, kind, amount }) => !partNamed(part) && kind !== "VAT" && !isZero(amount.amount),
  );
  const legend: [Drawn, string][] = [
    ...PARTS.filter((part) => bars.some(({ ours }) => ours[part])).map((part): [Drawn, string] => [part, words(`parts.${part}`)]),
    ...(["more", "less"] as const)
      .filter((kind) => stacks.some(({ pieces }) => pieces.some((one) => one.is === kind)))
      // Whoever takes more back asks less.
      .map((kind): [Drawn, string] => [kind, t((kind === "more") === sign > 0 ? "more" : "less")]),
  ];
  if (stacks.some(({ isMarked }) => isMarked)) legend.push(["marked", t("marked")]);
  const said = [
    `${t("title")}, ${t("beside")}`,
    ours && `${words("ours")} ${format.money(ours)}`,
    received && `${words("received")} ${format.money(received)}`,
    ...rows.map(({ part, amount, times }) => `${part} ${amount}, ${times}`),
  ];
  return (
    <figure className="mt-4 border-t border-line pt-3">
      <h3 className="mb-2 text-xs font-medium text-muted">
        {t("title")}, {t("beside")}
      </h3>
      <svg viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" className="h-28 w-full" role="img" aria-label={said.filter(Boolean).join(". ")}>
        <Patterns id={id} />
        {bars.map((bar, at) => {
          const [x, width] = [share(bar.start), Math.max(1, share(bar.end) - share(bar.start) - 1)];
          const { pieces, isMarked } = stacks[at]!;
          const of = (shares: Shares, sign = "") =>
            PARTS.flatMap((part) =>
              shares[part] ? [`${words(`parts.${part}`)} ${sign && shares[part] > 0 ? sign : ""}${money(shares[part])}`] : [],
            );
          return (
            <g key={at}>
              <title>{[`${clock(bar.start)} – ${clock(bar.end)}`, ...of(bar.ours), ...of(bar.beside, "+")].join(" · ")}</title>
              <rect x={x} width={width} height={HEIGHT} className="fill-transparent" />
              {isMarked && <rect x={x} width={width} y={HEIGHT - MARK} height={MARK} {...look("marked", id)} />}
              {pieces.map(({ is, from, until }) => (
                <rect
                  key={`${is}${from}`}
                  x={x}
                  width={width}
                  y={HEIGHT - 2 * MARK - (until / most) * ROOM}
                  height={Math.max(1, ((until - from) / most) * ROOM)}
                  {...look(is, id)}
                />
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption className="mt-2 flex flex-col gap-2 text-xs text-muted">
        <span className="flex flex-wrap justify-between gap-x-3 tabular-nums">
          <span>{[clock(cdr.startTime), format.zone(cdr.startTime, zone)].filter(Boolean).join(" ")}</span>
          <span>{words("atMost", { power: format.money({ currency: cdr.currency, amount: (most * sign).toFixed(4) }) })}</span>
          <span>{clock(cdr.endTime)}</span>
        </span>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {legend.map(([is, name]) => (
            <Key key={is} name={name}>
              <rect
                x="0.5"
                y={is === "marked" ? 10 : 0.5}
                width="13"
                height={is === "marked" ? MARK : 13}
                rx={is === "marked" ? 0 : 2}
                {...look(is, id)}
              />
            </Key>
          ))}
        </span>
        {rows.length > 0 && (
          <ul className="text-sm text-text tabular-nums">
            {rows.map(({ part, amount, times }, at) => (
              <li key={at}>
                {part} <strong className="font-semibold">{amount}</strong> <span className="text-muted">{times}</span>
              </li>
            ))}
          </ul>
        )}
        {rows.length > 0 && <span>{t("placed")}</span>}
        {boundedBy(cdr, spans) !== 1 && <span>{t("bounded")}</span>}
        {unplaced.map(({ amount }, at) => (
          <span key={at}>{t("unplaced", { amount: signed(Number(amount.amount) * sign) })}</span>
        ))}
      </figcaption>
    </figure>
  );
}

interface Piece {
  is: Drawn;
  from: number;
  until: number;
}

/** What stands on each other in one period, from below: our parts, what the CPO asks more, and across ours what it asks less. */
function stackOf({ ours, beside }: Share, sign: number): { pieces: Piece[]; top: number; isMarked: boolean } {
  const pieces: Piece[] = [];
  let top = 0;
  const on = (is: Drawn, amount: number) => pieces.push({ is, from: top, until: (top += amount) });
  for (const part of PARTS) if ((ours[part] ?? 0) * sign > 0) on(part, ours[part]! * sign);
  const base = top;
  const besides = PARTS.map((part) => (beside[part] ?? 0) * sign);
  const [more, less] = [besides.filter((one) => one > 0), besides.filter((one) => one < 0)].map((all) => all.reduce((sum, one) => sum + one, 0)) as [
    number,
    number,
  ];
  if (less) pieces.push({ is: "less", from: Math.max(0, base + less), until: base });
  if (more) on("more", more);
  return { pieces, top, isMarked: besides.some(Boolean) };
}

/** When the CPO asks more or less by a cause: its stretches of time, or if they are many from the first to the last. */
function timesOf(spans: readonly Span[], laid: readonly number[], clock: (time: Date) => string): string {
  const stretches: [Date, Date][] = [];
  for (const [at, { start, end }] of spans.entries()) {
    if (!laid[at]) continue;
    const last = stretches.at(-1);
    if (last?.[1].getTime() === start.getTime()) last[1] = end;
    else stretches.push([start, end]);
  }
  const [first, last] = [stretches[0], stretches.at(-1)];
  const named = stretches.length > TIMES_MAX && first && last ? [[first[0], last[1]] as const] : stretches;
  return named.map(([from, until]) => `${clock(from)} – ${clock(until)}`).join(", ");
}

function Key({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <svg aria-hidden width="14" height="14">
        {children}
      </svg>
      {name}
    </span>
  );
}

/** Stripes, each kind's its own way: not by colour alone, for who sees none. */
const STRIPES = {
  time: ["M0 6L6 0", "stroke-curve"],
  parking: ["M3 0V6", "stroke-warn"],
  fixed: ["M0 3H6M3 0V6", "stroke-muted"],
  reservation: ["M0 3H6", "stroke-info"],
  more: ["M0 0L6 6", "stroke-bad"],
} as const satisfies Partial<Record<Drawn, readonly [string, string]>>;

function look(is: Drawn, id: string) {
  const outline = { stroke: "var(--bad)", strokeWidth: 1.5, vectorEffect: "non-scaling-stroke" } as const;
  if (is === "energy") return { className: "fill-curve" };
  if (is === "marked") return { className: "fill-bad" };
  if (is === "less") return { ...outline, strokeDasharray: "3 2", className: "fill-surface", fillOpacity: 0.75 };
  return { fill: `url(#${id}-${is})`, ...(is === "more" ? outline : {}) };
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {Object.entries(STRIPES).map(([is, [path, stroke]]) => (
        <pattern key={is} id={`${id}-${is}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d={path} strokeWidth={is === "fixed" ? 1 : 2} className={stroke} />
        </pattern>
      ))}
    </defs>
  );
}
