export { Client, type ClientOptions } from "./client.js";
export {
  type AnyWattlaneError,
  type ErrorDetails,
  type ErrorReason,
  type FieldViolation,
  isWattlaneError,
  type SdkReason,
  WattlaneError,
} from "./errors.js";
export type * from "./generated/contract.js";
export { init, initNow, type ModuleSource } from "./module.js";
export { initEngine } from "./offline.js";
export type * from "./values.js";
