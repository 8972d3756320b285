// Lists: awaited a page, iterated all items.

import type { Listing } from "./values.js";

/** A page, its items, and the request of the one after it. */
export interface Turn<Page, Item> {
  page: Page;
  items: Item[];
  next: Uint8Array | undefined;
}

export class List<Page, Item> implements Listing<Page, Item> {
  readonly #turn: (after?: Uint8Array) => Promise<Turn<Page, Item>>;
  #first: Promise<Turn<Page, Item>> | undefined;

  constructor(turn: (after?: Uint8Array) => Promise<Turn<Page, Item>>) {
    this.#turn = turn;
  }

  /** Nothing is sent until somebody wants the answer, and then once. */
  async #page(): Promise<Page> {
    return (await (this.#first ??= this.#turn())).page;
  }

  then<A = Page, B = never>(
    done?: ((page: Page) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#page().then(done, rejected);
  }

  catch<B = never>(rejected: (reason: unknown) => B | PromiseLike<B>): Promise<Page | B> {
    return this.#page().catch(rejected);
  }

  finally(done: () => void): Promise<Page> {
    return this.#page().finally(done);
  }

  async *pages(): AsyncGenerator<Item[], void, undefined> {
    let after: Uint8Array | undefined;
    do {
      const { items, next } = await this.#turn(after);
      yield items;
      after = next;
    } while (after);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const items of this.pages()) yield* items;
  }
}
