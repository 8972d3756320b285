// The browser's SDK beside connect-web and protobuf-es: bytes, calls a second, and the time of a page. bench/src/wasm.rs starts it, and says on its
// standard input where the server is.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withPage } from "./browser.mjs";
import { bundle, generateTheirs, gzipped } from "./bundles.mjs";
import { growth } from "./growth.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "sdk-wasm/npm/dist");
const into = join(root, "bench/wasm/gen");
/** Calls in flight: one after another, and as many as leave a browser two of its six connections. */
const IN_FLIGHT = [1, 4];

const { address, key, ids, page, port, quick, sdk_gen: sdkGen } = JSON.parse(readFileSync(0, "utf8"));

generateTheirs(root);
const theirs = await bundle(join(root, "bench/wasm/theirs.mjs"), join(into, "theirs.js"));
const codec = await bundle(join(root, "bench/wasm/codec.mjs"), join(into, "codec.js"));
await tellSizes();
const files = {
  "/page.js": join(root, "bench/wasm/page.mjs"),
  "/ours/index.js": join(built, "index.js"),
  "/ours/core.wasm": join(built, "core.wasm"),
  "/theirs.js": theirs,
  "/codec.js": codec,
  "/page.bin": page,
};
await withPage(port, files, async (page) => {
  const run = (name, settings) => page.evaluate(async ([name, settings]) => (await import("/page.js"))[name](settings), [name, settings]);
  tellCodec(await run("codec", { rounds: quick ? 7 : 21 }));
  tellCalls(
    await run("calls", {
      address,
      key,
      ids,
      inFlight: IN_FLIGHT,
      rounds: quick ? 30 : 150,
    }),
  );
});

async function tellSizes() {
  const [code, wasm] = [gzipped(join(built, "index.js")), gzipped(join(built, "core.wasm"))];
  const whole = gzipped(theirs);
  console.log(`wasm: ours ${kb(code + wasm)} (JavaScript ${kb(code)}, wasm ${kb(wasm)}), theirs ${kb(whole)}, with gzip`);
  const engine = join(built, "engine.wasm");
  console.log(`wasm: the engine's module is ${kb(gzipped(engine))} with gzip, ${kb(statSync(engine).size)} without`);
  const each = await growth(root, sdkGen);
  console.log(`wasm: an added RPC costs ours ${each.ours.toFixed(0)} bytes, theirs ${each.theirs.toFixed(0)}`);
  console.log(`RATIO wasm_size ${((code + wasm) / whole).toFixed(2)} goal <=1.1`);
}

function tellCodec({ cdrs, bytes, ...measured }) {
  for (const [work, times] of Object.entries(measured)) {
    const [ours, theirs] = [median(times.ours), median(times.theirs)];
    console.log(`wasm: to ${work} ${cdrs} CDRs (${kb(bytes)}) takes ours ${ours.toFixed(2)} ms, theirs ${theirs.toFixed(2)} ms`);
  }
  console.log(`RATIO wasm_decode ${ratio(measured.decode.theirs, measured.decode.ours).toFixed(2)} goal >=0.8`);
}

function tellCalls(measured) {
  const ratios = Object.entries(measured).map(([lanes, { ours, theirs }]) => {
    const value = ratio(ours, theirs);
    console.log(`wasm: GetCdr, ${lanes} in flight: ours ${median(ours).toFixed(0)}/s, theirs ${median(theirs).toFixed(0)}/s (${value.toFixed(2)})`);
    return value;
  });
  // Of one in flight and of four, by their geometric mean.
  const mean = ratios.reduce((product, value) => product * value, 1) ** (1 / ratios.length);
  console.log(`RATIO wasm_calls ${mean.toFixed(2)} goal >=0.9`);
}

/** The median of the rounds' ratios: what disturbs a round disturbs both. */
function ratio(above, below) {
  return median(above.map((value, round) => value / below[round]));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
