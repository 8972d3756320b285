// What can be answered without a server, by the same code that the server answers with: a second module, fetched when it is first used.

import { decodeAnswer } from "./decode.js";
import { encode } from "./encode.js";
import type { Engine, EngineSource, Refusal } from "./engine.js";
import { type ErrorReason, isWattlaneError, textOf, WattlaneError } from "./errors.js";
import type { Method } from "./table.js";

type Load = (source?: EngineSource) => Promise<Engine>;

let load: Load = async (source) => (await import("./engine.js")).Engine.load(source);
let engine: Promise<Engine> | undefined;

/** How the engine is had where it does not lie beside this file. */
export function engineFrom(other: Load): void {
  load = other;
}

/**
 * Loads the engine, the module that answers without a server, once; without this call it is loaded when it is first used. Without a source it comes
 * from beside this file.
 *
 * Errors: `NOT_INITIALISED` where it cannot be loaded; a later call tries again.
 */
export async function initEngine(source?: EngineSource): Promise<void> {
  await loaded(source);
}

async function loaded(source?: EngineSource): Promise<Engine> {
  try {
    return await (engine ??= load(source));
  } catch (cause) {
    engine = undefined;
    if (isWattlaneError(cause)) throw cause;
    throw new WattlaneError("NOT_INITIALISED", `the engine could not be loaded: ${textOf(cause)}`, { cause });
  }
}

/** The method that answers by the engine. */
export function offline(method: Method): (request: object) => Promise<unknown> {
  return async (request) => {
    const body = encode(method.input, request);
    return decodeAnswer(method, answered(await loaded(), method.path, body));
  };
}

/** Errors: what the server would refuse, as it would; `BROKEN` where the engine itself failed. */
function answered(engine: Engine, path: string, body: Uint8Array): Uint8Array {
  try {
    return engine.answer(path, body);
  } catch (thrown) {
    if (thrown instanceof Error) throw new WattlaneError("BROKEN", `the engine failed: ${thrown.message}`, { cause: thrown });
    const { reason, text, ...details } = thrown as Refusal;
    throw new WattlaneError(reason as ErrorReason, text, { ...details, reasonName: reason });
  }
}
