// The windows in which a deed is confirmed, and the summary of what became of it.

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useNames } from "@/lib/enums";
import { useErrorText } from "@/lib/errors";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field, Input, Select, TextArea } from "@/ui/field";
import type { Deed, Progress } from "./work";

const REASONS = ["PRICE_DIFFERENCE", "UNKNOWN_TARIFF", "DUPLICATE", "IMPOSSIBLE_ENERGY", "UNKNOWN_TOKEN", "OTHER"] as const;
/** An amount as a person writes it, with a point or a comma. */
const AMOUNT = /^\d{1,9}([.,]\d{1,4})?$/;

export type Asked = Deed["do"];

export function AskDeed({ asked, count, currency, onClose, onDeed }: { asked: Asked | undefined; count: number; currency: string; onClose: () => void; onDeed: (deed: Deed) => void }) {
  if (asked === "reject") return <Reject count={count} onClose={onClose} onDeed={onDeed} />;
  if (asked === "reprice") return <Reprice currency={currency} onClose={onClose} onDeed={onDeed} />;
  return null;
}

function Reject({ count, onClose, onDeed }: { count: number; onClose: () => void; onDeed: (deed: Deed) => void }) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const names = useNames("cdr.rejections");
  const [reason, setReason] = useState<(typeof REASONS)[number]>(REASONS[0]);
  const [text, setText] = useState("");
  const wanting = reason === "OTHER" && !text.trim();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("rejectTitle", { count })}
      text={t("rejectText")}
      actions={
        <>
          <Button onClick={onClose}>{states("cancel")}</Button>
          <Button kind="bad" disabled={wanting} onClick={() => onDeed({ do: "reject", reason, text: text.trim() || undefined })}>
            {t("reject")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("reason")}>
          {(id) => (
            <Select id={id} value={reason} onChange={(event) => setReason(event.target.value as typeof reason)}>
              {REASONS.map((one) => (
                <option key={one} value={one}>
                  {names(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("text")}>{(id) => <TextArea id={id} maxLength={1000} required={reason === "OTHER"} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      </div>
    </Dialog>
  );
}

function Reprice({ currency, onClose, onDeed }: { currency: string; onClose: () => void; onDeed: (deed: Deed) => void }) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const [excl, setExcl] = useState("");
  const [incl, setIncl] = useState("");
  const money = (text: string) => ({ currency, amount: text.replace(",", ".") });
  const right = AMOUNT.test(excl) && (incl === "" || AMOUNT.test(incl));
  const done = () => onDeed({ do: "reprice", price: { exclVat: money(excl), inclVat: incl ? money(incl) : undefined } });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("repriceTitle")}
      text={t("repriceText")}
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
        <Field label={`${t("exclVat")} (${currency})`} hint={t("amountHint")}>
          {(id) => <Input id={id} inputMode="decimal" autoFocus value={excl} onChange={(event) => setExcl(event.target.value.trim())} />}
        </Field>
        <Field label={`${t("inclVat")} (${currency})`}>{(id) => <Input id={id} inputMode="decimal" value={incl} onChange={(event) => setIncl(event.target.value.trim())} />}</Field>
      </div>
    </Dialog>
  );
}

/** How far it is, then what failed: one by one, since each may have failed for a reason of its own. */
export function Summary({ progress, stop, dismiss }: { progress: Progress; stop: () => void; dismiss: () => void }) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const words = useErrorText();
  const { all, done, failed, busy } = progress;
  const tried = done + failed.length;
  return (
    <div role="status" className="fixed inset-x-3 bottom-20 z-30 mx-auto flex max-w-lg flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-xl lg:bottom-6">
      <div className="flex items-center justify-between gap-4">
        <p className="font-medium">{busy ? t("doing", { done: tried, all }) : t("done", { count: done })}</p>
        <Button size="small" onClick={busy ? stop : dismiss}>
          {busy ? t("stop") : states("close")}
        </Button>
      </div>
      <progress className="h-1.5 w-full accent-[var(--brand)]" value={tried} max={all} aria-label={t("doing", { done: tried, all })} />
      {failed.length > 0 && (
        <details open={!busy}>
          <summary className="text-bad">{t("failed", { count: failed.length })}</summary>
          <ul className="mt-2 flex max-h-48 flex-col gap-1 overflow-y-auto">
            {failed.map(({ target, error }) => (
              <li key={target.id} className="[overflow-wrap:anywhere]">
                <span className="font-medium">{target.cdrId}</span> – {words(error)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
