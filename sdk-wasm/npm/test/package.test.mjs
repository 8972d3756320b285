// The package as those see it who install it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { consumer, npm, tarball } from "./stand.mjs";

const bin = join(npm, "node_modules/.bin");
const run = (program, args, cwd) => execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
/** Runs, and tells what the program said where it fails: compilers say it on their standard output. */
function passes(program, args, cwd) {
  try {
    return run(program, args, cwd);
  } catch (failure) {
    assert.fail(`${program} ${args.join(" ")}\n${failure.stdout}${failure.stderr}`);
  }
}

for (const [resolution, module] of [
  ["NodeNext", "NodeNext"],
  ["Bundler", "ESNext"],
]) {
  test(`a strict compiler takes every method, resolving as ${resolution} does`, () => {
    const folder = consumer();
    cpSync(join(npm, "test/generated/every_method.ts"), join(folder, "every_method.ts"));
    cpSync(join(npm, "test/errors.types.ts"), join(folder, "errors.types.ts"));
    writeFileSync(join(folder, "package.json"), '{"type": "module"}');
    const options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit", "--target", "es2022"];
    const lib = ["--lib", "es2022,dom,dom.iterable,esnext.disposable"];
    passes(
      join(bin, "tsc"),
      [...options, ...lib, "--module", module, "--moduleResolution", resolution, "every_method.ts", "errors.types.ts"],
      folder,
    );
  });
}

test("publint and arethetypeswrong have nothing to say", () => {
  passes(join(bin, "publint"), ["--strict"], npm);
  passes(join(bin, "attw"), [tarball, "--profile", "node16", "--exclude-entrypoints", "core.wasm", "engine.wasm"], npm);
});

test("Node imports it and requires it, and a page that is rendered on a server gets what does nothing", () => {
  const folder = consumer();
  const imported =
    'import * as w from "wattlane"; await w.init(); await w.init(); console.log(typeof new w.Client("http://127.0.0.1:1", {accessToken: () => ""}).cdrs.getCdr)';
  assert.equal(run(process.execPath, ["--input-type=module", "-e", imported], folder).trim(), "function");
  const required =
    'const w = require("wattlane"); w.init().then(() => console.log(typeof new w.Client("http://127.0.0.1:1", {accessToken: () => ""}).cdrs.getCdr))';
  assert.equal(run(process.execPath, ["-e", required], folder).trim(), "function");
  const rendered =
    'import * as w from "wattlane"; await w.init(); try { new w.Client("http://x", {accessToken: () => ""}) } catch (e) { console.log(e.reason) }';
  assert.equal(run(process.execPath, ["--conditions=react-server", "--input-type=module", "-e", rendered], folder).trim(), "NOT_INITIALISED");
});

test("what is packed is what is needed, and names no machine", () => {
  const packed = run("tar", ["-tzf", tarball]).trim().split("\n");
  assert.deepEqual(
    packed.filter((path) => !/^package\/(dist\/[a-z_]+\.(d\.ts|d\.cts|js|cjs|wasm)|package\.json|README\.md|LICENSE)$/.test(path)),
    [],
  );
  for (const module of ["core.wasm", "engine.wasm"]) {
    const paths = readFileSync(join(npm, "dist", module), "latin1").match(/\/(root|home|work|Users)\/[\w./-]*/g) ?? [];
    assert.deepEqual(paths, []);
  }
});
