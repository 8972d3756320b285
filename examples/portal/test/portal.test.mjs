// The portal as people use it: in Chromium, before a server that runs.

import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { backends, browser, DESKTOP, key, lay, origins, PHONE, portal, serve } from "./stand.mjs";

const [first, second] = origins;
/** Pictures of every page, to be looked at. */
const pictures = process.env.PORTAL_PICTURES;
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let [chromium, server, people] = [];

before(async () => {
  people = await lay();
  server = await serve();
  chromium = await browser();
  if (pictures) mkdirSync(pictures, { recursive: true });
});

after(async () => {
  await chromium?.close();
  await server?.close();
});

/** A page of somebody who has just signed in. What the page itself says is wrong fails the test. */
async function signedIn(t, name, { origin = first, screen = DESKTOP, ...more } = {}) {
  const context = await chromium.newContext({ locale: "en-GB", timezoneId: "Europe/Amsterdam", colorScheme: "light", ...screen, ...more });
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(error.message));
  t.after(() => assert.deepEqual(page.wrong, []));
  await page.goto(origin);
  await page.getByRole("button", { name }).click();
  await page.getByRole("navigation").first().waitFor({ state: "attached" });
  return page;
}

const rows = (page) => page.getByRole("row").filter({ has: page.getByRole("link") });

test("a search as one types, filters in the URL, and back again", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.getByText(/\d+ of \d+/).waitFor();
  await page.getByRole("searchbox", { name: "Search CDRs" }).fill("antwerpen");
  await page.waitForURL(/phrase=antwerpen/);
  await rows(page).filter({ hasText: "Antwerpen" }).first().waitFor();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("dialog").getByLabel("Cost from").fill("40");
  await page.keyboard.press("Tab");
  await page.waitForURL(/min=/);
  await page.keyboard.press("Escape");
  await page.getByText("1 of 1").waitFor();
  await page.getByRole("link", { name: /ELB/ }).or(rows(page).getByRole("link")).first().click();
  await page.waitForURL(/cdrs\/[0-9a-f-]{36}/);
  await page.goBack();
  await page.getByText("1 of 1").waitFor();
  await page.reload();
  await page.getByText("1 of 1").waitFor();
});

test("a CDR is accepted, another rejected with a reason, a third priced by hand, and its trail says so", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  const open = async (cdrId) => {
    const { id } = await backends[0].cdrs.getCdrByCdrId({ cdrId });
    await page.goto(`${first}/cdrs/${id}`);
    await page.getByRole("heading", { level: 1, name: new RegExp(cdrId) }).waitFor();
  };
  const [a, b, c] = (await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 3 })).cdrs.map(({ cdrId }) => cdrId);
  await open(a);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("heading", { level: 1 }).getByText("Accepted").waitFor();
  await page.getByRole("tab", { name: "Audit trail" }).click();
  await page.getByText("Ada Vermeulen").nth(1).waitFor();

  await open(b);
  await page.getByRole("button", { name: "Reject" }).click();
  await page.getByRole("dialog").getByLabel("Reason").selectOption("OTHER");
  assert.ok(await page.getByRole("dialog").getByRole("button", { name: "Reject" }).isDisabled(), "something else has to be said in words");
  await page.getByRole("dialog").getByLabel("In words").fill("<script>alert(1)</script> twice");
  await page.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
  await page.getByText("<script>alert(1)</script> twice").waitFor();

  await open(c);
  await page.getByRole("button", { name: "Set price" }).click();
  await page.getByRole("dialog").getByLabel("Excluding VAT").fill("12,34");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByText("set by hand").waitFor();
  const { price } = await backends[0].cdrs.getCdrByCdrId({ cdrId: c });
  assert.equal(price.total.exclVat.amount, "12.34");
});

test("what somebody else changed meanwhile is shown, and not overwritten", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  const [cdr] = (await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
  await page.goto(`${first}/cdrs/${cdr.id}`);
  await page.getByRole("button", { name: "Accept" }).waitFor();
  await backends[0].cdrs.updateCdr({ id: cdr.id, cdr: { externalCdrId: "from another tab" }, updateMask: ["externalCdrId"] });
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByText("Somebody has changed this CDR meanwhile").waitFor();
  await page.getByText("from another tab").waitFor();
  assert.equal((await backends[0].cdrs.getCdr({ id: cdr.id })).status, "PENDING");
});

