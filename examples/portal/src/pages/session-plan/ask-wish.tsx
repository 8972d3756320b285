// The window in which a driver, or staff for them, says what is wanted of a charge that goes on.

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type ChargingPlan, isWattlaneError, type PlanWishInput, type Session } from "wattlane";
import { shownAt } from "@/lib/clock";
import { useErrorText } from "@/lib/errors";
import { useFormat } from "@/lib/format";
import { useNow } from "@/lib/now";
import { useHere } from "@/lib/portal";
import { useSending } from "@/lib/sending";
import { GoalChoice, Unbroken, WayChoice } from "@/pages/plan/choices";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field, Input } from "@/ui/field";
import { Loading } from "@/ui/states";
import { type Known, PATHS, type Values, valuesOf, wishOf } from "./wish";

interface AskWishProps extends Pick<Known, "session" | "drawn" | "zone"> {
  plan: ChargingPlan | undefined;
  /** Told when there is a plan now where there was none. */
  made: (() => void) | undefined;
  onClose: () => void;
}

export function AskWish(props: AskWishProps) {
  const { session, plan, onClose } = props;
  const t = useTranslations("planned");
  const { data, isFetching } = usePreferences(session, plan);
  return (
    <Dialog open onClose={onClose} title={plan?.status === "ACTIVE" ? t("form.change") : t("begin")}>
      {/* Without them one plans, too: who cannot have them has not lost the way. */}
      {isFetching ? <Loading /> : <WishForm {...props} said={data} />}
    </Dialog>
  );
}

/** What its driver usually wants there, as it is when the window opens. */
function usePreferences({ countryCode, partyId, locationId, driverId }: Session, plan: ChargingPlan | undefined) {
  const { client, person } = useHere();
  const location = { countryCode, partyId, locationId };
  const vehicleId = plan?.wish.vehicleId;
  return useQuery({
    queryKey: ["preferences", location, driverId, vehicleId],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: ({ signal }) =>
      client.smartCharging.getPreferences({ location, vehicleId, driverId: person.role === "DRIVER" ? undefined : driverId }, { signal }),
  });
}

function WishForm({ made, onClose, ...about }: AskWishProps & Pick<Known, "said">) {
  const [t, words, states] = [useTranslations("planned"), useTranslations("plan"), useTranslations("states")];
  const { client } = useHere();
  const format = useFormat();
  const errorText = useErrorText();
  const now = useNow();
  const { session, plan, zone } = about;
  const [values, setValues] = useState<Values>(() => valuesOf({ ...about, now }));
  const [opened, setOpened] = useState(values.takes !== "" || values.ceiling !== "" || values.unbroken);
  const form = useRef<HTMLFormElement>(null);
  const { busy, error, submit } = useSending(async (wish: PlanWishInput, requestId) => {
    await client.smartCharging.createPlan({ sessionId: session.id, wish, requestId });
    made?.();
    onClose();
  });
  const violations = isWattlaneError(error) ? error.fields : [];
  const pathsOf = (name: keyof Values) => {
    const path = PATHS[name];
    // How much is missing is one thing by whichever way one says it.
    return name === "target" ? [path, PATHS.energy] : [path];
  };
  const shown = (["departure", "takes", "ceiling"] as (keyof Values)[]).concat(values.by === "energy" ? "energy" : ["capacity", "level", "target"]);
  const wrong = (name: keyof Values) => violations.find(({ field }) => pathsOf(name).includes(field))?.description;
  const elsewhere = violations.filter(({ field }) => !shown.some((name) => pathsOf(name).includes(field)));
  const isWrong = wrong("takes") !== undefined || wrong("ceiling") !== undefined;
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), [error]);
  const set = (name: keyof Values) => (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value });
  const number = (name: keyof Values, label: string, hint?: string) => (
    <Field label={label} error={wrong(name)}>
      {(ties) => (
        <Input {...ties} type="number" inputMode="decimal" step="any" value={values[name] as string} placeholder={hint} onChange={set(name)} />
      )}
    </Field>
  );
  const clock = format.zone(now, zone);
  const currency = plan?.vehiclePlan.expected.cost?.currency ?? session.currency;
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(wishOf(values, about));
      }}
    >
      <GoalChoice goal={values.goal} choose={(goal) => setValues({ ...values, goal })} />
      <Field label={words("departure")} hint={clock && words("placeClock", { zone: clock })} error={wrong("departure")}>
        {(ties) => <Input {...ties} type="datetime-local" value={values.departure} min={shownAt(now, zone)} onChange={set("departure")} />}
      </Field>
      <WayChoice by={values.by} choose={(by) => setValues({ ...values, by })}>
        {values.by === "energy" ? (
          number("energy", t("form.energy"))
        ) : (
          <div className="grid grid-cols-3 items-end gap-3">
            {number("capacity", words("capacity"))}
            {number("level", t("form.level"))}
            {number("target", words("target"))}
          </div>
        )}
      </WayChoice>
      <details open={opened || isWrong} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="w-fit cursor-pointer rounded py-1 text-muted">{t("form.limits")}</summary>
        <div className="mt-3 flex flex-col gap-4">
          {number("ceiling", [words("ceiling"), currency].join(", "), words("ceilingHint"))}
          {number("takes", words("takes"), words("takesHint"))}
          <Unbroken is={values.unbroken} change={(unbroken) => setValues({ ...values, unbroken })} />
        </div>
      </details>
      {error !== undefined && (violations.length === 0 || elsewhere.length > 0) && (
        <p role="alert" className="text-bad [overflow-wrap:anywhere]">
          {elsewhere.length > 0 ? elsewhere.map(({ field, description }) => `${field} ${description}`).join("; ") : errorText(error)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button aria-disabled={busy} onClick={() => busy || onClose()}>
          {states("cancel")}
        </Button>
        <Button type="submit" kind="main" aria-disabled={busy}>
          {t("form.plan")}
        </Button>
      </div>
    </form>
  );
}
