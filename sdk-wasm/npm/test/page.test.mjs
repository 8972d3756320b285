// The SDK in pages of Chromium, before a server that runs.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as bundlers from "./bundlers.mjs";
import { address, browser, consumer, key, long, serve, streams, until } from "./stand.mjs";

const RPC = "wattlane.v1.SessionService/WatchSessions";
const installed = join(consumer(), "node_modules/wattlane");
const blank = mkdtempSync(join(tmpdir(), "wattlane-page-"));
writeFileSync(join(blank, "index.html"), "<!doctype html><title>A page</title>");
let chromium;
const servers = [];

before(async () => {
  chromium = await browser();
});

after(async () => {
  await chromium.close();
  for (const server of servers) server.close();
  rmSync(blank, { recursive: true });
});

async function allow(origin) {
  const w = await import(join(installed, "dist/node.js"));
  await w.init();
  const backend = new w.Client(address, { accessToken: () => key });
  await backend.providers.putAllowedOrigin({ origin });
}

/** A page of an origin that the provider allows, with two copies of the package beside it. */
async function page(policy) {
  const mounts = { "/": blank, "/one/": join(installed, "dist"), "/two/": join(installed, "dist") };
  const server = await serve(mounts, policy ? { "content-security-policy": `${policy}; connect-src 'self' ${address}` } : {});
  servers.push(server);
  await allow(server.origin);
  const opened = await chromium.newPage();
  await opened.goto(`${server.origin}/`);
  return opened;
}

test("under a policy that allows WebAssembly it calls, lists, watches and prices offline", async () => {
  const opened = await page("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  const told = await opened.evaluate(
    async ([address, key]) => {
      const w = await import("/one/index.js");
      await Promise.all([w.init(), w.init()]);
      const client = new w.Client(address, { accessToken: async () => key });
      const account = await client.accounts.createAccount({ account: { name: "Jürgen", kind: "INDIVIDUAL", country: "DE" } });
      const names = [];
      for await (const { name } of client.accounts.listAccounts({ pageSize: 1 })) names.push(name);
      const watch = client.sessions.watchSessions();
      const states = [];
      const telling = (async () => {
        for await (const state of watch.states()) states.push(state);
      })();
      let first;
      for await (first of watch) break;
      await telling;
      const refused = await client.accounts.getAccount({ id: "none" }).catch(({ reason, fields }) => ({ reason, fields }));
      const offline = await client.tariffs.offline.priceCdr({ ocpiJson: "{}" }).catch(({ reason }) => reason);
      return { same: account.name, names, restart: first.restart, states, refused, offline };
    },
    [address, key],
  );
  assert.deepEqual(told, {
    same: "Jürgen",
    names: ["Jürgen"],
    restart: true,
    states: ["CONNECTING", "LIVE"],
    refused: { reason: "INVALID_ARGUMENT", fields: [{ field: "id", description: "is no UUID" }] },
    offline: "INVALID_ARGUMENT",
  });
  await opened.close();
});

test("under a policy that does not, it says so", async () => {
  const opened = await page("default-src 'self'; script-src 'self'");
  const reason = await opened.evaluate(async () => {
    const w = await import("/one/index.js");
    return w.init().catch((error) => error.reason);
  });
  assert.equal(reason, "NOT_INITIALISED");
  await opened.close();
});

test("a page that is closed, or left, in the middle of a stream ends it on the server", async () => {
  for (const leave of [(opened) => opened.close(), (opened) => opened.goto("about:blank")]) {
    const opened = await page();
    await opened.evaluate(
      async ([address, key]) => {
        const w = await import("/one/index.js");
        await w.init();
        window.watch = new w.Client(address, { accessToken: () => key }).sessions.watchSessions();
        await window.watch.next();
      },
      [address, key],
    );
    assert.equal(await streams(RPC), 1);
    await leave(opened);
    await until("its stream has ended", async () => (await streams(RPC)) === 0);
    await opened.close();
  }
});

test("two copies in one page know each other's errors and share the four streams", async () => {
  const opened = await page();
  const told = await opened.evaluate(
    async ([address, key]) => {
      const copies = await Promise.all(["/one/index.js", "/two/index.js"].map((path) => import(path)));
      await Promise.all(copies.map((w) => w.init()));
      const clients = copies.map((w) => new w.Client(address, { accessToken: () => key }));
      const open = [];
      for (let n = 0; n < 4; n++) open.push(clients[n % 2].sessions.watchSessions());
      for (const watch of open) await watch.next();
      const fifth = await clients[1].sessions
        .watchSessions()
        .next()
        .catch((error) => error);
      const called = await clients[0].providers.getProvider();
      for (const watch of open) watch.close();
      return [copies[0] !== copies[1], fifth instanceof copies[0].WattlaneError, fifth.reason, called.id !== ""];
    },
    [address, key],
  );
  assert.deepEqual(told, [true, true, "TOO_MANY_STREAMS", true]);
  await opened.close();
});

const bundled = long ? ["vite", "esbuild", "rollup", "webpack", "next"] : ["vite"];

for (const bundler of bundled) {
  test(`what ${bundler} builds runs`, async () => {
    const built = await bundlers[bundler](consumer());
    // Next writes scripts into its pages, which this policy would not have.
    const policy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ${address}`;
    const server = await serve({ "/": built }, bundler === "next" ? {} : { "content-security-policy": policy });
    servers.push(server);
    await allow(server.origin);
    const opened = await chromium.newPage();
    await opened.goto(
      `${server.origin}/?${new URLSearchParams([
        ["of", address],
        ["of", key],
      ])}`,
    );
    await opened.waitForFunction(() => document.title && document.title !== "A page");
    assert.equal(await opened.title(), "true INVALID_ARGUMENT");
    await opened.close();
  });
}
