// The core's module: loaded once, by `init`.

import load, { method } from "../build/core/core.js";
import { textOf, WattlaneError } from "./errors.js";
import { fieldNumber, type Method } from "./table.js";

/** Where the module comes from: its address, a request or an answer for it, its bytes, or itself. */
export type ModuleSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

let ready: Promise<unknown> | undefined;
let loaded = false;
let broken: WattlaneError | undefined;
/** How those end that wait for the module, if it breaks. */
const waiting = new Set<(broke: WattlaneError) => void>();
const numbers = new Map<Method, number>();

/**
 * Loads the module, once: a second call awaits the first. Without a source it comes from beside this file.
 *
 * Errors: `NOT_INITIALISED` where it cannot be loaded; a later call tries again.
 */
export function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void> {
  return initFrom(() => source ?? new URL("./core.wasm", import.meta.url));
}

/** As {@link init}. Where the module comes from is asked only by the call that loads it. */
export async function initFrom(source: () => ModuleSource | Promise<ModuleSource>): Promise<void> {
  ready ??= load({ module_or_path: source() });
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
  if (broken) throw broken;
}

/** Runs what calls into the module. Where that breaks, so does this, with `BROKEN`, and nothing is called in it any more. */
export async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  let end!: (broke: WattlaneError) => void;
  const broke = new Promise<never>((_, reject) => (end = reject));
  waiting.add(end);
  try {
    return await Promise.race([work(), broke]);
  } catch (thrown) {
    throw thrown instanceof WebAssembly.RuntimeError ? breakDown(thrown) : thrown;
  } finally {
    waiting.delete(end);
  }
}

/**
 * The module is in no known state any more: everybody who waits for it is told so. A promise of its own would never be settled, since what it waited
 * for died within the module.
 */
export function breakDown(cause: unknown): WattlaneError {
  broken ??= new WattlaneError("BROKEN", "the module broke: load the page anew", { cause });
  for (const end of waiting) end(broken);
  return broken;
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
