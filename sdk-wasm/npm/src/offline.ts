// What can be answered without a server, by the same code that the server answers with: a second module, fetched when it is first used.

import { decode } from "./decode.js";
import { encode } from "./encode.js";
import { message, type Method } from "./table.js";

let engine: Promise<import("./engine.js").Engine> | undefined;

async function loaded(): Promise<import("./engine.js").Engine> {
  const { Engine } = await import("./engine.js");
  return (engine ??= Engine.load());
}

/** The method that answers by the engine. */
export function offline(method: Method): (request: object) => Promise<unknown> {
  return async (request) => {
    const body = encode(method.input, request);
    const answer = decode(method.output, (await loaded()).answer(method.path, body));
    const [only, ...more] = message(method.output).fields;
    return more.length ? answer : only && answer[only.name];
  };
}
