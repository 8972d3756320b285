// The module's own tasks. `sdk-wasm/build` puts this function in the place of the browser's, wherever the bundle names that.

import { breakDown } from "./module.js";

/** Runs a task of the module soon. One that throws has broken it: in the browser's own function that would be nobody's error. */
export function queueMicrotask(task: () => void): void {
  globalThis.queueMicrotask(() => {
    try {
      task();
    } catch (thrown) {
      breakDown(thrown);
    }
  });
}
