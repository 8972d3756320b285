// What the portal's tests stand on: two providers with charges, the portal as it is built, at a host for each, and a browser.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Client, init } from "wattlane";
import { executablePath, FLAGS } from "../../../tests/chromium.mjs";
import { lineTo } from "./line.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const portal = join(root, "examples/portal");
/** Where the server is, and the keys of two providers' backends. */
export const { address, keys } = JSON.parse(process.env.PORTAL_TEST);
export const key = keys[0];

await init();
/** The two backends, to lay what the pages are to show. */
export const backends = keys.map((key) => new Client(address, { accessToken: () => key }));

const port = await freePort();
const HOSTS = [`localhost:${port}`, `127.0.0.1:${port}`];
/** Where each provider's portal is. */
export const origins = HOSTS.map((host) => `http://${host}`);

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const FACES = [
  { displayName: "Lumo Charging", primaryColour: "#0f766e", supportEmail: "help@lumo.example", supportPhone: "+31 20 555 01 23" },
  { displayName: "Volta Nord", primaryColour: "#7c2d92" },
];

/** Who may sign in, and what each provider has. Answers the ids of the people by their names. */
async function lay() {
  const people = {};
  for (const [at, backend] of backends.entries()) {
    const { etag } = await backend.providers.getProvider();
    await backend.providers.updateBranding({ branding: FACES[at], etag });
    await backend.providers.putAllowedOrigin({ origin: origins[at] });
    const subject = (name) => ({ issuer: "https://login.example.com", subject: name });
    for (const [name, role] of at === 0
      ? [
          ["Ada Vermeulen", "ADMIN"],
          ["Sam de Boer", "STAFF"],
        ]
      : [["Nora Lind", "ADMIN"]]) {
      people[name] = (await backend.staff.putStaff({ staffMember: { name, role, subject: subject(name) } })).id;
    }
  }
  const [first] = backends;
  const account = await first.accounts.createAccount({ account: { name: "Petra Jansen", kind: "INDIVIDUAL", country: "NL" } });
  const driver = { name: "Petra Jansen", accountId: account.id, contractIds: ["NL-WTL-C00000001-E"] };
  people["Petra Jansen"] = (await first.drivers.createDriver({ driver })).id;
  for (const folder of ["tariffs", "cdrs"]) {
    for (const file of readdirSync(join(root, "examples/data", folder)).sort()) {
      const ocpiJson = readFileSync(join(root, "examples/data", folder, file), "utf8");
      const put = folder === "tariffs" ? first.tariffs.putTariff({ ocpiJson }) : first.cdrs.createCdr({ ocpiJson, source: "demo" });
      // Two of the demo's CDRs are there to be refused.
      await put.catch((error) => folder === "tariffs" && Promise.reject(error));
    }
  }
  return people;
}

/** The portal as it is built, with its backend. What a browser asks of the server goes over a line. */
async function serve(line) {
  process.env.PORTAL_PROVIDERS = JSON.stringify(Object.fromEntries(origins.map((origin, at) => [origin, { address: line.address, key: keys[at] }])));
  const { preview } = await import("vite");
  // Both names are of this machine, and only a server on all its addresses has both.
  return preview({ root: portal, logLevel: "error", preview: { port, host: true, strictPort: true } });
}

/** A folder with a configuration by which a browser draws in the same letters on every machine: those that the kept pictures are in. */
function layFonts() {
  const folder = mkdtempSync(join(tmpdir(), "portal-fonts-"));
  const prefer = (family, font) => `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  const families = [prefer("sans-serif", "DejaVu Sans"), prefer("system-ui", "DejaVu Sans"), prefer("monospace", "DejaVu Sans Mono")];
  const fonts = join(portal, "node_modules/dejavu-fonts-ttf/ttf");
  const drawn = `<match target="pattern"><edit name="hintstyle" mode="assign"><const>hintslight</const></edit></match>`;
  const configuration = `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir>${families.join("")}${drawn}</fontconfig>`;
  writeFileSync(join(folder, "fonts.conf"), configuration);
  return folder;
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** All that a file of tests needs, from before its first test until after its last. */
export function stand() {
  const all = {};
  before(async () => {
    all.people = await lay();
    all.line = await lineTo(address);
    all.server = await serve(all.line);
    all.fonts = layFonts();
    all.chromium = await chromium.launch({
      executablePath,
      env: { ...process.env, FONTCONFIG_FILE: join(all.fonts, "fonts.conf") },
      args: [...FLAGS, "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    });
  });
  after(async () => {
    await all.chromium?.close();
    await all.server?.close();
    await all.line?.cut();
    if (all.fonts) rmSync(all.fonts, { recursive: true, force: true });
  });
  /** A browser of somebody's own. */
  all.context = async (t, { screen = DESKTOP, ...more } = {}) => {
    const context = await all.chromium.newContext({ locale: "en-GB", timezoneId: "Europe/Amsterdam", colorScheme: "light", ...screen, ...more });
    context.setDefaultTimeout(60_000);
    t.after(() => context.close());
    return context;
  };
  /** A page of somebody who has just signed in. What the page itself says is wrong fails the test. */
  all.signedIn = async (t, name, { origin = origins[0], context, ...more } = {}) => {
    const page = await (context ?? (await all.context(t, more))).newPage();
    const wrong = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => /Content Security Policy|MISSING_MESSAGE/.test(message.text()) && wrong.push(message.text()));
    page.on("dialog", (dialog) => wrong.push(`a window says ${dialog.message()}`));
    t.after(() => assert.deepEqual(wrong, []));
    await page.goto(origin);
    await page.getByRole("button", { name }).click();
    await page.getByRole("navigation").first().waitFor({ state: "attached" });
    return page;
  };
  return all;
}

/** The rows of the list of CDRs. */
export const rows = (page) => page.getByRole("row").filter({ has: page.getByRole("link") });
