// Bundles and their sizes: ours and theirs by one bundler with the same settings, which are those of sdk-wasm/build.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bundles what `entry` imports into one minified module. */
export async function bundle(entry, outfile) {
  // Modules of the package that a page loads when it asks for them.
  const external = ["./engine.js", "./engine_inlined.js"];
  const settings = {
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  };
  await build({ ...settings, external, entryPoints: [entry], outfile });
  return outfile;
}

/** The bytes of a file as it travels. */
export function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Writes the baseline's messages and services beside its client, by the descriptors that are in `proto/` of `root`. */
export function generateTheirs(root) {
  execFileSync(process.env.BUF, ["generate"], {
    cwd: join(root, "bench/wasm"),
    stdio: "inherit",
  });
}
