// The engine: a second module, which answers by the code that the server answers with.

import load, { __wbg_reset_state, answer } from "../build/engine/engine.js";

/** Where the engine comes from: its address, its bytes, or itself. */
export type EngineSource = string | URL | BufferSource | WebAssembly.Module;

/** Why there is no answer: what the server would refuse with. */
export interface Refusal {
  /** gRPC's status code. */
  code: number;
  /** The stable name of why, such as `TIME_ZONE_UNKNOWN`. */
  reason: string;
  /** In words, for people. */
  text: string;
  /** Every field that is wrong. */
  fields: { field: string; description: string }[];
}

export class Engine {
  static async load(source: EngineSource = new URL("./engine.wasm", import.meta.url)): Promise<Engine> {
    await load({ module_or_path: source });
    return new Engine();
  }

  /** Answers the RPC of that path, bytes in and bytes out. Throws a {@link Refusal}; an `Error` is a trap, and the module has begun anew after it. */
  answer(path: string, request: Uint8Array): Uint8Array {
    try {
      return answer(path, request);
    } catch (thrown) {
      // A panic, no memory, no stack: the module would be left in no known state, and all of its state is a cache.
      if (thrown instanceof Error) __wbg_reset_state();
      throw thrown;
    }
  }
}
