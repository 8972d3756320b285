// The columns of the list. Which of them are shown is kept in this browser.

import { useTranslations } from "use-intl";
import { useState } from "react";
import { Badge } from "@/ui/badge";
import { Moment } from "@/ui/moment";
import { isZero } from "@/lib/amount";
import { type Format, useFormat } from "@/lib/format";
import { useNames } from "@/lib/enums";
import type { Row } from "./rows";
import { StatusBadge } from "./status";

export interface Column {
  key: string;
  name: string;
  /** The width in a grid. */
  width: string;
  right?: boolean;
  /** What its name means. */
  hint?: string;
  cell: (row: Row) => React.ReactNode;
}

const SHOWN_FIRST = ["end", "cdrId", "place", "energy", "received", "price", "difference", "status"];
const KEPT_AS = "portal.cdr-columns";

function signed(format: Format, row: Row) {
  if (row.unrated) return undefined;
  const amount = row.difference?.amount ?? "0";
  const none = isZero(amount);
  return <span className={none ? "text-muted" : "font-medium text-warn"}>{format.money(row.difference, 4)}</span>;
}

export function useColumns(): Column[] {
  const t = useTranslations("cdr");
  const format = useFormat();
  const unrated = useNames("cdr.unrated");
  return [
    { key: "end", name: t("end"), width: "8.5rem", cell: (row) => <Moment time={row.end} zone={row.zone} short /> },
    { key: "start", name: t("start"), width: "8.5rem", cell: (row) => <Moment time={row.start} zone={row.zone} short /> },
    { key: "cdrId", name: t("cdrId"), width: "minmax(8.5rem,1.2fr)", cell: (row) => <span className="font-medium">{row.cdrId}</span> },
    { key: "cpo", name: t("cpo"), width: "5.5rem", cell: (row) => row.cpo },
    { key: "place", name: t("place"), width: "minmax(7rem,2fr)", cell: (row) => `${row.place}, ${row.city}` },
    { key: "evse", name: t("evse"), width: "minmax(9rem,1fr)", cell: (row) => row.evse },
    { key: "contract", name: t("contract"), width: "minmax(10rem,1fr)", cell: (row) => row.contract },
    { key: "duration", name: t("duration"), width: "7rem", right: true, cell: (row) => format.hours(row.hours) },
    { key: "energy", name: t("energy"), width: "5.5rem", right: true, cell: (row) => format.energy(row.energy) },
    { key: "received", name: t("received"), width: "5.5rem", right: true, cell: (row) => format.money(row.received) },
    {
      key: "price",
      name: t("price"),
      width: "6rem",
      right: true,
      cell: (row) =>
        row.unrated && !row.price ? (
          <Badge tone="warn" className="truncate" title={unrated(row.unrated)}>
            {t("unratedReason")}
          </Badge>
        ) : (
          format.money(row.price)
        ),
    },
    { key: "difference", name: t("difference"), hint: t("differenceHint"), width: "5.5rem", right: true, cell: (row) => signed(format, row) },
    { key: "source", name: t("source"), width: "6rem", cell: (row) => row.source },
    { key: "externalId", name: t("externalId"), width: "minmax(8rem,1fr)", cell: (row) => row.externalId },
    { key: "status", name: t("status"), width: "6rem", cell: (row) => <StatusBadge status={row.status} deleted={row.deleted} /> },
  ];
}

/** What is kept may be anything: of an older portal, or by another hand. */
function kept(): ReadonlySet<string> {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? "");
    return new Set(Array.isArray(keys) && keys.length > 0 ? keys : SHOWN_FIRST);
  } catch {
    return new Set(SHOWN_FIRST);
  }
}

export function useShown(): [ReadonlySet<string>, (key: string, on: boolean) => void] {
  const [shown, setShown] = useState(kept);
  const change = (key: string, on: boolean) => {
    const next = new Set(shown);
    if (on) next.add(key);
    else next.delete(key);
    // A row of nothing could not be opened.
    if (next.size === 0) next.add("cdrId");
    localStorage.setItem(KEPT_AS, JSON.stringify([...next]));
    setShown(next);
  };
  return [shown, change];
}
