// The windows in which a deed is confirmed.

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { amountIn } from "@/lib/amount";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field, Input, Select, TextArea } from "@/ui/field";
import type { Row } from "./rows";
import type { Deed } from "./work";

const REASONS = ["PRICE_DIFFERENCE", "UNKNOWN_TARIFF", "DUPLICATE", "IMPOSSIBLE_ENERGY", "UNKNOWN_TOKEN", "OTHER"] as const;

/** A deed that is asked about before it is done. */
export type Asked = "accept" | "reject" | "reprice";

interface AskProps {
  /** To how many it is done. */
  count: number;
  onClose: () => void;
  onDeed: (deed: Deed) => void;
}

/** The window about CDRs of one currency, one at least. */
export function AskDeed({ asked, targets, ...rest }: Omit<AskProps, "count"> & { asked: Asked; targets: readonly Row[] }) {
  const about = { ...rest, count: targets.length };
  switch (asked) {
    case "accept":
      return <Accept {...about} />;
    case "reject":
      return <Reject {...about} />;
    case "reprice":
      return <Reprice targets={targets} {...about} />;
  }
}

function Accept({ count, onClose, onDeed }: AskProps) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("acceptTitle", { count })}
      actions={
        <>
          <Button onClick={onClose}>{states("cancel")}</Button>
          <Button kind="main" onClick={() => onDeed({ do: "accept" })}>
            {t("accept")}
          </Button>
        </>
      }
    >
      <p>{t("acceptText")}</p>
    </Dialog>
  );
}

function Reject({ count, onClose, onDeed }: AskProps) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const names = useNames("cdr.rejections");
  const [reason, setReason] = useState<(typeof REASONS)[number] | "">("");
  const [text, setText] = useState("");
  const done = () => reason && onDeed({ do: "reject", reason, text: text.trim() || undefined });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("rejectTitle", { count })}
      text={t("rejectText")}
      actions={
        <>
          <Button onClick={onClose}>{states("cancel")}</Button>
          <Button kind="bad" disabled={reason === "" || (reason === "OTHER" && !text.trim())} onClick={done}>
            {t("reject")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("reason")}>
          {(field) => (
            <Select {...field} required value={reason} onChange={(event) => setReason(event.target.value as typeof reason)}>
              <option value="" disabled>
                {t("chooseReason")}
              </option>
              {REASONS.map((one) => (
                <option key={one} value={one}>
                  {names(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("text")}>
          {(field) => (
            <TextArea {...field} maxLength={1000} required={reason === "OTHER"} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

function Reprice({ count, targets, onClose, onDeed }: AskProps & { targets: readonly Row[] }) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const locale = useLocale();
  const format = useFormat();
  const [exclText, setExcl] = useState("");
  const [inclText, setIncl] = useState("");
  const currency = targets[0]?.received.currency ?? "";
  const [excl, incl] = [amountIn(locale, exclText), amountIn(locale, inclText)];
  const right = excl !== undefined && (inclText === "" || incl !== undefined);
  const done = () => {
    if (!right) return;
    onDeed({ do: "reprice", price: { exclVat: { currency, amount: excl }, inclVat: incl === undefined ? undefined : { currency, amount: incl } } });
  };
  // What was typed, as it is understood: a point and a comma mean different things to different people. Beside it what is billed now, where that
  // is the same for all; it is not in the field, where a new amount without VAT would stand beside the old one with it.
  const hint = (amount: string | undefined, name: "price" | "priceInclVat") => {
    const [present, ...others] = new Set(targets.map((target) => target[name]?.amount));
    const now = present !== undefined && others.length === 0 && t("billedNow", { amount: format.money({ currency, amount: present }, 4) });
    const typed = amount !== undefined && `= ${format.money({ currency, amount }, 4)}`;
    return [typed, now].filter(Boolean).join(" · ") || t("amountHint");
  };
  const wrong = (text: string, amount: string | undefined) => (text !== "" && amount === undefined ? t("amountWrong") : undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("repriceTitle")}
      text={count > 1 ? `${t("selected", { count })}: ${t("repriceText")}` : t("repriceText")}
      actions={
        <>
          <Button onClick={onClose}>{states("cancel")}</Button>
          <Button kind="main" disabled={!right} onClick={done}>
            {states("save")}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-4">
        <Field label={`${t("exclVat")} (${currency})`} hint={hint(excl, "price")} error={wrong(exclText, excl)}>
          {(field) => <Input {...field} inputMode="decimal" autoFocus value={exclText} onChange={(event) => setExcl(event.target.value)} />}
        </Field>
        <Field label={`${t("inclVat")} (${currency})`} hint={hint(incl, "priceInclVat")} error={wrong(inclText, incl)}>
          {(field) => <Input {...field} inputMode="decimal" value={inclText} onChange={(event) => setIncl(event.target.value)} />}
        </Field>
      </div>
    </Dialog>
  );
}
