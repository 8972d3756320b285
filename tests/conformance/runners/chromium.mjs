// Runs the web SDK's cases in a page of Chromium: node chromium.mjs <the package's entry>.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { executablePath, FLAGS } from "../../chromium.mjs";

const entry = resolve(process.argv[2]);
const kinds = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** A page has no other clock: what measures how long something takes is none. */
const clock = `Date = class extends Date {
  constructor(...when) { when.length ? super(...when) : super(Date.now()); }
  static now() { return super.now() + ${Number(process.env.WATTLANE_CONFORMANCE_CLOCK_AHEAD_MS ?? 0)}; }
};`;

const page = `<!doctype html><meta charset="utf-8"><script>${clock}</script><script type="module">
  let failed = '';
  try {
    const { run } = await import('/runner.mjs');
    await run(await import('/package/${basename(entry)}'), '${process.env.WATTLANE_CONFORMANCE}');
  } catch (error) {
    failed = String(error?.stack ?? error);
  }
  await fetch('/done', { method: 'POST', body: failed });
</script>`;

/** The file that a path of ours names; nothing beside the package's folder. */
function file(path) {
  if (path === "/runner.mjs") return join(import.meta.dirname, "browser.mjs");
  const found = resolve(dirname(entry), path.replace("/package/", ""));
  return found.startsWith(dirname(entry) + sep) ? found : undefined;
}

let done;
const ended = new Promise((resolve) => (done = resolve));
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (pathname === "/done") {
    let failed = "";
    for await (const chunk of request) failed += chunk;
    response.end();
    return done(failed);
  }
  const body = pathname === "/" ? page : await readFile(file(decodeURIComponent(pathname)) ?? "").catch(() => undefined);
  const kind = kinds[pathname === "/" ? ".html" : extname(pathname)] ?? "application/octet-stream";
  response.writeHead(body === undefined ? 404 : 200, { "content-type": kind }).end(body);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const profile = await mkdtemp(join(tmpdir(), "wattlane-chromium-"));
const browser = spawn(executablePath, ["--headless", ...FLAGS, `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/`], {
  stdio: "ignore",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => done(`stopped by ${signal}`));
browser.once("error", (error) => done(String(error)));
browser.once("exit", (code) => done(`Chromium ended with ${code}`));

const failed = await ended;
const gone = browser.exitCode === null && browser.pid ? new Promise((exit) => browser.once("exit", exit)) : undefined;
browser.kill();
await gone;
await rm(profile, {
  recursive: true,
  force: true,
  maxRetries: 5,
  retryDelay: 200,
});
if (failed) console.error(failed);
process.exit(failed ? 1 : 0);
