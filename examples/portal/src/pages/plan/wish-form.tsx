// What is wanted of a charge, in fields. Each change is planned at once; what is wrong stands beside its field.

import { Coins, Leaf, Scale, Zap } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Location } from "wattlane";
import { shownAt } from "@/lib/clock";
import { useConnectorName } from "@/lib/connector";
import { useFormat } from "@/lib/format";
import { Field, Input, Select } from "@/ui/field";
import { type Outlet, rangeOf } from "./outlets";
import { type Goal, GOALS, type Values, type Wrongs } from "./wish";

const ICONS: Record<Goal, typeof Zap> = { CHEAP: Coins, GREEN: Leaf, BALANCED: Scale, FAST: Zap };
const WAYS = ["energy", "level"] as const;

interface WishFormProps {
  values: Values;
  change: (values: Values) => void;
  wrongs: Wrongs;
  outlets: readonly Outlet[];
  outlet: Outlet;
  now: Date;
  place: Location;
  currency: string | undefined;
}

/** How a choice of a few looks: chosen or not, and where the keyboard is. */
const CHOICE =
  "relative flex items-center justify-center gap-2 rounded-md border border-line px-2 text-center hover:bg-raised has-checked:border-brand has-checked:bg-brand has-checked:text-on-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-info";

/** What is chosen by lies over its name: a finger meets it, and so does a screen reader's. */
const OVER = "absolute inset-0 size-full cursor-pointer opacity-0";

export function WishForm({ values, change, wrongs, outlets, outlet, now, place, currency }: WishFormProps) {
  const t = useTranslations("plan");
  const format = useFormat();
  const connector = useConnectorName();
  const set = (name: keyof Values) => (event: { target: { value: string } }) => change({ ...values, [name]: event.target.value });
  const least = format.power((rangeOf(outlet, Number(values.phases)).least / 1000).toFixed(2));
  const wrong = (name: keyof Values) => wrongs[name] && t(`wrong.${wrongs[name]}`, { least });
  const number = (name: keyof Values, label: string, hint?: string) => (
    <Field label={label} error={wrong(name)}>
      {(ties) => (
        <Input
          {...ties}
          type="number"
          inputMode="decimal"
          step="any"
          min={name === "ceiling" ? undefined : 0}
          value={values[name] as string}
          placeholder={hint}
          onChange={set(name)}
        />
      )}
    </Field>
  );
  // What counts and is not as most would have it is not hidden, and neither is what is wrong.
  const [opened, setOpened] = useState([values.takes, values.early, values.ceiling].some(Boolean) || values.unbroken);
  const isWrong = [wrongs.takes, wrongs.early, wrongs.ceiling].some(Boolean);
  const zone = format.zone(now, place.timeZone);
  const clock = zone && t("placeClock", { zone });
  const shownNow = shownAt(now, place.timeZone);
  return (
    <div className="flex flex-col gap-4">
      <fieldset>
        <legend className="mb-1.5 text-xs font-medium text-muted">{t("goal")}</legend>
        <div className="grid grid-cols-2 gap-2">
          {GOALS.map((goal) => {
            const Icon = ICONS[goal];
            return (
              <label key={goal} className={`${CHOICE} h-10`} title={t(`goalHints.${goal}`)}>
                <input type="radio" name="goal" className={OVER} checked={values.goal === goal} onChange={() => change({ ...values, goal })} />
                <Icon aria-hidden className="size-4 shrink-0" />
                {t(`goals.${goal}`)}
              </label>
            );
          })}
        </div>
        <p className="mt-1.5 text-xs text-muted">{t(`goalHints.${values.goal}`)}</p>
      </fieldset>
      <Field label={t("arrival")} hint={[values.arrival === "" && t("arrivalNow"), clock].filter(Boolean).join(" · ") || undefined}>
        {(ties) => <Input {...ties} type="datetime-local" value={values.arrival || shownNow} min={shownNow} onChange={set("arrival")} />}
      </Field>
      <Field label={t("departure")} hint={clock} error={wrong("departure")}>
        {(ties) => <Input {...ties} type="datetime-local" value={values.departure} min={shownNow} onChange={set("departure")} />}
      </Field>
      <fieldset>
        <legend className="mb-1.5 text-xs font-medium text-muted">{t("by")}</legend>
        <div className="mb-3 grid grid-cols-2 gap-2">
          {WAYS.map((by) => (
            <label key={by} className={`${CHOICE} min-h-8 py-1 text-xs`}>
              <input type="radio" name="by" className={OVER} checked={values.by === by} onChange={() => change({ ...values, by, early: "" })} />
              {t(`ways.${by}`)}
            </label>
          ))}
        </div>
        {values.by === "energy" ? (
          number("energy", t("energy"))
        ) : (
          <div className="grid grid-cols-3 gap-3">
            {number("capacity", t("capacity"))}
            {number("level", t("level"))}
            {number("target", t("target"))}
          </div>
        )}
      </fieldset>
      <details open={opened || isWrong} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="w-fit cursor-pointer rounded py-1 text-muted">{t("details")}</summary>
        <div className="mt-3 flex flex-col gap-4">
          <Field label={t("outlet")}>
            {(ties) => (
              <Select {...ties} value={outlet.key} onChange={set("outlet")}>
                {outlets.map(({ key, power, connector: { standard, powerType } }) => (
                  <option key={key} value={key}>
                    {`${connector(standard, powerType)} · ${format.power((power / 1000).toFixed(1))}`}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {(outlet.phases ?? 0) > 1 && (
            <Field label={t("phases")}>
              {(ties) => (
                <Select {...ties} value={Math.min(Number(values.phases), outlet.phases!)} onChange={set("phases")}>
                  {Array.from({ length: outlet.phases! }, (_, at) => (
                    <option key={at}>{at + 1}</option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          {number("takes", t("takes"), t("takesHint"))}
          {number("early", t(`early.${values.by}`), t("earlyHint"))}
          {number("ceiling", [t("ceiling"), currency].filter(Boolean).join(", "), t("ceilingHint"))}
          <label className="flex cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={values.unbroken}
              onChange={(event) => change({ ...values, unbroken: event.target.checked })}
            />
            {t("unbroken")}
          </label>
        </div>
      </details>
    </div>
  );
}
