// The filters, in a sheet at the side. Each change goes into the URL, and from there to the server.

import { useTranslations } from "use-intl";
import { useNames } from "@/lib/enums";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field, Input, Select } from "@/ui/field";
import { type CdrSearch, ORDERS, STATUSES } from "./search";

export function Filters({ open, onClose, search, change }: { open: boolean; onClose: () => void; search: CdrSearch; change: (change: CdrSearch) => void }) {
  const t = useTranslations("cdr");
  const [statuses, orders] = [useNames("cdr.statuses"), useNames("cdr.orders")];
  const set = (name: keyof CdrSearch) => (event: { target: { value: string } }) => change({ [name]: event.target.value || undefined });
  const toggle = (status: (typeof STATUSES)[number]) => {
    const before = search.statuses ?? [];
    const next = before.includes(status) ? before.filter((one) => one !== status) : [...before, status];
    change({ statuses: next.length ? next : undefined });
  };
  const text = (name: "evse" | "source", label: string) => (
    <Field label={label}>{(id) => <Input id={id} defaultValue={search[name]} onBlur={set(name)} onKeyDown={(event) => event.key === "Enter" && set(name)(event as never)} />}</Field>
  );
  const amount = (name: "min" | "max", label: string) => (
    <Field label={label}>{(id) => <Input id={id} inputMode="decimal" defaultValue={search[name]} onBlur={(event) => change({ [name]: event.target.value.replace(",", ".") || undefined })} />}</Field>
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("filters")}
      side
      actions={
        <Button onClick={() => change({ statuses: undefined, from: undefined, until: undefined, min: undefined, max: undefined, currency: undefined, evse: undefined, source: undefined, deleted: undefined })}>
          {t("clear")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-1.5 text-xs font-medium text-muted">{t("status")}</legend>
          {STATUSES.map((status) => (
            <Button key={status} size="small" kind={search.statuses?.includes(status) ? "main" : "plain"} aria-pressed={search.statuses?.includes(status) ?? false} onClick={() => toggle(status)}>
              {statuses(status)}
            </Button>
          ))}
        </fieldset>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t("from")}>{(id) => <Input id={id} type="date" value={search.from ?? ""} onChange={set("from")} />}</Field>
          <Field label={t("until")}>{(id) => <Input id={id} type="date" value={search.until ?? ""} onChange={set("until")} />}</Field>
          {amount("min", t("costMin"))}
          {amount("max", t("costMax"))}
        </div>
        <Field label={t("currency")}>
          {(id) => (
            <Select id={id} value={search.currency ?? "EUR"} onChange={set("currency")}>
              {["EUR", "GBP", "CHF", "NOK", "SEK", "DKK", "PLN", "CZK", "USD"].map((code) => (
                <option key={code}>{code}</option>
              ))}
            </Select>
          )}
        </Field>
        {text("evse", t("evse"))}
        {text("source", t("source"))}
        <Field label={t("order")}>
          {(id) => (
            <Select id={id} value={search.order ?? ORDERS[0]} onChange={set("order")}>
              {ORDERS.map((order) => (
                <option key={order} value={order}>
                  {orders(order)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <label className="flex items-center gap-2">
          <input type="checkbox" checked={search.deleted ?? false} onChange={(event) => change({ deleted: event.target.checked || undefined })} />
          {t("deleted")}
        </label>
      </div>
    </Dialog>
  );
}
