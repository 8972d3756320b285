export { Client, type ClientOptions } from "./client.js";
export * from "./errors.js";
export type * from "./generated/contract.js";
export { init, initNow, type ModuleSource } from "./module.js";
export type * from "./values.js";
