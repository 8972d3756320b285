// The SDK in Node, before a server that runs.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { address, consumer, key, long, streams, until } from "./stand.mjs";

/** The memory of every module that was made, to see it grow. */
const memories = [];
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  const { exports } = made.instance ?? made;
  if (exports.memory) memories.push(exports.memory);
  return made;
};

const folder = consumer();
const require = createRequire(join(folder, "package.json"));
const w = await import(join(folder, "node_modules/wattlane/dist/node.js"));
const connect = (options) => new w.Client(address, { accessToken: () => key, ...options });

test("a client that is made before init is refused, and init may be called as often as one likes", async () => {
  assert.throws(connect, { reason: "NOT_INITIALISED" });
  await assert.rejects(w.init(new Uint8Array([0, 1, 2])), { reason: "NOT_INITIALISED" });
  await Promise.all([w.init(), w.init()]);
  await w.init("https://nowhere.invalid/core.wasm");
  assert.match((await connect().providers.getProvider()).id, /^[0-9a-f-]{36}$/);
});

test("a list is a page when awaited, and all of its items when iterated", async () => {
  const client = connect();
  for (let n = 0; n < 5; n++) await client.accounts.createAccount({ account: { name: `Account ${n}`, kind: "COMPANY", country: "NL" } });
  const page = await client.accounts.listAccounts({ pageSize: 2 });
  assert.deepEqual([page.accounts.length, page.nextPageToken !== ""], [2, true]);
  const pages = [];
  for await (const accounts of client.accounts.listAccounts({ pageSize: 2 }).pages()) pages.push(accounts.length);
  assert.deepEqual(pages, [2, 2, 1]);
  const names = [];
  for await (const { name } of client.accounts.listAccounts({ pageSize: 2 })) names.push(name);
  assert.deepEqual(
    names,
    [4, 3, 2, 1, 0].map((n) => `Account ${n}`),
  );
  await assert.rejects(Promise.resolve(client.accounts.listAccounts({ pageToken: "no such token" })), { reason: "PAGE_TOKEN_INVALID" });
});

const RPC = "wattlane.v1.SessionService/WatchSessions";
const gone = () => until("no stream is open", async () => (await streams(RPC)) === 0);

test("whichever way a watch is left, the server's stream ends", async () => {
  const client = connect();
  const open = async (options) => {
    const watch = client.sessions.watchSessions({}, options);
    await watch.next();
    assert.equal(await streams(RPC), 1);
    return watch;
  };
  for await (const _ of client.sessions.watchSessions()) break;
  await gone();
  await assert.rejects(async () => {
    for await (const _ of client.sessions.watchSessions()) throw new Error("of the page");
  }, /of the page/);
  await gone();
  const closed = await open();
  const waiting = (async () => {
    while (!(await closed.next()).done);
    return "over";
  })();
  closed.close();
  assert.equal(await waiting, "over");
  await gone();
  const abort = new AbortController();
  const aborted = await open({ signal: abort.signal });
  abort.abort();
  await gone();
  assert.equal((await aborted.next()).done, true);
  const disposed = await open();
  assert.equal(disposed.state, "LIVE");
  disposed[Symbol.dispose]();
  await gone();
  const freed = await open();
  client.free();
  await gone();
  assert.deepEqual([freed.state, (await freed.next()).done], ["OFFLINE", true]);
  await assert.rejects(client.providers.getProvider(), { reason: "FREED" });
  client.free();
});

test("over cleartext a fifth stream is refused, whichever copy of the package asks, until one has gone", async () => {
  const other = require("wattlane");
  await other.init();
  assert.notEqual(other.Client, w.Client);
  const clients = [connect(), new other.Client(address, { accessToken: () => key })];
  const open = [];
  for (let n = 0; n < 4; n++) {
    const watch = clients[n % 2].sessions.watchSessions();
    await watch.next();
    open.push(watch);
  }
  const fifth = clients[1].sessions.watchSessions();
  await assert.rejects(fifth.next(), (error) => error instanceof w.WattlaneError && w.isWattlaneError(error) && error.reason === "TOO_MANY_STREAMS");
  open.pop().close();
  const again = clients[0].sessions.watchSessions();
  assert.equal((await again.next()).done, false);
  for (const watch of [...open, again]) watch.free();
  await gone();
});

/** A copy of the package that nobody else uses. */
async function ownCopy() {
  const dist = join(consumer(), "node_modules/wattlane/dist");
  return { own: await import(join(dist, "node.js")), dist };
}

test("a module that breaks in the middle of a call ends that call, and all that come after it, as BROKEN", async (t) => {
  const { own } = await ownCopy();
  await own.init();
  const client = new own.Client(address, { accessToken: () => key });
  await client.providers.getProvider();
  const watch = client.sessions.watchSessions();
  await watch.next();
  const waits = watch.next();
  // What the module calls of the page never throws: where it does, it is as if the module itself had.
  t.mock.method(performance, "now", () => {
    throw new RangeError("no clock");
  });
  await assert.rejects(client.providers.getProvider(), (error) => error.reason === "BROKEN" && error.cause.message === "no clock");
  t.mock.restoreAll();
  await assert.rejects(waits, { reason: "BROKEN" });
  await assert.rejects(client.providers.getProvider(), { reason: "BROKEN" });
  assert.throws(() => new own.Client(address, { accessToken: () => key }), { reason: "BROKEN" });
});

test("a second init asks for no file", async () => {
  const { own, dist } = await ownCopy();
  const lost = [];
  const hear = (reason) => lost.push(reason);
  process.on("unhandledRejection", hear);
  const module = await readFile(join(dist, "core.wasm"));
  rmSync(join(dist, "core.wasm"));
  await own.init(module);
  await own.init();
  await assert.rejects(readFile(join(dist, "core.wasm")), { code: "ENOENT" });
  process.off("unhandledRejection", hear);
  assert.deepEqual(lost, []);
});

test("a token callback may throw what cannot be put into words", async () => {
  const trap = () => {
    throw new Error("no");
  };
  for (const thrown of [
    Object.create(null),
    undefined,
    {
      get message() {
        return trap();
      },
    },
    new Proxy({}, { has: trap, get: trap }),
  ]) {
    const client = connect({ accessToken: () => Promise.reject(thrown) });
    await assert.rejects(client.providers.getProvider({}, { timeout: 5_000 }), { reason: "UNAUTHENTICATED" });
  }
});

const size = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

test("clients share what the module knows of methods", async () => {
  const call = async (clients) => {
    for (let n = 0; n < clients; n++) {
      const client = connect();
      await assert.rejects(client.providers.getProvider({}, { timeout: 0 }), { reason: "DEADLINE_EXCEEDED" });
      client.free();
    }
  };
  await call(500);
  const warm = size();
  await call(1_500);
  assert.equal(size(), warm);
});

test("calls and watches leave nothing behind", async () => {
  const client = connect();
  const work = async (calls, watches) => {
    for (let n = 0; n < calls; n += 50) {
      const abort = new AbortController();
      const some = Array.from({ length: 50 }, (_, m) => client.providers.getProvider({}, m % 5 ? {} : { signal: abort.signal }));
      abort.abort();
      await Promise.allSettled(some);
      await client.cdrs.getCdr({ id: "01a20ed6-11c6-754f-bed0-8e7548814b14" }).catch(() => {});
    }
    for (let n = 0; n < watches; n++) for await (const _ of client.sessions.watchSessions()) break;
  };
  await work(500, 50);
  const warm = size();
  assert.ok(warm > 0);
  await work(long ? 10_000 : 1_000, long ? 1_000 : 100);
  assert.equal(size(), warm);
  await gone();
});
