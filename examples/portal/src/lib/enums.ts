// Values of enums that have words here. One that is newer than this portal is shown as its number.

import { useTranslations } from "use-intl";

type Group =
  | "cdr.statuses"
  | "cdr.rejections"
  | "cdr.unrated"
  | "cdr.components"
  | "cdr.orders"
  | "session.statuses"
  | "evse.statuses"
  | "settings.keys.of"
  | "audit.objects"
  | "audit.fields"
  | "events.actors"
  | "tariff.types"
  | "planned.statuses"
  | "planned.deliveries"
  | "planned.reasons"
  | "power";

/** The words of an enum's values. */
export function useNames(group: Group): (value: string | number) => string {
  const t = useTranslations();
  return (value) => {
    const key = `${group}.${value}`;
    return t.has(key as never) ? t(key as never) : String(value);
  };
}
