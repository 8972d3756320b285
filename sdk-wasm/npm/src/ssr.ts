// The package where a page is rendered on a server: it can be imported and awaited there, and does nothing. A client that is made there is refused.

import { WattlaneError } from "./errors.js";

export * from "./types.js";

/** Nothing is loaded while a page is rendered. */
export async function init(): Promise<void> {}

/** Nothing is loaded while a page is rendered. */
export async function initEngine(): Promise<void> {}

/** There are no calls while a page is rendered: make it in the browser, in an effect or a handler. */
export class Client {
  constructor() {
    throw new WattlaneError("NOT_INITIALISED", "there is no client while a page is rendered on the server: make it in the browser");
  }
}
