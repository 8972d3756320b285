// How a plan stands with its charger.

import { Check, CircleAlert, Clock } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ChargingPlan, ProfileDeliveryStatus } from "wattlane";
import { useNames } from "@/lib/enums";
import { useHere } from "@/lib/portal";
import type { Times } from "@/lib/times";
import { Line } from "@/pages/plan/lines";

const GOOD: readonly ProfileDeliveryStatus[] = ["ACCEPTED", "CONFIRMED"];
const BAD: readonly ProfileDeliveryStatus[] = ["REFUSED", "IGNORED"];

/** What went wrong on the way is told to whoever can do something about it. */
export function Delivery({ plan: { delivery, status: life }, times }: { plan: ChargingPlan; times: Times }) {
  const t = useTranslations("planned");
  const { person } = useHere();
  const said = useNames("planned.deliveries");
  const { status, statusTime, attempts, trouble } = delivery;
  // Once it is cancelled it matters no more but for what is still on its way.
  const isWaiting = life === "CANCELLED" && status === "WAITING";
  if (status === "UNSPECIFIED" || (life === "CANCELLED" && status !== "CLEARED" && !isWaiting)) return null;
  const isSaid = person.role !== "DRIVER" && (attempts > 1 || trouble !== "");
  const icon = GOOD.includes(status) ? (
    <Check aria-hidden className="text-good" />
  ) : BAD.includes(status) ? (
    <CircleAlert aria-hidden className="text-bad" />
  ) : (
    <Clock aria-hidden className="text-muted" />
  );
  return (
    <Line icon={icon}>
      {isWaiting ? t("clearing") : said(status)} <span className="text-muted">{times.at(statusTime)}</span>
      {isSaid && (
        <span className="block text-xs text-muted [overflow-wrap:anywhere]">
          {attempts > 1 && t("attempts", { count: attempts })}
          {attempts > 1 && trouble !== "" && " · "}
          <span lang="en">{trouble}</span>
        </span>
      )}
    </Line>
  );
}
