// Staff and issuers have no etag: what is put takes the place of whatever is there.

import { useTranslations } from "use-intl";
import { Said } from "@/lib/errors";

/**
 * Looks once more before a thing is put: refuses to write over what somebody else has made of it since it was shown, and over one that is there
 * where a new one is meant. What is there as it is to be is none of these: an answer was lost. Between this and the writing lie milliseconds.
 */
export function useMeanwhile(known: string) {
  const errors = useTranslations("errors");
  return <T>(of: T | undefined, now: T | undefined, wanted: T, says: (one: T) => unknown[]) => {
    const text = (one: T | undefined) => one && JSON.stringify(says(one));
    if (text(now) === text(of) || text(now) === text(wanted)) return;
    throw new Said(of === undefined ? known : errors("ETAG_MISMATCH"));
  };
}
