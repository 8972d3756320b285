// The engine with its module in it.

export { Engine } from "./engine.js";
export { default as inlined } from "../build/engine.wasm";
