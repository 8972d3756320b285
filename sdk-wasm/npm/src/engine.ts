// What needs no server, answered here by the code that the server answers with.

type Glue = typeof import("./wasm/wattlane_engine_wasm.js");

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

/** gRPC's status code of what is our own fault. */
const INTERNAL = 13;

/** The engine: a second module, fetched when it is first needed. */
export class Engine {
  readonly #glue: Glue;

  private constructor(glue: Glue) {
    this.#glue = glue;
  }

  /** Loads it, from beside this file where nothing else is said. Node cannot fetch files, and has to give the bytes. */
  static async load(
    source: URL | string | BufferSource | WebAssembly.Module = new URL("./wasm/wattlane_engine_wasm_bg.wasm", import.meta.url),
  ): Promise<Engine> {
    const glue = await import("./wasm/wattlane_engine_wasm.js");
    await glue.default({ module_or_path: source });
    return new Engine(glue);
  }

  /** Answers the RPC of that path, bytes in and bytes out. Throws a {@link Refusal}. */
  answer(path: string, request: Uint8Array): Uint8Array {
    try {
      return this.#glue.answer(path, request);
    } catch (thrown) {
      // What the engine refuses is a plain object. An Error is a trap: a panic, no memory, no stack. It leaves the module in no known state.
      if (!(thrown instanceof Error)) throw thrown;
      this.#glue.__wbg_reset_state();
      const refusal: Refusal = { code: INTERNAL, reason: "INTERNAL", text: `the engine failed: ${thrown.message}`, fields: [] };
      throw refusal;
    }
  }
}
