// Where a watch stands: after what the page got, whatever its module has taken in.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { npm } from "./stand.mjs";

const bundled = join(npm, "build/watch.mjs");
buildSync({ entryPoints: [join(npm, "src/watch.ts")], bundle: true, format: "esm", outfile: bundled });
const { Stream } = await import(bundled);

/** A stream over messages that are their own cursors. */
function over(messages, pick = (message) => message) {
  let cursor = "";
  const core = { next: async () => (cursor = messages.shift()), cursor: () => cursor, close() {}, free() {}, state: () => 1 };
  return new Stream(
    () => core,
    pick,
    () => {},
  );
}

test("it stands after the message that was handed out", async () => {
  const stream = over(["one", "two"]);
  assert.equal(stream.cursor, "");
  await stream.next();
  assert.equal(stream.cursor, "one");
  await stream.next();
  stream.close();
  assert.equal(stream.cursor, "two");
});

test("a message that comes as it is closed has not been handed out", async () => {
  const stream = over(["one", "two"]);
  await stream.next();
  const next = stream.next();
  await Promise.resolve();
  stream.close();
  assert.deepEqual([(await next).done, stream.cursor], [true, "one"]);
});

test("nor has one that cannot be read", async () => {
  const stream = over(["one", "two"], (message) => {
    if (message === "two") throw new Error("unreadable");
    return message;
  });
  await stream.next();
  await assert.rejects(stream.next());
  assert.deepEqual([stream.cursor, stream.state], ["one", "OFFLINE"]);
});
