// What the page lends to the module: fetch, timers, tokens. sdk-core/src/browser.rs says what each has to do.

import type { TokenSource } from "./values.js";
import { enumeration, REASONS } from "./table.js";
import { type ErrorReason, type FieldViolation, isWattlaneError, textOf, WattlaneError } from "./errors.js";

/** The package's, which the build puts in. */
declare const VERSION: string;

/** The header holds eight digits. */
const HEADER_TIMEOUT_MS_MAX = 99_999_999;

/** What a fetch that fails throws in every browser, and one that was cut off: who hands out tokens could not be reached. */
const UNREACHABLE = ["TypeError", "NetworkError", "TimeoutError", "AbortError"];

/** How many streams there are to each host: of all copies of this package in a page, which share its connections. */
const STREAMS: Map<string, number> = ((globalThis as Record<symbol, unknown>)[Symbol.for("wattlane.streams")] ??= new Map()) as Map<string, number>;

class Answer {
  readonly #controller = new AbortController();
  readonly #response: Promise<Response>;
  #headers: Headers | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(url: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) {
    this.#response = fetch(url, { method: "POST", headers, body, signal: this.#controller.signal });
  }

  async head(): Promise<number> {
    try {
      const response = await this.#response;
      this.#headers = response.headers;
      this.#reader = response.body?.getReader();
      return response.status;
    } catch (thrown) {
      throw textOf(thrown);
    }
  }

  header(name: string): string {
    return this.#headers?.get(name) ?? "";
  }

  async read(): Promise<Uint8Array | undefined> {
    try {
      return (await this.#reader?.read())?.value;
    } catch (thrown) {
      throw textOf(thrown);
    }
  }

  abort(): void {
    this.#controller.abort();
  }

  base64(text: string): Uint8Array {
    try {
      return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    } catch {
      return new Uint8Array();
    }
  }

  percent(text: string): string {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
}

class Timer {
  readonly done: Promise<void>;
  readonly #id: ReturnType<typeof setTimeout>;
  #fire!: () => void;

  constructor(milliseconds: number) {
    this.done = new Promise((resolve) => (this.#fire = resolve));
    this.#id = setTimeout(this.#fire, milliseconds);
  }

  /** What waits for a promise is kept by it until it is settled: so it is, also where nobody wants the time any more. */
  stop(): void {
    clearTimeout(this.#id);
    this.#fire();
  }
}

export class Host {
  readonly #base: string;
  readonly #tokens: TokenSource;
  readonly #provider: string | undefined;
  /** The host whose streams are counted: one that is spoken to without TLS. */
  readonly #counted: string | undefined;

  constructor(address: URL, tokens: TokenSource, provider?: string) {
    this.#base = address.href.replace(/\/+$/, "");
    this.#counted = address.protocol === "http:" ? address.host : undefined;
    this.#tokens = tokens;
    this.#provider = provider;
  }

  open(path: string, frame: Uint8Array<ArrayBuffer>, token: string, timeout?: number): Answer {
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      "content-type": "application/grpc-web+proto",
      "x-grpc-web": "1",
      "x-sdk": `web/${VERSION}`,
    };
    if (this.#provider) headers["wattlane-provider"] = this.#provider;
    if (timeout !== undefined) headers["grpc-timeout"] = `${Math.min(timeout, HEADER_TIMEOUT_MS_MAX)}m`;
    return new Answer(this.#base + path, frame, headers);
  }

  async token(): Promise<string> {
    try {
      return await this.#tokens();
    } catch (thrown) {
      throw { text: textOf(thrown), unreachable: isUnreachable(thrown) };
    }
  }

  timer(milliseconds: number): Timer {
    return new Timer(milliseconds);
  }

  now(): number {
    return performance.now();
  }

  random(): Uint8Array {
    return crypto.getRandomValues(new Uint8Array(16));
  }

  takeStream(most: number): boolean {
    if (!this.#counted) return true;
    const taken = STREAMS.get(this.#counted) ?? 0;
    if (taken < most) STREAMS.set(this.#counted, taken + 1);
    return taken < most;
  }

  giveBackStream(): void {
    if (this.#counted) STREAMS.set(this.#counted, STREAMS.get(this.#counted)! - 1);
  }

  offline(): boolean {
    return globalThis.navigator?.onLine === false;
  }

  error(code: number, name: string, text: string, retryAfter: number, metadata: string[], fields: string[]): WattlaneError {
    const reason = name === "CANCELLED" || enumeration(REASONS).numbers.has(name) ? (name as ErrorReason) : "UNSPECIFIED";
    return new WattlaneError(reason, text || name, {
      code,
      reasonName: name,
      metadata: Object.fromEntries(pairs(metadata)),
      fields: pairs(fields).map(([field, description]): FieldViolation => ({ field, description })),
      ...(retryAfter >= 0 && { retryAfter }),
    });
  }
}

/** Whether whoever hands out tokens could not be asked, rather than said no. */
function isUnreachable(thrown: unknown): boolean {
  try {
    if (isWattlaneError(thrown)) return thrown.reason === "UNAVAILABLE" || thrown.reason === "DEADLINE_EXCEEDED";
    return UNREACHABLE.includes((thrown as { name: string }).name);
  } catch {
    return false;
  }
}

function pairs(flat: string[]): [string, string][] {
  return flat.flatMap((name, index) => (index % 2 ? [] : [[name, flat[index + 1]!]]));
}
