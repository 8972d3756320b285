// What went wrong, in words for people. The server's own words go below, for who wants them.

import { useTranslations } from "use-intl";
import { type ErrorReason, isWattlaneError } from "wattlane";

/** Reasons that have words of their own; the others are told by what the server said. */
const KNOWN = [
  "UNAVAILABLE", "DEADLINE_EXCEEDED", "ETAG_MISMATCH", "CDR_ALREADY_BILLED", "CDR_STATUS_CHANGE", "CDR_REJECTED", "CURRENCY_MISMATCH", "NOT_FOUND",
  "SCOPE_MISSING", "INVALID_ARGUMENT",
] as const satisfies readonly ErrorReason[];
type Known = (typeof KNOWN)[number];

export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    if (!isWattlaneError(error)) return error instanceof TypeError ? t("UNAVAILABLE") : t("other", { text: error instanceof Error ? error.message : String(error) });
    if (error.reason === "INVALID_ARGUMENT" && error.fields.length) return error.fields.map(({ field, description }) => `${field} ${description}`).join("; ");
    return (KNOWN as readonly string[]).includes(error.reason) ? t(error.reason as Known) : t("other", { text: error.message });
  };
}

/** Whether what could not be had may be there when it is asked for again. */
export function passes(error: unknown): boolean {
  return !isWattlaneError(error) || error.reason === "UNAVAILABLE" || error.reason === "DEADLINE_EXCEEDED";
}
