// What the tests stand on: the package as it is packed, a server that runs, a browser.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { executablePath, FLAGS } from "../../../tests/chromium.mjs";

/** The folder of the npm package. */
export const npm = fileURLToPath(new URL("..", import.meta.url));
/** Where the server is, where its figures are, and the key of a provider's backend. */
export const { WATTLANE_ADDRESS: address, WATTLANE_METRICS: metrics, WATTLANE_API_KEY: key } = process.env;
export const long = process.env.WATTLANE_LONG === "1";

/** How long something may take that has to happen, in milliseconds. */
const PATIENCE_MS = 20_000;

/** The package as it is packed. */
export const tarball = join(npm, `build/wattlane-${JSON.parse(readFileSync(join(npm, "package.json"), "utf8")).version}.tgz`);

/** A folder of somebody who has installed the package; it goes with the process. */
export function consumer(within = tmpdir()) {
  const folder = mkdtempSync(join(within, "wattlane-consumer-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const installed = join(folder, "node_modules/wattlane");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  return folder;
}

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".css": "text/css" };

/** Serves folders by the paths that they are mounted at, the longest first, each answer with these headers. */
export async function serve(mounts, headers = {}) {
  const paths = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://page").pathname;
    const mount = paths.find((mount) => path.startsWith(mount));
    try {
      const file = join(mounts[mount], path.slice(mount.length), path.endsWith("/") ? "index.html" : "");
      const content = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/html", ...headers }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** A browser of this test's own. */
export function browser() {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** How many streams the server has open of an RPC. */
export async function streams(rpc) {
  const page = await (await fetch(`${metrics}/metrics`)).text();
  const line = page.split("\n").find((line) => line.startsWith(`wattlane_streams_open{rpc="${rpc}"`));
  return line ? Number(line.split(" ").at(-1)) : 0;
}

/** Waits until something is so. */
export async function until(what, holds) {
  const give_up = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > give_up) throw new Error(`it did not come to be: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
