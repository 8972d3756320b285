// The package in Node: its modules lie beside this file, which no fetch can reach. Importing it reads nothing.

import { readFile } from "node:fs/promises";
import { initFrom, type ModuleSource } from "./module.js";
import { engineFrom } from "./offline.js";

export * from "./index.js";

engineFrom(async (source) => (await import("./engine.js")).Engine.load(source ?? (await readFile(new URL("./engine.wasm", import.meta.url)))));

/**
 * Loads the module, once: a second call awaits the first. Without a source it comes from beside this file.
 *
 * Errors: `NOT_INITIALISED` where it cannot be loaded; a later call tries again.
 */
export function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void> {
  return initFrom(() => source ?? readFile(new URL("./core.wasm", import.meta.url)));
}
