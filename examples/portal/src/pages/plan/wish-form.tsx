// What is wanted of a charge, in fields. Each change is planned at once; what is wrong stands beside its field.

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Location } from "wattlane";
import { shownAt } from "@/lib/clock";
import { useConnectorName } from "@/lib/connector";
import { useFormat } from "@/lib/format";
import { Field, Input, Select } from "@/ui/field";
import { GoalChoice, Unbroken, WayChoice } from "./choices";
import { type Outlet, rangeOf } from "./outlets";
import type { Values, Wrongs } from "./wish";

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
      <GoalChoice goal={values.goal} choose={(goal) => change({ ...values, goal })} />
      <Field label={t("arrival")} hint={[values.arrival === "" && t("arrivalNow"), clock].filter(Boolean).join(" · ") || undefined}>
        {(ties) => <Input {...ties} type="datetime-local" value={values.arrival || shownNow} min={shownNow} onChange={set("arrival")} />}
      </Field>
      <Field label={t("departure")} hint={clock} error={wrong("departure")}>
        {(ties) => <Input {...ties} type="datetime-local" value={values.departure} min={shownNow} onChange={set("departure")} />}
      </Field>
      <WayChoice by={values.by} choose={(by) => change({ ...values, by, early: "" })}>
        {values.by === "energy" ? (
          number("energy", t("energy"))
        ) : (
          <div className="grid grid-cols-3 gap-3">
            {number("capacity", t("capacity"))}
            {number("level", t("level"))}
            {number("target", t("target"))}
          </div>
        )}
      </WayChoice>
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
          <Unbroken is={values.unbroken} change={(unbroken) => change({ ...values, unbroken })} />
        </div>
      </details>
    </div>
  );
}
