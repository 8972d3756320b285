// The core's module: loaded once, by `init`.

import load, { method } from "../build/core/core.js";
import { textOf, WattlaneError } from "./errors.js";
import { fieldNumber, type Method } from "./table.js";

/** Where the module comes from: its address, a request or an answer for it, its bytes, or itself. */
export type ModuleSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

let ready: Promise<unknown> | undefined;
let loaded = false;
let broken = false;
const numbers = new Map<Method, number>();

/**
 * Loads the module, once: a second call awaits the first. Without a source it comes from beside this file.
 *
 * Errors: `NOT_INITIALISED` where it cannot be loaded; a later call tries again.
 */
export async function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void> {
  ready ??= load({ module_or_path: source ?? new URL("./core.wasm", import.meta.url) });
  try {
    await ready;
    loaded = true;
  } catch (cause) {
    ready = undefined;
    throw new WattlaneError("NOT_INITIALISED", `the module could not be loaded: ${textOf(cause)}`, { cause });
  }
}

/** Errors: `NOT_INITIALISED`. */
export function assertLoaded(): void {
  if (!loaded) throw new WattlaneError("NOT_INITIALISED", "the module is not loaded: await init() first");
  if (broken) throw new WattlaneError("BROKEN", "the module broke: load the page anew");
}

/** Runs what calls into the module. What a module throws that breaks is no error of ours: it becomes one, and nothing is called in it any more. */
export async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof WebAssembly.RuntimeError)) throw thrown;
    broken = true;
    throw new WattlaneError("BROKEN", "the module broke: load the page anew", { cause: thrown });
  }
}

/** The number that the module knows a method by. */
export function numberOf(known: Method): number {
  let number = numbers.get(known);
  if (number === undefined) {
    const { input, output, path, reads } = known;
    number = method(
      path,
      reads,
      fieldNumber(input, "requestId"),
      fieldNumber(input, "pageToken"),
      fieldNumber(output, "nextPageToken"),
      fieldNumber(input, "resumeAfter"),
      fieldNumber(output, "cursor"),
      fieldNumber(output, "heartbeat"),
    );
    numbers.set(known, number);
  }
  return number;
}
