// The package with the module in it, for those whose bundler knows no `new URL(…, import.meta.url)`: a third larger to load.

import inlined from "../build/core.wasm";
import { init as load } from "./index.js";

export * from "./index.js";

/** Loads the module, which is within this file. */
export function init(): Promise<void> {
  return load(inlined);
}
