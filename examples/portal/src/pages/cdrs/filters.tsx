// The filters, in a sheet at the side. Each change goes into the URL, and from there to the server.

import { useEffect, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { amountIn } from "@/lib/amount";
import { useNames } from "@/lib/enums";
import { useTyped } from "@/lib/typed";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field, Input, Select } from "@/ui/field";
import { type CdrSearch, NO_FILTERS, ORDERS, STATUSES } from "./search";

interface FiltersProps {
  onClose: () => void;
  search: CdrSearch;
  change: (change: CdrSearch) => void;
}

export function Filters({ onClose, search, change }: FiltersProps) {
  const t = useTranslations("cdr");
  // What is typed and says nothing is in the fields alone: they are new ones when all is cleared.
  const [cleared, setCleared] = useState(0);
  useEffect(() => {
    // After what the fields that go have still to say.
    if (cleared > 0) change(NO_FILTERS);
    // Whenever it is pressed, and not when anything else is another one.
  }, [cleared]);
  return (
    <Dialog open onClose={onClose} title={t("filters")} side actions={<Button onClick={() => setCleared(cleared + 1)}>{t("clear")}</Button>}>
      <Fields key={cleared} search={search} change={change} />
    </Dialog>
  );
}

function Fields({ search, change }: Pick<FiltersProps, "search" | "change">) {
  const t = useTranslations("cdr");
  const [statuses, orders] = [useNames("cdr.statuses"), useNames("cdr.orders")];
  const set = (name: keyof CdrSearch) => (event: { target: { value: string } }) => change({ [name]: event.target.value || undefined });
  const toggle = (status: (typeof STATUSES)[number]) => {
    const before = search.statuses ?? [];
    const next = before.includes(status) ? before.filter((one) => one !== status) : [...before, status];
    change({ statuses: next.length ? next : undefined });
  };
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1.5 text-xs font-medium text-muted">{t("status")}</legend>
        {STATUSES.map((status) => (
          <Button
            key={status}
            size="small"
            kind={search.statuses?.includes(status) ? "main" : "plain"}
            aria-pressed={search.statuses?.includes(status) ?? false}
            onClick={() => toggle(status)}
          >
            {statuses(status)}
          </Button>
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("from")} hint={t("yourClock")}>
          {(ties) => <Input {...ties} type="date" value={search.from ?? ""} onChange={set("from")} />}
        </Field>
        <Field label={t("until")}>{(ties) => <Input {...ties} type="date" value={search.until ?? ""} onChange={set("until")} />}</Field>
        <Amount label={t("costMin")} value={search.min} change={(min) => change({ min })} />
        <Amount label={t("costMax")} value={search.max} change={(max) => change({ max })} />
      </div>
      <Field label={t("currency")} hint={t("currencyHint")}>
        {(ties) => (
          <Select
            {...ties}
            disabled={search.min === undefined && search.max === undefined}
            value={search.currency ?? "EUR"}
            onChange={set("currency")}
          >
            {["EUR", "GBP", "CHF", "NOK", "SEK", "DKK", "PLN", "CZK", "USD"].map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        )}
      </Field>
      <Text label={t("evse")} maxLength={48} value={search.evse} change={(evse) => change({ evse })} />
      <Text label={t("source")} maxLength={50} value={search.source} change={(source) => change({ source })} />
      <Field label={t("order")}>
        {(ties) => (
          <Select {...ties} value={search.order ?? ORDERS[0]} onChange={set("order")}>
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {orders(order)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <label className="flex items-center gap-2">
        <input type="checkbox" checked={search.differing ?? false} onChange={(event) => change({ differing: event.target.checked || undefined })} />
        {t("differing")}
      </label>
      <label className="flex items-center gap-2">
        <input type="checkbox" checked={search.deleted ?? false} onChange={(event) => change({ deleted: event.target.checked || undefined })} />
        {t("deleted")}
      </label>
    </div>
  );
}

interface TextProps {
  label: string;
  value: string | undefined;
  change: (value: string | undefined) => void;
}

function Text({ label, value = "", maxLength, change }: TextProps & { maxLength: number }) {
  const [text, type] = useTyped(value, (text) => change(text || undefined));
  return (
    <Field label={label}>{(ties) => <Input {...ties} maxLength={maxLength} value={text} onChange={(event) => type(event.target.value)} />}</Field>
  );
}

function Amount({ label, value, change }: TextProps) {
  const t = useTranslations("cdr");
  const locale = useLocale();
  const meaning = useMemo(() => {
    const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 });
    return {
      shown: (value: string) => (value === "" ? "" : format.format(value as `${number}`)),
      meant: (text: string) => amountIn(locale, text) ?? "",
    };
  }, [locale]);
  const [text, type] = useTyped(value ?? "", (text) => change(amountIn(locale, text)), meaning);
  const wrong = text !== "" && amountIn(locale, text) === undefined;
  return (
    <Field label={label} error={wrong ? t("amountWrong") : undefined}>
      {(ties) => <Input {...ties} inputMode="decimal" value={text} onChange={(event) => type(event.target.value)} />}
    </Field>
  );
}
