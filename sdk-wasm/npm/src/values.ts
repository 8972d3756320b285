// What every SDK's values look like here, and the types that the generated ones are made of.

/** The number of an enum's value that this version of the SDK does not know: it is kept as it came. */
export type UnknownValue = number;

/** An instant. A `Date` holds whole milliseconds; what is below one, which OCPI has and pages seldom show, is beside it. */
export type Timestamp = Date & {
  /** Nanoseconds beyond the milliseconds, 1 to 999,999; absent where there are none. It goes back with the date. */
  nanos?: number;
};

/** An amount of one currency, exact to nine decimals. */
export interface Money {
  /** ISO 4217, such as `EUR`. */
  currency: string;
  /** How much, in the currency's unit: `"12.375"`. Never a number, which would round. */
  amount: string;
}

/** Exactly one of these. */
export type OneOf<T> = { [K in keyof T]: { [P in K]: T[P] } & { [P in Exclude<keyof T, K>]?: undefined } }[keyof T];

/** One of these, or none that this version of the SDK knows. */
export type AnyOf<T> = OneOf<T> | { [P in keyof T]?: undefined };

/** Hands out access tokens, from your own backend. It is asked again when one was refused, once for all calls that wait. */
export type TokenSource = () => string | Promise<string>;

/** What any call may be told. */
export interface CallOptions {
  /** How long to wait for the answer, retries included, in milliseconds; 30,000 unless it is said. */
  timeout?: number;
  /** Aborts the call: it is rejected with the reason `CANCELLED`. */
  signal?: AbortSignal;
}

/** What a watch may be told. */
export interface WatchOptions {
  /** Ends the watch, as `close` does. */
  signal?: AbortSignal;
}

/** How a watch stands with its server, so that a page can say how far what it shows can be trusted. */
export type WatchState =
  /** The stream is being opened, for the first time or again. */
  | "CONNECTING"
  /** Messages or signs of life come. */
  | "LIVE"
  /** Connected, but nothing has come for longer than a sign of life takes: what is shown may be old. */
  | "STALE"
  /** The server cannot be reached, and the watch goes on trying; or it is over. */
  | "OFFLINE";

/** A list. Awaited, it is its first page; iterated, it is all its items, page after page. */
export interface Listing<Page, Item> extends PromiseLike<Page>, AsyncIterable<Item> {
  /** The items page by page, to the last. */
  pages(): AsyncIterableIterator<Item[]>;
  /** As of a promise. */
  catch<T = never>(rejected: (reason: unknown) => T | PromiseLike<T>): Promise<Page | T>;
  /** As of a promise. */
  finally(done: () => void): Promise<Page>;
}

/** Messages as they happen. It reconnects by itself and goes on where it was cut. Leaving the loop ends it, on the server too. */
export interface Watch<T> extends AsyncIterableIterator<T> {
  next(): Promise<IteratorResult<T, undefined>>;
  return(): Promise<IteratorResult<T, undefined>>;
  [Symbol.asyncIterator](): this;
  /** How it stands now. It changes only while somebody waits for a message. */
  readonly state: WatchState;
  /** How it stands now, then each new state, until it is over. */
  states(): AsyncIterableIterator<WatchState>;
  /** Where the stream stands, to be given to `resumeAfter` later; empty before the first message. */
  readonly cursor: string;
  /** Ends it: whoever waits for a message gets none, and the server's side ends. */
  close(): void;
  /** The same as `close`: nothing of it is left. */
  free(): void;
  [Symbol.dispose](): void;
}
