// The client: services and methods as the table has them.

import { Client as Core, nextPage } from "../build/core/core.js";
import { decode, decodeAnswer } from "./decode.js";
import { encode } from "./encode.js";
import { WattlaneError } from "./errors.js";
import type { Services } from "./generated/contract.js";
import { Host } from "./host.js";
import { List } from "./listing.js";
import { assertLoaded, guarded, numberOf } from "./module.js";
import { offline } from "./offline.js";
import { type Field, fieldNumber, message, type Method, services } from "./table.js";
import type { CallOptions, TokenSource, WatchOptions } from "./values.js";
import { Stream } from "./watch.js";

/** How long to wait for an answer where nothing is said, in milliseconds. */
const TIMEOUT_MS = 30_000;

/** Who calls. */
export interface ClientOptions {
  /** Hands out access tokens, from your own backend. It is asked again when one was refused, once for all calls that wait. */
  accessToken: TokenSource;
  /** The provider's id: needed where the tokens are of the provider's own OpenID Connect issuer. */
  provider?: string;
}

type Value = Record<string, unknown>;

/** A server, and who calls it. It connects when it is first used. */
export interface Client extends Services {}

export class Client {
  readonly #core: Core;
  readonly #streams = new Set<Stream<unknown>>();
  #freed = false;

  /**
   * A client of the server at `address`, such as `https://api.example.com`.
   *
   * Errors: `NOT_INITIALISED` before `init`, `INVALID` for an address that is none.
   */
  constructor(address: string, { accessToken, provider }: ClientOptions) {
    assertLoaded();
    const url = addressOf(address);
    if (typeof accessToken !== "function") throw new WattlaneError("INVALID", "accessToken is no function");
    this.#core = new Core(new Host(url, accessToken, provider));
    for (const { accessor, methods } of services()) {
      const service: Record<string, unknown> = {};
      for (const method of methods) {
        service[method.name] = this.#method(method);
        if (method.offline) service.offline = { ...(service.offline as object), [method.name]: offline(method) };
      }
      (this as unknown as Value)[accessor] = service;
    }
  }

  /**
   * Tells every watch that it may be worth trying now, since the page is seen again or the network is another: what waits between two tries tries at
   * once, and what is stale opens its stream anew. Others go on undisturbed.
   */
  reconnectNow(): void {
    this.#use().reconnectNow();
  }

  /** Ends its watches and frees what it holds. Calls that are under way still get their answers; later ones are refused as `FREED`. */
  free(): void {
    if (this.#freed) return;
    this.#freed = true;
    for (const stream of this.#streams) stream.close();
    this.#core.free();
  }

  [Symbol.dispose](): void {
    this.free();
  }

  #use(): Core {
    if (this.#freed) throw new WattlaneError("FREED", "the client was freed: make a new one");
    assertLoaded();
    return this.#core;
  }

  /** Messages are read from the table when a method is called: of most methods a page calls none. */
  #method(method: Method): unknown {
    if (method.streams) return (request?: object, options?: WatchOptions) => this.#watch(method, request, options);
    return (request?: object, options?: CallOptions) =>
      fieldNumber(method.output, "nextPageToken") ? this.#list(method, request, options) : this.#unary(method, request, options);
  }

  async #unary(method: Method, request: object = {}, options?: CallOptions): Promise<unknown> {
    return decodeAnswer(method, await this.#call(method, encode(method.input, request), options));
  }

  #list(method: Method, request: object = {}, options?: CallOptions): List<Value, unknown> {
    const items = message(method.output).lists[0]!;
    return new List(async (after) => {
      const body = after ?? encode(method.input, request);
      const reply = await this.#call(method, body, options);
      const page = decode(method.output, reply);
      return { page, items: page[items] as unknown[], next: nextPage(numberOf(method), body, reply) };
    });
  }

  #watch(method: Method, request: object = {}, options: WatchOptions = {}): Stream<unknown> {
    const rest = message(method.output).fields.filter(({ name }) => name !== "cursor" && name !== "heartbeat");
    const begin = () => {
      const body = encode(method.input, request);
      const watch = this.#use().watch(numberOf(method), body);
      this.#streams.add(stream);
      return watch;
    };
    const pick = (bytes: Uint8Array) => told(rest, decode(method.output, bytes));
    const stream: Stream<unknown> = new Stream(begin, pick, () => this.#streams.delete(stream), options.signal);
    return stream;
  }

  async #call(method: Method, body: Uint8Array, { timeout = TIMEOUT_MS, signal }: CallOptions = {}): Promise<Uint8Array> {
    const core = this.#use();
    if (!signal) return guarded(() => core.call(numberOf(method), body, timeout, undefined));
    let aborted!: () => void;
    const cancelled = new Promise<void>((resolve) => (aborted = resolve));
    if (signal.aborted) throw cancellation(signal);
    signal.addEventListener("abort", aborted);
    try {
      return await guarded(() => core.call(numberOf(method), body, timeout, cancelled));
    } catch (thrown) {
      throw signal.aborted ? cancellation(signal) : thrown;
    } finally {
      signal.removeEventListener("abort", aborted);
      // What waits for a promise is kept by it until it is settled.
      aborted();
    }
  }
}

function addressOf(address: string): URL {
  try {
    const url = new URL(address);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Told below, as any other that is none.
  }
  throw new WattlaneError("INVALID", "the address is no http or https address: it is such as https://api.example.com");
}

/** What callers of a stream get of a message. */
function told(rest: readonly Field[], answer: Value): unknown {
  if (rest.length === 1) return answer[rest[0]!.name];
  delete answer.heartbeat;
  return answer;
}

function cancellation(signal: AbortSignal): WattlaneError {
  return new WattlaneError("CANCELLED", "the call was cancelled", { code: 1, cause: signal.reason });
}
