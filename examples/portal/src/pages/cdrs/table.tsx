// The rows of the list: a table where there is room for one, lines below each other on a phone.

import { getRouteApi, Link } from "@tanstack/react-router";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import { Moment } from "@/ui/moment";
import { Failed, Loading } from "@/ui/states";
import type { Column } from "./columns";
import type { Row } from "./rows";
import { StatusBadge } from "./status";

const route = getRouteApi("/cdrs");
/** So many rows before the end the next page is asked for. */
const AHEAD = 60;

interface RowsProps {
  rows: Row[];
  total: number | undefined;
  columns: Column[];
  wide: boolean;
  chosen: ReadonlySet<string> | undefined;
  choose: (id: string, on: boolean) => void;
  chooseAll: (on: boolean) => void;
  near: () => void;
  more: boolean;
  failed: unknown;
  again: () => void;
}

/** Only the rows that are seen are in the page. */
export function Rows({ rows, total, columns, wide, chosen, choose, chooseAll, near, more, failed, again }: RowsProps) {
  const t = useTranslations("cdr");
  const box = useRef<HTMLDivElement>(null);
  const height = wide ? 44 : 92;
  // The row in focus stays in the page when it is scrolled out of sight: the next key goes on from it.
  const [focused, setFocused] = useState<string>();
  const kept = useMemo(() => (focused === undefined ? -1 : rows.findIndex(({ id }) => id === focused)), [rows, focused]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return kept < 0 || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
    },
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - AHEAD) near();
  });
  const template = `${chosen ? "1.25rem " : ""}${columns.map(({ width }) => width).join(" ")}`;
  return (
    <div ref={box} className="min-h-0 flex-1 overflow-auto" tabIndex={0} role="region" aria-label={t("title")}>
      <div role="table" aria-label={t("title")} aria-rowcount={total === undefined ? -1 : total + 1} className={wide ? "min-w-fit" : ""}>
        {wide && (
          <div role="rowgroup" className="sticky top-0 z-10 border-b border-line bg-page">
            <div
              role="row"
              aria-rowindex={1}
              style={{ gridTemplateColumns: template }}
              className="grid h-10 items-center gap-x-3 px-4 text-xs font-medium text-muted"
            >
              {chosen && (
                <div role="columnheader">
                  <input
                    type="checkbox"
                    aria-label={t("selectAll")}
                    checked={chosen.size > 0 && chosen.size === rows.length}
                    onChange={(event) => chooseAll(event.target.checked)}
                    className="block size-4"
                  />
                </div>
              )}
              {columns.map(({ key, name, hint, right }) => (
                <div key={key} role="columnheader" title={hint} className={`truncate ${right ? "text-right" : ""}`}>
                  {name}
                </div>
              ))}
            </div>
          </div>
        )}
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index]!;
            const place = { row, index, start, height, chosen: chosen?.has(row.id), choose };
            return wide ? (
              <Wide key={row.id} {...place} columns={columns} template={template} focus={setFocused} />
            ) : (
              <Narrow key={row.id} {...place} />
            );
          })}
        </div>
      </div>
      {more && <Loading />}
      {failed !== undefined && <Failed error={failed} again={again} />}
    </div>
  );
}

interface RowProps {
  row: Row;
  index: number;
  /** Where it begins and how high it is, px. */
  start: number;
  height: number;
  /** Absent where nothing can be done to it. */
  chosen: boolean | undefined;
  choose: (id: string, on: boolean) => void;
}

interface WideProps extends RowProps {
  columns: Column[];
  /** The widths of all columns, as a grid has them. */
  template: string;
  focus: (id: string) => void;
}

/** A row of the table. One that is drawn is not drawn anew while others are scrolled into sight. */
const Wide = memo(function Wide({ row, index, start, height, chosen, choose, columns, template, focus }: WideProps) {
  const t = useTranslations("cdr");
  const search = route.useSearch();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      onFocus={() => focus(row.id)}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)`, height }}
      className="absolute inset-x-0 top-0 grid items-center gap-x-3 border-b border-line bg-surface px-4 tabular-nums hover:bg-raised has-[:checked]:bg-raised"
    >
      {chosen !== undefined && (
        <div role="cell" className="z-10">
          <input
            type="checkbox"
            aria-label={`${t("select")} ${row.cdrId}`}
            checked={chosen}
            onChange={(event) => choose(row.id, event.target.checked)}
            className="block size-4"
          />
        </div>
      )}
      {columns.map(({ key, right, cell }, at) => (
        <div key={key} role="cell" className={`truncate ${right ? "text-right" : ""}`}>
          {at === 0 ? (
            <Link
              to="/cdrs/$id"
              params={{ id: row.id }}
              state={{ search }}
              className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-info"
            >
              {key !== "cdrId" && <span className="sr-only">{row.cdrId}, </span>}
              {cell(row)}
            </Link>
          ) : (
            cell(row)
          )}
        </div>
      ))}
    </div>
  );
});

/** A row on a phone: three lines, all of which are the link, and beside them enough for a thumb to choose it by. */
const Narrow = memo(function Narrow({ row, index, start, height, chosen, choose }: RowProps) {
  const t = useTranslations("cdr");
  const search = route.useSearch();
  const format = useFormat();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)`, height }}
      className="absolute inset-x-0 top-0 flex border-b border-line bg-surface has-[:checked]:bg-raised"
    >
      {chosen !== undefined && (
        <div role="cell">
          <label className="flex h-full items-center pr-1 pl-4">
            <input
              type="checkbox"
              aria-label={`${t("select")} ${row.cdrId}`}
              checked={chosen}
              onChange={(event) => choose(row.id, event.target.checked)}
              className="size-5"
            />
          </label>
        </div>
      )}
      <div role="cell" className="min-w-0 flex-1">
        <Link to="/cdrs/$id" params={{ id: row.id }} state={{ search }} className="flex h-full flex-col justify-center gap-1 pr-4 pl-3 tabular-nums">
          <span className="flex justify-between gap-3">
            <span className="truncate font-medium">{`${row.place}, ${row.city}`}</span>
            <span className={`whitespace-nowrap ${row.price ? "font-medium" : "text-muted"}`}>
              {row.price ? format.money(row.price) : `${t("received")} ${format.money(row.received)}`}
            </span>
          </span>
          <span className="flex justify-between gap-3 text-muted">
            <span className="truncate">
              <Moment time={row.end} zone={row.zone} />
            </span>
            <span className="whitespace-nowrap">{format.energy(row.energy)}</span>
          </span>
          <span className="flex items-center justify-between gap-3 text-muted">
            <span className="truncate text-xs">{row.cdrId}</span>
            <StatusBadge status={row.status} deleted={row.deleted} />
          </span>
        </Link>
      </div>
    </div>
  );
});