test("many are changed at once, and what failed is told one by one", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  await page.goto(`${first}/cdrs?statuses=${encodeURIComponent('["PENDING"]')}&order=END_TIME_ASC`);
  const boxes = page.getByRole("checkbox", { name: /^Select / });
  await boxes.nth(3).waitFor();
  for (const at of [1, 2, 3]) await boxes.nth(at).check();
  await page.getByText("3 selected").waitFor();
  const [, second] = (await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, orderBy: "END_TIME_ASC", pageSize: 3 })).cdrs;
  await backends[0].cdrs.updateCdrStatus({ id: second.id, status: "REJECTED", rejectionReason: "DUPLICATE" });
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByText("2 CDRs done").waitFor();
  await page.getByText("1 CDR could not be changed").waitFor();
  await page.getByRole("listitem").filter({ hasText: second.cdrId }).waitFor();
});

test("what is filtered is exported, whole", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  await page.getByText(/\d+ of \d+/).waitFor();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const lines = readFileSync(await (await downloading).path(), "utf8").trim().split("\r\n");
  const { totalSize } = await backends[0].cdrs.listCdrs({ includeTotal: true, pageSize: 1 });
  assert.equal(BigInt(lines.length - 1), totalSize);
  assert.match(lines[0], /^\ufeffid,cdr_id,/);
});

test("a role is shown what it may do, and refused what it tries anyway", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  await page.getByRole("link", { name: "Tariffs" }).first().waitFor();
  assert.equal(await page.getByRole("link", { name: "Audit" }).count(), 0);
  await page.goto(`${first}/audit`);
  await page.getByText("Your role does not allow this.").waitFor();
  await page.goto(`${first}/settings`);
  await page.getByRole("tab", { name: "Branding" }).waitFor();
  assert.deepEqual(await page.getByRole("tab").allTextContents(), ["Branding", "Origins", "Sign-in"]);
});

test("a driver sees what is theirs, and nothing else", async (t) => {
  const page = await signedIn(t, "Petra Jansen", { screen: PHONE });
  await page.getByRole("heading", { name: "Hello, Petra Jansen" }).waitFor();
  const own = (await backends[0].cdrs.listCdrs({ filter: { driverId: people["Petra Jansen"] } })).cdrs;
  assert.ok(own.length > 0);
  await page.locator("section[aria-labelledby=before] li").first().waitFor();
  assert.equal(await page.locator("section[aria-labelledby=before] li").count(), own.length);
  const others = (await backends[0].cdrs.listCdrs({ pageSize: 100 })).cdrs.filter(({ driverId }) => driverId !== people["Petra Jansen"]);
  await page.goto(`${first}/cdrs/${others[0].id}`);
  await page.getByText("It is not there, or not for you to see.").waitFor();
  for (const path of ["/audit", "/settings?tab=keys", "/settings?tab=staff"]) {
    await page.goto(first + path);
    await page.waitForLoadState("networkidle");
    assert.doesNotMatch(await page.locator("main").innerText(), /Ada Vermeulen|wl_/);
  }
});

test("two providers look different, and see nothing of each other", async (t) => {
  const [one, two] = [await signedIn(t, "Ada Vermeulen"), await signedIn(t, "Nora Lind", { origin: second })];
  const face = (page) => page.evaluate(() => [document.title.split(" – ").at(-1), getComputedStyle(document.documentElement).getPropertyValue("--brand")]);
  await one.getByText(/\d+ of \d+/).waitFor();
  await two.getByText("No CDR is like that").waitFor();
  assert.deepEqual(await face(one), ["Lumo Charging", "#0f766e"]);
  assert.deepEqual(await face(two), ["Volta Nord", "#7c2d92"]);
  const [cdr] = (await backends[0].cdrs.listCdrs({ pageSize: 1 })).cdrs;
  await two.goto(`${second}/cdrs/${cdr.id}`);
  await two.getByText("It is not there, or not for you to see.").waitFor();
});

