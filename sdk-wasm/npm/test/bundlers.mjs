// A page of each bundler's, which says in its title what came of it. Each answers the folder that it is served from.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { consumer, npm } from "./stand.mjs";

/** What a page does. Where it is, and by which key it calls, stands in its address. */
const script = (entry) => `
import { Client, init } from "${entry}";
const [address, key] = new URLSearchParams(location.search).getAll("of");
async function main() {
  await init();
  const client = new Client(address, { accessToken: () => key });
  const provider = await client.providers.getProvider();
  const refused = await client.tariffs.offline.priceCdr({ ocpiJson: "{}" }).catch((error) => error.reason);
  return [provider.id !== "", refused].join(" ");
}
main().then((told) => (document.title = told), (error) => (document.title = String(error.stack)));
`;
const html = '<!doctype html><title>A page</title><script type="module" src="./main.js"></script>';

const NEXT_PAGE = '"use client";\nimport "./main.js";\nexport default () => <p>A page</p>;';

/** Lays a page's sources into a folder. */
function page(folder, entry) {
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  writeFileSync(join(folder, "main.js"), script(entry));
  writeFileSync(join(folder, "index.html"), html);
}

/** Packages that the long tests alone need, and that are installed for them. */
const others = createRequire(join(npm, "test/bundlers/package.json"));

function finished(folder) {
  mkdirSync(join(folder, "out"), { recursive: true });
  copyFileSync(join(folder, "index.html"), join(folder, "out/index.html"));
  return join(folder, "out");
}

export async function vite(folder) {
  const { build } = await import("vite");
  page(folder, "wattlane");
  await build({ root: folder, logLevel: "error", build: { outDir: "out", target: "es2022", assetsInlineLimit: 0 } });
  return join(folder, "out");
}

export async function esbuild(folder) {
  const { build } = await import("esbuild");
  page(folder, "wattlane/bundler");
  await build({ absWorkingDir: folder, entryPoints: ["main.js"], bundle: true, splitting: true, format: "esm", outdir: "out", logLevel: "error" });
  return finished(folder);
}

export async function rollup(folder) {
  const [{ rollup }, { nodeResolve }] = await Promise.all([import("rollup"), import("@rollup/plugin-node-resolve")]);
  page(folder, "wattlane/bundler");
  const bundle = await rollup({ input: join(folder, "main.js"), plugins: [nodeResolve({ browser: true })] });
  await bundle.write({ dir: join(folder, "out"), format: "es" });
  return finished(folder);
}

export async function webpack(folder) {
  page(folder, "wattlane");
  const compiler = others("webpack")({
    context: folder,
    entry: "./main.js",
    mode: "production",
    experiments: { outputModule: true },
    output: { path: join(folder, "out"), filename: "main.js", module: true },
  });
  const stats = await new Promise((resolve, reject) => compiler.run((error, stats) => (error ? reject(error) : resolve(stats))));
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return finished(folder);
}

/** Next looks for itself above the page only, within the folder that it is told. */
export async function next() {
  const root = join(npm, "test/bundlers");
  const folder = consumer(root);
  page(folder, "wattlane");
  mkdirSync(join(folder, "app"));
  writeFileSync(
    join(folder, "next.config.mjs"),
    `export default { output: "export", distDir: "out", turbopack: { root: ${JSON.stringify(root)} } };`,
  );
  writeFileSync(join(folder, "app/layout.js"), "export default ({ children }) => <html><body>{children}</body></html>;");
  writeFileSync(join(folder, "app/page.js"), NEXT_PAGE);
  // The page's own script, run once it is in a browser: on the server only its imports are.
  writeFileSync(
    join(folder, "app/main.js"),
    script("wattlane").replace("const [address", 'if (typeof window !== "undefined") start();\nasync function start() {\nconst [address').concat("}"),
  );
  execFileSync(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return join(folder, "out");
}
