// Who may see what.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Client } from "wattlane";
import { address, backends, key, origins, PHONE, portal, stand } from "./stand.mjs";

const [first, second] = origins;
const all = stand();
const { signedIn } = all;

/** The same person, calling by whatever means they like. */
async function outsideOfAPage(t, subject) {
  const { accessToken } = await backends[0].auth.mintAccessToken(subject);
  const client = new Client(address, { accessToken: () => accessToken });
  t.after(() => client.free());
  return client;
}

const LOCATION = {
  country_code: "NL",
  party_id: "TST",
  id: "OF-THE-FIRST",
  publish: true,
  name: "Of the first",
  address: "Stationsplein 1",
  city: "Utrecht",
  country: "NLD",
  coordinates: { latitude: "52.0894", longitude: "5.1100" },
  time_zone: "Europe/Amsterdam",
  last_updated: "2026-05-01T10:00:00Z",
};

/** A session that goes on, of no driver whom the first provider knows. Answers its id. */
async function putSession(id) {
  const now = new Date().toISOString();
  const cdr_token = { country_code: "NL", party_id: "WTL", uid: id, type: "RFID", contract_id: "NL-WTL-C99999999-X" };
  const where = { location_id: "OF-THE-FIRST", evse_uid: "E1", connector_id: "1" };
  const charge = {
    start_date_time: now,
    kwh: 0,
    cdr_token,
    auth_method: "WHITELIST",
    ...where,
    currency: "EUR",
    status: "ACTIVE",
    last_updated: now,
  };
  return (await backends[0].sessions.putSession({ ocpiJson: JSON.stringify({ country_code: "NL", party_id: "TST", id, ...charge }) })).id;
}

test("a role is shown what it may do, and refused what it tries anyway", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  await page.getByRole("link", { name: "Tariffs" }).first().waitFor();
  assert.equal(await page.getByRole("link", { name: "Audit" }).count(), 0);
  await page.goto(`${first}/audit`);
  await page.getByRole("main").getByText("Your role does not allow this.").waitFor();
  // What is not shown is refused, too.
  const tries = await outsideOfAPage(t, { staffId: all.people["Sam de Boer"] });
  const refused = { reason: "SCOPE_MISSING" };
  await assert.rejects(() => tries.audit.listAuditEntries(), refused);
  await assert.rejects(
    () => tries.staff.putStaff({ staffMember: { name: "Me", role: "ADMIN", subject: { issuer: "https://a.example", subject: "me" } } }),
    refused,
  );
  await assert.rejects(() => tries.providers.createApiKey({ apiKey: { name: "mine", role: "ADMIN" } }), refused);
  await page.goto(`${first}/settings`);
  await page.getByRole("tab", { name: "Branding" }).waitFor();
  assert.deepEqual(await page.getByRole("tab").allTextContents(), ["Branding", "Origins", "Sign-in", "Notes"]);
});

test("a driver sees what is theirs, and nothing else", async (t) => {
  const page = await signedIn(t, "Petra Jansen", { screen: PHONE });
  await page.getByRole("heading", { name: "Hello, Petra Jansen" }).waitFor();
  const own = (await backends[0].cdrs.listCdrs({ filter: { driverId: all.people["Petra Jansen"] } })).cdrs;
  assert.ok(own.length > 0);
  await page.locator("section[aria-labelledby=before] li").first().waitFor();
  assert.equal(await page.locator("section[aria-labelledby=before] li").count(), own.length);
  // What they pay is with VAT.
  const priced = own.find(({ price }) => price?.total.inclVat && price.total.inclVat.amount !== price.total.exclVat.amount);
  const amount = new Intl.NumberFormat("en-GB", { style: "currency", currency: priced.currency }).format(priced.price.total.inclVat.amount);
  await page.locator("section[aria-labelledby=before]").getByText(amount).first().waitFor();
  // Where there is no price yet it says so, and so does what will never have one.
  await backends[0].cdrs.updateCdrStatus({ id: own.find(({ status }) => status === "PENDING").id, status: "REJECTED", rejectionReason: "DUPLICATE" });
  await page.reload();
  await page.getByText("Not billed").waitFor();
  assert.doesNotMatch(await page.locator("section[aria-labelledby=before]").innerText(), /–/);
  // What the provider is asked for, and what it thinks of that, is not for them.
  await page.goto(`${first}/cdrs/${priced.id}`);
  await page.getByText("You pay").waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /Received|Difference|Our rating|Findings/);
  const others = (await backends[0].cdrs.listCdrs({ pageSize: 100 })).cdrs.filter(({ driverId }) => driverId !== all.people["Petra Jansen"]);
  await page.goto(`${first}/cdrs/${others[0].id}`);
  await page.getByText("It does not exist, or you may not see it.").waitFor();
  for (const path of ["/cdrs", "/sessions", "/tariffs", "/audit", "/settings?tab=keys", "/settings?tab=staff"]) {
    await page.goto(first + path);
    await page.getByRole("main").getByText("Your role does not allow this.").waitFor();
    assert.doesNotMatch(await page.locator("main").innerText(), /Ada Vermeulen|wl_/);
  }
  // Nor does the server tell more to who asks it without the page.
  const tries = await outsideOfAPage(t, { driverId: all.people["Petra Jansen"] });
  const seen = (await tries.cdrs.listCdrs({ pageSize: 500 })).cdrs.map(({ id }) => id);
  assert.deepEqual(seen.sort(), own.map(({ id }) => id).sort());
  await assert.rejects(() => tries.cdrs.getCdr({ id: others[0].id }), { reason: "NOT_FOUND" });
  assert.deepEqual(
    (await tries.drivers.listDrivers()).drivers.map(({ name }) => name),
    ["Petra Jansen"],
  );
  await assert.rejects(() => tries.audit.listAuditEntries(), { reason: "SCOPE_MISSING" });
});

