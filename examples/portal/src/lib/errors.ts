// What went wrong, in words for people. The server's own words go below, for who wants them.

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { type ErrorReason, isWattlaneError } from "wattlane";
import { Away, SignedOut } from "./backend";

/** Reasons that have words of their own; the others are told by what the server said. */
const KNOWN = [
  "UNAVAILABLE",
  "DEADLINE_EXCEEDED",
  "ETAG_MISMATCH",
  "CDR_ALREADY_BILLED",
  "CDR_STATUS_CHANGE",
  "CDR_REJECTED",
  "CURRENCY_MISMATCH",
  "NOT_FOUND",
  "SCOPE_MISSING",
  "INVALID_ARGUMENT",
] as const satisfies readonly ErrorReason[];
type Known = (typeof KNOWN)[number];

/** What a page of ours says itself, in words for people. */
export class Said extends Error {}

export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return useCallback(
    (error) => {
      if (error instanceof Away) return t("UNAVAILABLE");
      if (error instanceof Said) return error.message;
      if (error instanceof SignedOut) return t("signedOut");
      if (!isWattlaneError(error)) return t("own", { text: error instanceof Error ? error.message : String(error) });
      if (error.reason === "INVALID_ARGUMENT" && error.fields.length)
        return error.fields.map(({ field, description }) => `${field} ${description}`).join("; ");
      return (KNOWN as readonly string[]).includes(error.reason) ? t(error.reason as Known) : t("other", { text: error.message });
    },
    [t],
  );
}

/** Whether what could not be had may be there when it is asked for again: a fault of the way, and not of what was asked. */
export function passes(error: unknown): boolean {
  return error instanceof Away || (isWattlaneError(error) && (error.reason === "UNAVAILABLE" || error.reason === "DEADLINE_EXCEEDED"));
}

/** Whether somebody else has changed a thing meanwhile. */
export function isConflict(error: unknown): boolean {
  return isWattlaneError(error) && (error.reason === "ETAG_MISMATCH" || error.reason === "CDR_STATUS_CHANGE");
}
