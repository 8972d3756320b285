// The package in Node: the module lies beside this file, and is loaded at once.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { initNow } from "./index.js";

export * from "./index.js";

initNow(readFileSync(fileURLToPath(new URL("./core.wasm", import.meta.url))));