test("what is not there or not allowed is called so, and the door speaks the language that is chosen at it", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  const called = (name) => page.waitForFunction((name) => document.title === `${name} – Lumo Charging`, name);
  await page.goto(`${first}/audit`);
  await called("Your role does not allow this.");
  await page.goto(`${first}/nowhere`);
  await called("There is no such page");
  await page.getByRole("link", { name: "Tariffs" }).first().click();
  await called("Tariffs");
  await page.goto(`${first}/cdrs/00000000-0000-7000-8000-000000000000`);
  await called("That did not work");
  await page.getByRole("button", { name: /Your account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Nederlands" }).click();
  await page.getByRole("button", { name: "Sam de Boer" }).click();
  await page.getByRole("link", { name: "Tarieven" }).first().click();
  await page.getByRole("link", { name: "Locaties" }).first().click();
  await page.getByRole("button", { name: "Inzoomen" }).waitFor();
});

test("two providers look different, and see nothing of each other", async (t) => {
  const [one, two] = [await signedIn(t, "Ada Vermeulen"), await signedIn(t, "Nora Lind", { origin: second })];
  const face = (page) =>
    page.evaluate(() => [document.title.split(" – ").at(-1), getComputedStyle(document.documentElement).getPropertyValue("--brand")]);
  await one.getByText(/\d+ of \d+/).waitFor();
  await two.getByText("No CDRs found").waitFor();
  assert.deepEqual(await face(one), ["Lumo Charging", "#0f766e"]);
  assert.deepEqual(await face(two), ["Volta Nord", "#7c2d92"]);
  const [cdr] = (await backends[0].cdrs.listCdrs({ pageSize: 1 })).cdrs;
  const [tariff] = (await backends[0].tariffs.listTariffs({ pageSize: 1 })).tariffs;
  const session = await putSession("OF-THE-FIRST");
  const { location } = await backends[0].locations.putLocation({ ocpiJson: JSON.stringify(LOCATION) });
  for (const path of [`/cdrs/${cdr.id}`, `/tariffs/${tariff.id}`, `/sessions/${session}`, `/locations?place=${location.id}`]) {
    await two.goto(second + path);
    await two.getByText("It does not exist, or you may not see it.").first().waitFor();
  }
});

test("a driver sees no session of another", async (t) => {
  const others = await putSession("OF-ANOTHER");
  const page = await signedIn(t, "Petra Jansen", { screen: PHONE });
  await page.goto(`${first}/sessions/${others}`);
  await page.getByText("It does not exist, or you may not see it.").waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /OF-ANOTHER/);
  const tries = await outsideOfAPage(t, { driverId: all.people["Petra Jansen"] });
  await assert.rejects(() => tries.sessions.getSession({ id: others }), { reason: "NOT_FOUND" });
  await assert.rejects(() => tries.sessions.watchSession({ id: others }).next(), { reason: "NOT_FOUND" });
});

test("the backend's key never reaches the browser", async (t) => {
  const page = await (await all.context(t)).newPage();
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
  // After the provider's id. It may have underscores of its own.
  const secret = key.split("_").slice(2).join("_");
  assert.ok(!seen.some((text) => text.includes(secret)));
  // And no access token stays behind when the page goes.
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  assert.doesNotMatch(kept, /eyJ/);
});

test("a new key is shown once", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("tab", { name: "API keys" }).click();
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByLabel("What it is for").fill("nightly export");
  // Neither while it is made nor when it is shown does anything lead away from it.
  let go;
  const asked = new Promise((resolve) =>
    page.route("**/CreateApiKey", (route) => (route.request().method() === "POST" ? resolve((go = () => route.continue())) : route.continue())),
  );
  await page.getByRole("button", { name: "Create" }).click();
  await asked;
  await page.getByRole("button", { name: "Cancel" }).click({ force: true });
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Tariffs" }).first().click();
  await go();
  const secret = await page.getByTestId("secret").innerText();
  assert.match(secret, /^wl_/);
  // Neither a slip of the hand nor one of the mouse takes it away.
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  await page.keyboard.press("Control+k");
  assert.equal(await page.getByRole("combobox").count(), 0);
  await page.evaluate(() => history.back());
  await page.waitForTimeout(300);
  assert.match(page.url(), /tab=keys/);
  assert.equal(await page.getByTestId("secret").innerText(), secret);
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByText("nightly export").waitFor();
  assert.doesNotMatch(await page.content(), new RegExp(secret));
});

