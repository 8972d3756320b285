// The package with its modules in it, for those whose bundler knows no `new URL(…, import.meta.url)`: a third larger to load.

import inlined from "../build/core.wasm";
import { init as load } from "./index.js";
import { engineFrom } from "./offline.js";

export * from "./index.js";

engineFrom(async (source) => {
  const { Engine, inlined } = await import("./engine_inlined.js");
  return Engine.load(source ?? inlined);
});

/** Loads the module, which is within this file. */
export function init(): Promise<void> {
  return load(inlined);
}
