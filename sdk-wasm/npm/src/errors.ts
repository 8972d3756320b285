// What a call can end with: one class, told apart by `reason`.

import type { Reason } from "./generated/contract.js";
import type { UnknownValue } from "./values.js";

/** What the SDK itself has to say. */
export type SdkReason =
  /** The call's signal was aborted. A write may have happened. */
  | "CANCELLED"
  /** A value that cannot be sent, or an answer that cannot be read. */
  | "INVALID"
  /** The client was freed. */
  | "FREED"
  /** `init` has not been awaited, or could not load the module. */
  | "NOT_INITIALISED"
  /** The module broke, which is a fault of ours. */
  | "BROKEN";

/** Every reason there is. `UNSPECIFIED` is one that this version of the SDK does not know, or none: `reasonName` says which. */
export type ErrorReason = Exclude<Reason, UnknownValue> | SdkReason;

/** A field that the server would not have. */
export interface FieldViolation {
  /** Where, in the names of the contract: `cdr.charging_periods[2].start_time`. */
  field: string;
  /** What is wrong with it. */
  description: string;
}

/** What an error has beside its reason and its words. */
export interface ErrorDetails {
  code?: number;
  reasonName?: string;
  metadata?: Record<string, string>;
  fields?: FieldViolation[];
  retryAfter?: number;
  cause?: unknown;
}

const BRAND = Symbol.for("wattlane.error");

/**
 * What a call ends with where it has no answer. `instanceof` knows one of another copy of this package, too.
 *
 * `UNAVAILABLE` and `DEADLINE_EXCEEDED` come after retries; a write may have happened, and the same call with the same `requestId` finds out.
 */
export class WattlaneError<R extends ErrorReason = ErrorReason> extends Error {
  /** What to act on. */
  readonly reason: R;
  /** The reason's name as the server said it. */
  readonly reasonName: string;
  /** gRPC's status code; 0 where nothing was sent. */
  readonly code: number;
  /** What a program may want to know, such as the `etag` that an object has now. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Every field that is wrong. */
  readonly fields: readonly FieldViolation[];
  /** How soon to come again, in milliseconds, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(reason: R, text: string, { code = 0, reasonName = reason, metadata = {}, fields = [], retryAfter, cause }: ErrorDetails = {}) {
    super(text, cause === undefined ? undefined : { cause });
    // What libraries know an aborted call by.
    this.name = reason === "CANCELLED" ? "AbortError" : "WattlaneError";
    this.reason = reason;
    this.reasonName = reasonName;
    this.code = code;
    this.metadata = metadata;
    this.fields = fields;
    this.retryAfter = retryAfter;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Minified code has no names of its own. */
  static override readonly name = "WattlaneError";

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}

/** Any error of ours: a `switch` on its `reason` knows each. */
export type AnyWattlaneError = { [R in ErrorReason]: WattlaneError<R> }[ErrorReason];

/** Whether something that was thrown is an error of ours. */
export function isWattlaneError(thrown: unknown): thrown is AnyWattlaneError {
  return thrown instanceof WattlaneError;
}

/** What was thrown, in words. It need not be an error: anything can be, also what cannot be put into words. */
export function textOf(thrown: unknown): string {
  try {
    const { message } = (thrown ?? {}) as { message?: unknown };
    return String(message ?? thrown ?? "no reason was given");
  } catch {
    return "what was thrown is no error";
  }
}
