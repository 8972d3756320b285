// A page that acts on errors: judged by the compiler.

import { type AnyWattlaneError, type CdrInput, type CdrStatus, type Client, isWattlaneError, type Timestamp } from "wattlane";

export function act(thrown: unknown): string {
  if (!isWattlaneError(thrown)) throw thrown;
  switch (thrown.reason) {
    case "CDR_ALREADY_BILLED":
      return thrown.reason satisfies "CDR_ALREADY_BILLED";
    case "UNAVAILABLE":
      return `again in ${thrown.retryAfter ?? 1000} ms`;
    case "INVALID_ARGUMENT":
      return thrown.fields.map(({ field, description }) => `${field} ${description}`).join();
    // @ts-expect-error there is no such reason
    case "CDR_ALREADY_BILED":
      return "";
    default:
      return thrown.message;
  }
}

export function unknownValuesStay(status: CdrStatus): string {
  return typeof status === "number" ? `status ${status}` : status;
}

export async function wrongCalls(client: Client, cdr: CdrInput, error: AnyWattlaneError, time: Timestamp): Promise<number> {
  // @ts-expect-error the id has to be said
  await client.cdrs.getCdr({});
  // @ts-expect-error energy is no number
  await client.sessions.patchSession({ countryCode: "NL", partyId: "TST", sessionId: "S", patch: { energy: 1.5 } });
  // @ts-expect-error one of both, not both
  await client.tariffs.priceCdr({ cdr, ocpiJson: "{}" });
  return error.code + (time.nanos ?? 0) + time.getTime();
}
