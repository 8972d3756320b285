// What the portal's tests stand on: two providers with charges, the portal as it is built, at a host for each, and a browser.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Client, init } from "wattlane";
import { executablePath, FLAGS } from "../../../tests/chromium.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const portal = join(root, "examples/portal");
/** Where the server is, and the keys of two providers' backends. */
const { address, keys } = JSON.parse(process.env.PORTAL_TEST);
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
export async function lay() {
  const people = {};
  for (const [at, backend] of backends.entries()) {
    const { etag } = await backend.providers.getProvider();
    await backend.providers.updateBranding({ branding: FACES[at], etag });
    await backend.providers.putAllowedOrigin({ origin: origins[at] });
    const subject = (name) => ({ issuer: "https://login.example.com", subject: name });
    for (const [name, role] of at === 0 ? [["Ada Vermeulen", "ADMIN"], ["Sam de Boer", "STAFF"]] : [["Nora Lind", "ADMIN"]]) {
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

/** The portal as it is built, with its backend. */
export async function serve() {
  process.env.PORTAL_PROVIDERS = JSON.stringify(Object.fromEntries(HOSTS.map((host, at) => [host, { address, key: keys[at] }])));
  const { preview } = await import("vite");
  // Both names are of this machine, and only a server on all its addresses has both.
  return preview({ root: portal, logLevel: "error", preview: { port, host: true, strictPort: true } });
}

export function browser() {
  return chromium.launch({ executablePath, args: [...FLAGS, "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
