export { Client } from "./client.js";
export { init } from "./module.js";
export { initEngine } from "./offline.js";
export * from "./types.js";