test("of the drivers those are read who are shown, and one is found by their contract", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  const lists = [];
  page.on("request", (request) => request.url().endsWith("/ListDrivers") && request.method() === "POST" && lists.push(request.url()));
  await outsideOfAPage(t, { driverId: all.people["Petra Jansen"] });
  await page.goto(`${first}/audit`);
  await page.getByRole("listitem").getByText("Petra Jansen").first().waitFor();
  assert.deepEqual(lists, []);
  const field = page.getByLabel("Driver", { exact: true });
  await field.fill("NL-WTL-C99999999-E");
  await field.press("Enter");
  await page.getByText("No driver has this contract.").waitFor();
  await field.fill("NL-WTL-C00000001-E");
  await field.press("Enter");
  await page.waitForURL(new RegExp(`actor=${all.people["Petra Jansen"]}`));
  assert.equal(await page.getByLabel("Who").locator("option:checked").textContent(), "Petra Jansen");
});

test("tabs are one person: whoever signs in in one is who all are, and when one leaves, all do", async (t) => {
  const context = await all.context(t);
  const page = await signedIn(t, "Ada Vermeulen", { context });
  await page.getByText(/\d+ of \d+/).waitFor();
  const other = await context.newPage();
  await other.goto(first);
  await other.getByRole("button", { name: /Your account/ }).click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await other.getByRole("button", { name: "Sam de Boer" }).click();
  await page.getByRole("button", { name: "Your account: Sam de Boer" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Audit" }).count(), 0);
});

test("a page does not go on as somebody else, whose token it is given, and shows what the role is now", async (t) => {
  const [backend] = backends;
  const subject = { issuer: "https://login.example.com", subject: "Lena" };
  const { id } = await backend.staff.putStaff({ staffMember: { name: "Lena Kok", role: "ADMIN", subject } });
  const context = await all.context(t);
  let lifetimeSeconds = 2;
  let staffId = id;
  await context.route("**/backend/token", async (route) => {
    const { accessToken, scopes } = await backend.auth.mintAccessToken({ staffId, origins: [first], lifetimeSeconds });
    await route.fulfill({ json: { accessToken, scopes, person: { id: staffId, name: "Lena Kok", role: "ADMIN" } } });
  });
  const page = await signedIn(t, "Lena Kok", { context });
  await page.getByRole("link", { name: "Audit" }).first().waitFor();
  await page.goto(`${first}/sessions`);
  await page.getByRole("status").getByText("Live", { exact: true }).waitFor();
  await backend.staff.putStaff({ staffMember: { name: "Lena Kok", role: "STAFF", subject } });
  await page.getByRole("link", { name: "Audit" }).first().waitFor({ state: "detached" });
  // The cookie that the tabs share is somebody else's now.
  await context.request.post(`${first}/backend/sign-in`, { data: all.people["Petra Jansen"] });
  await context.unroute("**/backend/token");
  await page.getByText("You are now signed in as Petra Jansen").waitFor();
  assert.equal(await page.getByRole("link", { name: "Settings" }).count(), 0);
});

test("whoever is removed stands before the door, and can come in as somebody else", async (t) => {
  const subject = { issuer: "https://login.example.com", subject: "Otto" };
  const { id } = await backends[0].staff.putStaff({ staffMember: { name: "Otto Prins", role: "STAFF", subject } });
  const page = await signedIn(t, "Otto Prins");
  await backends[0].staff.removeStaff({ id });
  await page.reload();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByRole("button", { name: "Sam de Boer" }).click();
  await page.getByRole("button", { name: "Your account: Sam de Boer" }).waitFor();
});

test("the backend mints for its own page alone, and who has signed in anew is not also who they were", async (t) => {
  const context = await all.context(t);
  await signedIn(t, "Ada Vermeulen", { context });
  const cookieOf = async () => (await context.cookies(`${first}/backend/`)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const mint = async (cookie, headers = {}, body = "") =>
    (await fetch(`${first}/backend/token`, { method: "POST", body, headers: { cookie, ...headers } })).status;
  const cookie = await cookieOf();
  assert.equal(await mint(cookie, { origin: first }), 200);
  assert.equal(await mint(cookie, { origin: "https://elsewhere.example" }), 403);
  assert.equal(await mint(cookie, {}, "x".repeat(2_000)), 413);
  await context.request.post(`${first}/backend/sign-in`, { data: all.people["Sam de Boer"] });
  assert.equal(await mint(cookie), 401);
  assert.equal(await mint(await cookieOf()), 200);
});
