// Measures the portal as it is built, in Chromium, over a hundred thousand CDRs. Its settings come by stdin; ../src/portal.rs starts it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { executablePath, FLAGS } from "../../tests/chromium.mjs";

const portal = fileURLToPath(new URL("../../examples/portal", import.meta.url));
const require = createRequire(join(portal, "package.json"));
const { chromium } = require("playwright-core");
const { Client, init } = require("wattlane");

const { address, key, port, cdrs, quick } = JSON.parse(await text(process.stdin));
const ROUNDS = quick ? 5 : 15;
const SCROLLING_MS = quick ? 10_000 : 30_000;
/** A list that stands still scrolls without a stutter, too: it has to come so far in a second. */
const ROWS_A_SECOND_MIN = 200;
/** What a page of ours may weigh, gzipped, JavaScript, WASM and styles together. Beside it are the map's own code, and the engine. */
const BYTES_MAX = 200_000;
const ORIGIN = `http://localhost:${port}`;
const PAGES = [
  "/cdrs",
  "/sessions",
  "/tariffs",
  "/tariffs/new",
  "/audit",
  "/settings",
  "/settings?tab=notes",
  "/locations",
  "/locations/:place/plan",
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Somebody who may see all, the right to call from the portal's origin, and a place where one can charge. Answers its id. */
async function lay() {
  await init();
  const backend = new Client(address, { accessToken: () => key });
  await backend.providers.putAllowedOrigin({ origin: ORIGIN });
  await backend.staff.putStaff({
    staffMember: {
      name: "Ada",
      role: "ADMIN",
      subject: { issuer: "https://login.example.com", subject: "ada" },
    },
  });
  const last_updated = "2026-05-01T10:00:00Z";
  const connector = {
    id: "1",
    standard: "IEC_62196_T2",
    format: "SOCKET",
    power_type: "AC_3_PHASE",
    max_voltage: 230,
    max_amperage: 16,
    last_updated,
  };
  const ocpiJson = JSON.stringify({
    country_code: "NL",
    party_id: "TST",
    id: "PLANNED",
    publish: true,
    address: "Stationsplein 1",
    city: "Utrecht",
    country: "NLD",
    coordinates: { latitude: "52.0894", longitude: "5.1100" },
    time_zone: "Europe/Amsterdam",
    evses: [{ uid: "1", status: "AVAILABLE", connectors: [connector], last_updated }],
    last_updated,
  });
  const { location } = await backend.locations.putLocation({ ocpiJson });
  backend.free();
  return location.id;
}

async function serve() {
  process.env.PORTAL_PROVIDERS = JSON.stringify({ [ORIGIN]: { address, key } });
  const { preview } = await import(join(portal, "node_modules/vite/dist/node/index.js"));
  return preview({
    root: portal,
    logLevel: "error",
    preview: { port, strictPort: true },
  });
}

/** A browser that has been here only to sign in: of the portal itself nothing is cached. */
async function signedIn(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  context.setDefaultTimeout(120_000);
  const { people } = await (await context.request.get(`${ORIGIN}/backend/face`)).json();
  await context.request.post(`${ORIGIN}/backend/sign-in`, { data: people[0].id });
  return context.newPage();
}

/** From the beginning of the navigation until the first rows are there, ms. */
async function firstRows(page) {
  await page.goto(`${ORIGIN}/cdrs`, { waitUntil: "commit" });
  // Looked for with each frame: a locator looks twice a second, and would tell when it looked.
  const seen = await page.waitForFunction(() => document.querySelectorAll("[role=row]").length > 5 && performance.now(), null, { polling: "raf" });
  return seen.jsonValue();
}

/** Scrolls down as fast as the list goes, and tells how many frames were drawn and which tasks were long. */
function scrolls(page, milliseconds, scrolling) {
  return page.evaluate(
    ([milliseconds, scrolling]) =>
      new Promise((done) => {
        const box = document.querySelector("[role=region]");
        const long = [];
        const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
        observer.observe({ type: "longtask" });
        const begun = performance.now();
        let frames = 0;
        const frame = (now) => {
          frames += 1;
          if (scrolling) box.scrollTop += 300;
          if (now - begun < milliseconds) return requestAnimationFrame(frame);
          observer.disconnect();
          done({ frames, long, rows: Math.round(box.scrollTop / 44) });
        };
        requestAnimationFrame(frame);
      }),
    [milliseconds, scrolling],
  );
}

/**
 * What a page loads of the portal before it can be used, gzipped. The map, its worker and its ground are apart; and so is the engine, which is loaded
 * when a tariff can be written on already, or a charge can be wished for.
 */
async function bytes(page, path) {
  const loaded = new Set();
  const note = (response) => /\.(m?js|wasm|css|json)$/.test(new URL(response.url()).pathname) && loaded.add(new URL(response.url()).pathname);
  page.on("response", note);
  await page.goto(ORIGIN + path);
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => {});
  page.off("response", note);
  const sizes = [...loaded].map((file) => ({
    apart: /\/(map|maplibre-gl-worker|countries-\w+|engine)-/.test(file),
    size: gzipSync(readFileSync(join(portal, "dist", file)), { level: 9 }).length,
  }));
  const sum = (of) => of.reduce((all, { size }) => all + size, 0);
  return {
    own: sum(sizes.filter(({ apart }) => !apart)),
    apart: sum(sizes.filter(({ apart }) => apart)),
  };
}

const place = await lay();
const server = await serve();
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const weights = [];
  for (const path of PAGES) {
    const { own, apart } = await bytes(await signedIn(browser), path.replace(":place", place));
    weights.push(own);
    console.log(`${path}: ${(own / 1000).toFixed(1)} kB${apart ? `, and apart from it ${(apart / 1000).toFixed(1)} kB` : ""}`);
  }
  console.log(`RATIO portal_bytes ${(Math.max(...weights) / BYTES_MAX).toFixed(2)} goal <=1`);

  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await signedIn(browser);
    times.push(await firstRows(page));
    await page.context().close();
  }
  console.log(
    `The first rows of ${cdrs.toLocaleString("en")} CDRs: ${Math.round(median(times))} ms after the navigation began (${Math.round(Math.min(...times))}-${Math.round(Math.max(...times))})`,
  );

  const page = await signedIn(browser);
  await firstRows(page);
  const still = await scrolls(page, SCROLLING_MS / 2, false);
  const moving = await scrolls(page, SCROLLING_MS, true);
  const longest = Math.round(Math.max(0, ...moving.long));
  console.log(
    `${moving.rows.toLocaleString("en")} rows scrolled through in ${SCROLLING_MS / 1000} s: ${moving.long.length} tasks of more than 50 ms, the longest ${longest} ms`,
  );
  if (moving.rows < (SCROLLING_MS / 1000) * ROWS_A_SECOND_MIN) throw new Error("the list did not come as fast as it was scrolled");
  console.log(`RATIO portal_scroll ${(moving.frames / SCROLLING_MS / (still.frames / (SCROLLING_MS / 2))).toFixed(2)} goal >=0.9`);
} finally {
  await browser.close();
  await server.close();
}
process.exit(0);
