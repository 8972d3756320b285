// The package where a page is rendered on a server: it can be imported and awaited there, and does nothing. A client that is made there is refused.

import { WattlaneError } from "./errors.js";

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

/** Nothing is loaded while a page is rendered. */
export async function init(): Promise<void> {}

/** Nothing is loaded while a page is rendered. */
export function initNow(): void {}

/** Nothing is loaded while a page is rendered. */
export async function initEngine(): Promise<void> {}

/** There are no calls while a page is rendered: make it in the browser, in an effect or a handler. */
export class Client {
  constructor() {
    throw new WattlaneError("NOT_INITIALISED", "there is no client while a page is rendered on the server: make it in the browser");
  }
}