test("the backend's key never reaches the browser", async (t) => {
  const context = await chromium.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = [];
  page.on("request", (request) => seen.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? ""));
  page.on("response", async (response) => seen.push(await response.text().catch(() => "")));
  await page.goto(first);
  await page.getByRole("button", { name: "Ada Vermeulen" }).click();
  for (const path of ["/cdrs", "/sessions", "/settings?tab=keys"]) {
    await page.goto(first + path);
    await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => {});
  }
  seen.push(JSON.stringify(await page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])));
  const assets = join(portal, "dist/assets");
  for (const file of readdirSync(assets)) seen.push(readFileSync(join(assets, file), "latin1"));
  assert.ok(seen.length > 20);
  const secret = key.split("_").at(-1);
  assert.ok(!seen.some((text) => text.includes(secret)));
  // And no access token stays behind when the page goes.
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  assert.doesNotMatch(kept, /eyJ/);
});

test("a new key is shown once", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/settings?tab=keys`);
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByLabel("What it is for").fill("nightly export");
  await page.getByRole("button", { name: "Create" }).click();
  const secret = await page.getByTestId("secret").innerText();
  assert.match(secret, /^wl_/);
  await page.keyboard.press("Escape");
  await page.getByText("nightly export").waitFor();
  assert.doesNotMatch(await page.content(), new RegExp(secret));
});

test("while the server cannot be reached the page says so, and goes on when it can", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/sessions`);
  await page.getByRole("status").getByText("Live", { exact: true }).waitFor();
  await page.context().setOffline(true);
  await page.getByText("You are offline").waitFor();
  await page.context().setOffline(false);
  await page.getByText("You are offline").waitFor({ state: "detached" });
  await page.getByRole("status").getByText("Live", { exact: true }).waitFor();
});

const PAGES = [
  ["cdrs", "/cdrs", "Ada Vermeulen", /\d+ of \d+/],
  ["cdr", "/cdrs/:cdr", "Ada Vermeulen", "Course of the charge"],
  ["live", "/sessions", "Ada Vermeulen", "Nobody charges right now"],
  ["tariffs", "/tariffs", "Ada Vermeulen", /per kWh/],
  ["tariff", "/tariffs/:tariff", "Ada Vermeulen", "In words"],
  ["locations", "/locations", "Ada Vermeulen", "Free now"],
  ["audit", "/audit", "Ada Vermeulen", /stored tariff|created|Field/i],
  ["branding", "/settings", "Ada Vermeulen", "Name shown"],
  ["staff", "/settings?tab=staff", "Ada Vermeulen", "Sam de Boer"],
  ["keys", "/settings?tab=keys", "Ada Vermeulen", "For your own servers"],
  ["charges", "/charges", "Petra Jansen", "Your charges"],
];

for (const [theme, screen] of [["light", DESKTOP], ["dark", PHONE]]) {
  test(`every page can be used without eyes and without a mouse: ${theme}`, async (t) => {
    const cdr = (await backends[0].cdrs.listCdrs({ pageSize: 1 })).cdrs[0].id;
    const tariff = (await backends[0].tariffs.listTariffs({ filter: { tariffId: "SCH-OFFICE" } })).tariffs[0].id;
    const signed = new Map();
    for (const [name, path, who, there] of PAGES) {
      if (!signed.has(who)) signed.set(who, await signedIn(t, who, { screen, colorScheme: theme }));
      const page = signed.get(who);
      await page.goto(first + path.replace(":cdr", cdr).replace(":tariff", tariff));
      await page.getByText(there).first().waitFor();
      if (pictures) await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
      const found = violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      assert.deepEqual(found, []);
    }
  });
}

test("it speaks four languages, with their money and times", async (t) => {
  const [cdr] = (await backends[0].cdrs.listCdrs({ filter: { currency: undefined, cdrId: "PLD-2026-002744" } })).cdrs;
  for (const [locale, title, amount] of [["nl-NL", "CDR’s", /€\s12,42/], ["de-DE", "CDRs", /12,42\s€/], ["fr-FR", "CDR", /12,42\s€/]]) {
    const page = await signedIn(t, "Ada Vermeulen", { locale });
    await page.goto(`${first}/cdrs/${cdr.id}`);
    await page.getByText(amount).first().waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), locale.slice(0, 2), title);
  }
});
