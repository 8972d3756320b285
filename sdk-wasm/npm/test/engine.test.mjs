// The engine's module against the server's answers, which tests/tests/engine_wasm.rs has written into the folder WATTLANE_ENGINE_CASES.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { Engine } from "../dist/engine.js";
import { browser, npm, serve } from "./stand.mjs";

/** What a browser downloads, with some room; Node compresses less than gzip does. */
const GZIP_BYTES_MAX = 305_000;

const module = new URL("../dist/engine.wasm", import.meta.url);
const cases = JSON.parse(await readFile(join(process.env.WATTLANE_ENGINE_CASES, "cases.json"), "utf8"));
let engine;

let memory;

before(async () => {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    ({ memory } = (made.instance ?? made).exports);
    return made;
  };
  engine = await Engine.load(await readFile(module));
});

/** What it answers, in the form of the cases. */
function ask({ path, request }) {
  try {
    return { answer: Buffer.from(engine.answer(path, Buffer.from(request, "base64"))).toString("base64") };
  } catch (refusal) {
    return { refusal };
  }
}

function asOnTheServer(some) {
  const wrong = some.filter((one) => {
    const { answer, refusal } = ask(one);
    return answer !== one.answer || JSON.stringify(refusal) !== JSON.stringify(one.refusal && reordered(one.refusal));
  });
  assert.deepEqual(
    wrong.map((one) => [one.name, one.refusal, ask(one)]),
    [],
  );
}

/** JSON sorts what Rust wrote down by name; the engine says it in the order of its documentation. */
function reordered({ code, reason, text, fields }) {
  return { code, reason, text, fields: fields.map(({ field, description }) => ({ field, description })) };
}

test("every answer is the server's, byte for byte", () => asOnTheServer(cases));

test("in a page every answer is the server's, byte for byte", async () => {
  const folder = process.env.WATTLANE_ENGINE_CASES;
  await writeFile(join(folder, "index.html"), "<!doctype html><title>A page</title>");
  const server = await serve({ "/": folder, "/dist/": join(npm, "dist") });
  const chromium = await browser();
  try {
    const page = await chromium.newPage();
    await page.goto(`${server.origin}/`);
    const told = await page.evaluate(async () => {
      const { Engine } = await import("/dist/engine.js");
      const engine = await Engine.load(await (await fetch("/dist/engine.wasm")).arrayBuffer());
      const cases = await (await fetch("/cases.json")).json();
      return cases.map(({ path, request }) => {
        const bytes = Uint8Array.from(atob(request), (letter) => letter.charCodeAt(0));
        try {
          const answer = engine.answer(path, bytes);
          return { answer: btoa(Array.from(answer, (byte) => String.fromCharCode(byte)).join("")) };
        } catch (refusal) {
          return { refusal };
        }
      });
    });
    // An answer of which nothing is set has no bytes.
    const expected = cases.map(({ answer, refusal }) => (answer === undefined ? { refusal: reordered(refusal) } : { answer }));
    assert.equal(told.length, cases.length);
    const wrong = cases.filter((_, n) => JSON.stringify(told[n]) !== JSON.stringify(expected[n]));
    assert.deepEqual(
      wrong.map((one) => one.name),
      [],
    );
  } finally {
    await chromium.close();
    server.close();
  }
});

// No SDK sends any. The server, which reads bytes by a codec of its own, says more exactly where they break.
test("bytes that are no message are refused as such", () => {
  const { refusal } = ask({ path: cases[0].path, request: "/w==" });
  assert.deepEqual([refusal.code, refusal.reason], [3, "UNDECODABLE"]);
});

test("a call that needs a server is told apart", () => {
  const { refusal } = ask({ path: "/wattlane.v1.CdrService/GetCdr", request: "" });
  assert.deepEqual(refusal, { code: 12, reason: "", text: "this call needs a server", fields: [] });
});

test("a trap is an error of its own, and the next call is answered", () => {
  // More than there is memory.
  assert.throws(() => engine.answer(cases[0].path, { length: 0xffff_fff0 }), Error);
  asOnTheServer(cases.slice(0, 20));
});

test("memory does not grow with the calls", () => {
  asOnTheServer(cases);
  const before = memory.buffer.byteLength;
  asOnTheServer(cases);
  assert.equal(memory.buffer.byteLength, before);
});

test("the download stays small", async () => {
  const bytes = await Promise.all([module, new URL("../dist/engine.js", import.meta.url)].map((file) => readFile(file)));
  const size = bytes.reduce((sum, one) => sum + gzipSync(one, { level: 9 }).length, 0);
  assert.ok(size <= GZIP_BYTES_MAX, `${size} bytes`);
});
