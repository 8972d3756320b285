// Watches: pulled one message at a time, and ended on the server as soon as nobody wants more.

import type { Watch as CoreWatch } from "../build/core/core.js";
import { guarded } from "./module.js";
import type { Watch, WatchState } from "./values.js";

const STATES: readonly WatchState[] = ["CONNECTING", "LIVE", "STALE", "OFFLINE"];
const DONE = { value: undefined, done: true } as const;

export class Stream<T> implements Watch<T> {
  readonly #begin: () => CoreWatch;
  readonly #pick: (message: Uint8Array) => T;
  readonly #ended: () => void;
  #core: CoreWatch | undefined;
  #over = false;
  #cursor = "";
  /** Who asks while another waits comes after it. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(begin: () => CoreWatch, pick: (message: Uint8Array) => T, ended: () => void, signal?: AbortSignal) {
    this.#begin = begin;
    this.#pick = pick;
    this.#ended = () => {
      signal?.removeEventListener("abort", close);
      ended();
    };
    const close = () => this.close();
    if (signal?.aborted) this.#over = true;
    else signal?.addEventListener("abort", close);
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const next = this.#queue.then(() => this.#pull());
    this.#queue = next.catch(() => {});
    return next;
  }

  async #pull(): Promise<IteratorResult<T, undefined>> {
    try {
      const core = this.#held();
      if (!core) return DONE;
      const message: Uint8Array | undefined = await guarded(() => core.next());
      if (message && !this.#over) {
        const value = this.#pick(message);
        // Of what was handed out, and not of what was closed upon or could not be read: who resumes after it would miss that.
        this.#cursor = core.cursor();
        return { value, done: false };
      }
    } catch (thrown) {
      // After what cannot be read nothing may come: it would look as if nothing were missing.
      this.close();
      throw thrown;
    }
    this.close();
    return DONE;
  }

  /** Nothing is open until somebody asks for a message or a state. */
  #held(): CoreWatch | undefined {
    if (!this.#over) this.#core ??= this.#begin();
    return this.#core;
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.close();
    return DONE;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  get state(): WatchState {
    if (this.#over) return "OFFLINE";
    return this.#core ? STATES[this.#core.state()]! : "CONNECTING";
  }

  async *states(): AsyncGenerator<WatchState, void, undefined> {
    const states = this.#held()?.states();
    try {
      for (let state; states && (state = await states.next()) !== undefined;) yield STATES[state]!;
    } finally {
      states?.free();
    }
  }

  get cursor(): string {
    return this.#cursor;
  }

  close(): void {
    if (this.#over) return;
    this.#over = true;
    const core = this.#core;
    this.#core = undefined;
    core?.close();
    core?.free();
    this.#ended();
  }

  free(): void {
    this.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
