// What every way into the package has: its errors and its types.

export {
  type AnyWattlaneError,
  type ErrorDetails,
  type ErrorReason,
  type FieldViolation,
  isWattlaneError,
  type SdkReason,
  WattlaneError,
} from "./errors.js";
export type { ClientOptions } from "./client.js";
export type * from "./generated/contract.js";
export type { ModuleSource } from "./module.js";
export type * from "./values.js";
