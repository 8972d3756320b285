// What goes wrong around a page, and what people do to one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { Client } from "wattlane";
import { address, backends, DESKTOP, origins, PHONE, rows, stand } from "./stand.mjs";

const [first] = origins;
const [backend] = backends;
const all = stand();
const { signedIn } = all;

/** Waits until the server takes a token no more. */
async function expired(accessToken) {
  const client = new Client(address, { accessToken: () => accessToken });
  for (;;) {
    const error = await client.providers.getProvider().catch((error) => error);
    if (error.reason === "UNAUTHENTICATED") return client.free();
    // One that is good from a page alone says so for as long as it is good at all.
    assert.equal(error.reason, "ORIGIN_NOT_ALLOWED");
    await setTimeout(200);
  }
}

const SCRIPT = `<script>alert("in")</script><img src=x onerror=alert(1)>`;
/** Looks for what a text would have made if it had been taken for markup. */
const harmless = (page) => page.locator("img[onerror], main script").count();

test("while the server is away pages say so, and go on when it is back", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  const line = all.line;
  t.after(() => line.mend().catch(() => {}));
  await page.getByText(/\d+ of \d+/).waitFor();
  await page.goto(`${first}/sessions`);
  await page.locator("main").getByRole("status").getByText("Live", { exact: true }).waitFor();
  await line.cut();
  await page.getByRole("status").getByText("Offline", { exact: true }).waitFor();
  // A page that is opened meanwhile says what is the matter, and offers to try again.
  await page.getByRole("link", { name: "Tariffs" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Tariffs" }).waitFor();
  await page.getByText("The server cannot be reached").waitFor();
  await line.mend();
  await page.getByRole("button", { name: "Try again" }).click();
  await page
    .getByText(/per kWh/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: "Live" }).first().click();
  await page.locator("main").getByRole("status").getByText("Live", { exact: true }).waitFor();
  // A list that hears of nothing any more does not look as if nothing happened.
  await page.getByRole("link", { name: "CDRs" }).first().click();
  await page.getByText(/\d+ of \d+/).waitFor();
  await line.cut();
  await page.locator("main").getByRole("status").getByText("Offline", { exact: true }).waitFor();
  await line.mend();
  await page.locator("main").getByRole("status").getByText("Offline", { exact: true }).waitFor({ state: "detached" });
});

test("what was saved though its answer was lost is saved once, and told as saved", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  const [cdr] = (await backend.cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
  await page.goto(`${first}/cdrs/${cdr.id}`);
  await page.getByRole("button", { name: "Accept" }).waitFor();
  let lost = 0;
  await page.route("**/UpdateCdrStatus", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("heading", { level: 1 }).getByText("Accepted").waitFor();
  assert.equal(lost, 1);
  assert.equal(await page.getByText("Somebody has changed").count(), 0);
  const { auditEntries } = await backend.audit.listAuditEntries({ filter: { objectId: cdr.id } });
  assert.equal(auditEntries.filter(({ changes }) => changes.some(({ field, after }) => field === "status" && /accepted/i.test(after))).length, 1);
});

test("two who change the provider's face: the second sees what the first has saved, and keeps what they typed", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/settings`);
  await page.getByLabel("Name shown").fill("Typed by the second");
  const { branding, etag } = await backend.providers.getProvider();
  await backend.providers.updateBranding({ branding: { ...branding, displayName: "Saved by the first" }, etag });
  // Whoever comes back to the window has what is there now read, and what they typed kept.
  await page.clock.install();
  await page.clock.fastForward(60_000);
  const read = page.waitForEvent("requestfinished", (request) => request.url().endsWith("/GetProvider"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await read;
  await page.waitForTimeout(300);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Somebody else has changed this meanwhile").waitFor();
  assert.equal(await page.getByLabel("Name shown").inputValue(), "Typed by the second");
  await page.getByRole("button", { name: "Load the current version" }).click();
  await page.waitForFunction(() => document.querySelector("input[name=displayName]").value === "Saved by the first");
  await page.getByLabel("Name shown").fill("Lumo Charging");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("banner").getByText("Lumo Charging").waitFor();
});

test("two who change the same of the staff, or an issuer: the second is told, and overwrites nothing", async (t) => {
  const subject = { issuer: "https://login.example.com", subject: "Two" };
  await backend.staff.putStaff({ staffMember: { name: "Twee Keer", role: "STAFF", subject } });
  const values = ["staff, of the house", "plain"];
  const oidcIssuer = { issuer: "https://two.example.com", audience: "portal", roleClaim: "role" };
  const roleMappings = values.map((value) => ({ value, role: "STAFF" }));
  await backend.providers.putOidcIssuer({ oidcIssuer: { ...oidcIssuer, roleMappings } });
  const page = await signedIn(t, "Ada Vermeulen");
  const form = page.getByRole("dialog");
  const save = () => form.getByRole("button", { name: "Save" }).click();
  await page.goto(`${first}/settings?tab=staff`);
  await page.getByRole("button", { name: "Change: Twee Keer" }).click();
  await form.getByLabel("Name").fill("Twee Maal");
  const staffMember = { name: "Twee Keer", role: "STAFF", email: "two@example.com", subject };
  await backend.staff.putStaff({ staffMember });
  await save();
  await form.getByText("Somebody else has changed this meanwhile").waitFor();
  const kept = (await backend.staff.listStaff()).staff.find((one) => one.subject.subject === "Two");
  assert.deepEqual([kept.name, kept.email], [staffMember.name, staffMember.email]);
  // Upon what is there now it can be saved; and a new one of the same is not the first.
  await form.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("two@example.com").waitFor();
  await page.getByRole("button", { name: "Change: Twee Keer" }).click();
  await form.getByLabel("Name").fill("Twee Maal");
  await save();
  await page.getByRole("button", { name: "Change: Twee Maal" }).waitFor();
  await page.getByRole("button", { name: "Add a person" }).click();
  for (const [label, value] of Object.entries({ Name: "Een Ander", Issuer: subject.issuer, Subject: subject.subject }))
    await form.getByLabel(label).fill(value);
  await save();
  await form.getByText("Somebody with this issuer and subject is there already").waitFor();

  await page.goto(`${first}/settings?tab=issuers`);
  await page.getByRole("button", { name: "Change: https://two.example.com" }).click();
  await form.getByLabel("Audience").fill("portals");
  await save();
  await page.getByText("portals · role").waitFor();
  const issuerOf = async () => (await backend.providers.listOidcIssuers()).find(({ issuer }) => issuer === oidcIssuer.issuer);
  assert.deepEqual((await issuerOf()).roleMappings.map(({ value }) => value).sort(), [...values].sort());
  await page.getByRole("button", { name: "Change: https://two.example.com" }).click();
  await form.getByLabel("Audience").fill("mine");
  await backend.providers.putOidcIssuer({ oidcIssuer: { ...oidcIssuer, audience: "theirs", roleMappings } });
  await save();
  await form.getByText("Somebody else has changed this meanwhile").waitFor();
  assert.equal((await issuerOf()).audience, "theirs");
});

test("without a network the page says so", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/sessions`);
  await page.locator("main").getByRole("status").getByText("Live", { exact: true }).waitFor();
  await page.context().setOffline(true);
  await page.getByText("You are offline").waitFor();
  await page.context().setOffline(false);
  await page.getByText("You are offline").waitFor({ state: "detached" });
  await page.locator("main").getByRole("status").getByText("Live", { exact: true }).waitFor();
});

test("a language that is chosen without a network is spoken once there is one, and until then all stays in the one before", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/settings`);
  await page.getByText("How your portal and apps look").waitFor();
  await page.getByRole("button", { name: /Your account/ }).click();
  await page.context().setOffline(true);
  await page.getByRole("menuitemcheckbox", { name: "Nederlands" }).click();
  await page.getByText("You are offline").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.context().setOffline(false);
  await page.getByText("Hoe je portaal en apps eruitzien").waitFor();
  await page.getByRole("link", { name: "Tarieven" }).first().waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "nl");
});

test("a window, a menu or a page that cannot be loaded says so, leaves the page as it is, and can be had later", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.getByText(/\d+ of \d+/).waitFor();
  const missing = page.getByText("A part of this page could not be loaded");
  const without = (of, act) => async () => {
    await page.route(of, (route) => route.abort("internetdisconnected"));
    await act();
    await missing.first().waitFor();
    await page.unroute(of);
  };
  const filters = () => page.getByRole("button", { name: "Filters" }).click();
  await without(/assets\/filters-/, filters)();
  await rows(page).first().waitFor();
  await filters();
  await page.getByRole("dialog").getByLabel("EVSE").waitFor();
  await page.keyboard.press("Escape");
  await missing.first().waitFor({ state: "detached" });
  const account = () => page.getByRole("button", { name: /Your account/ }).click();
  await without(/assets\/account-menu-/, account)();
  await account();
  await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
  await page.keyboard.press("Escape");
  await missing.first().waitFor({ state: "detached" });
  await without(/assets\/page-/, () => page.getByRole("link", { name: "Settings" }).first().click())();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByLabel("Name shown").waitFor();
});

test("what opens over a page opens without a network, too, once one has been there for a while", async (t) => {
  const context = await all.context(t);
  await context.clock.install();
  const page = await signedIn(t, "Ada Vermeulen", { context });
  await page.getByText(/\d+ of \d+/).waitFor();
  const loaded = page.waitForEvent("requestfinished", (request) => /assets\/filters-/.test(request.url()));
  await context.clock.fastForward(20_000);
  await loaded;
  await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => {});
  await context.setOffline(true);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("dialog").getByLabel("EVSE").waitFor();
});

test("a token that expires while one types is renewed, and nothing that was typed is lost", async (t) => {
  const context = await all.context(t);
  const minted = [];
  await context.route("**/backend/token", async (route) => {
    const subject = { staffId: all.people["Ada Vermeulen"], origins: [first] };
    const token = await backend.auth.mintAccessToken({ ...subject, lifetimeSeconds: minted.length < 2 ? 3 : 600 });
    minted.push(token.accessToken);
    const person = { id: subject.staffId, name: "Ada Vermeulen", role: "ADMIN" };
    await route.fulfill({ json: { accessToken: token.accessToken, scopes: token.scopes, person } });
  });
  const page = await signedIn(t, "Ada Vermeulen", { context });
  await page.getByText(/\d+ of \d+/).waitFor();
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("tab", { name: "Origins" }).click();
  await page.getByRole("button", { name: "Allow an origin" }).click();
  await page.getByLabel("Origin", { exact: true }).fill("https://typed.example.com");
  const [before, last] = [minted.length, minted.at(-1)];
  await expired(last);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("https://typed.example.com").waitFor();
  assert.ok(minted.length > before, "a token was asked for after the typing");
});

test("going back during a save loses neither the save nor the page", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  const [cdr] = (await backend.cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, orderBy: "END_TIME_DESC", pageSize: 1 })).cdrs;
  await rows(page).filter({ hasText: cdr.cdrId }).getByRole("link").click();
  await page.getByRole("button", { name: "Accept" }).waitFor();
  let go;
  await page.route("**/UpdateCdrStatus", (route) => new Promise((gone) => (go = () => gone(route.continue()))));
  const asked = page.waitForRequest("**/UpdateCdrStatus");
  await page.getByRole("button", { name: "Accept" }).click();
  await asked;
  await page.goBack();
  await rows(page).first().waitFor();
  go();
  await rows(page).filter({ hasText: cdr.cdrId }).getByText("Accepted").waitFor();
  assert.equal((await backend.cdrs.getCdr({ id: cdr.id })).status, "ACCEPTED");
});

for (const [which, days] of Object.entries({ ahead: 1, behind: -1 })) {
  test(`a clock that is a day ${which} changes nothing`, async (t) => {
    const context = await all.context(t);
    await context.clock.install({ time: Date.now() + days * 86_400_000 });
    const page = await signedIn(t, "Ada Vermeulen", { context });
    await page.getByText(/\d+ of \d+/).waitFor();
    const [cdr] = (await backend.cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
    await page.goto(`${first}/cdrs/${cdr.id}`);
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("heading", { level: 1 }).getByText("Accepted").waitFor();
    await page.goto(`${first}/sessions`);
    await page.locator("main").getByRole("status").getByText("Live", { exact: true }).waitFor();
  });
}

test("a charge of five thousand periods is shown, and as a whole when that is asked for", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  const [known] = (await backend.cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
  const cdr = JSON.parse(await backend.cdrs.getCdrReceivedText({ id: known.id }));
  const begin = Date.parse("2026-03-01T00:00:00Z");
  const at = (period) => new Date(begin + period * 10_000).toISOString().replace(".000", "");
  const periods = Array.from({ length: 5_000 }, (_, period) => ({ start_date_time: at(period), dimensions: [{ type: "ENERGY", volume: 0.01 }] }));
  const long = { ...cdr, id: "FIVE-THOUSAND", start_date_time: at(0), end_date_time: at(5_000), charging_periods: periods, total_energy: 50 };
  const { id } = await backend.cdrs.createCdr({ ocpiJson: JSON.stringify(long) });
  await page.goto(`${first}/cdrs/${id}`);
  await page.getByText("Course of the charge").waitFor();
  assert.ok((await page.locator("figure rect").count()) <= 240, "no more columns than a screen has");
  await page.getByRole("tab", { name: "Periods" }).click();
  // Periods of ten seconds are told apart.
  await page.getByRole("cell", { name: "01:00:10", exact: true }).waitFor();
  await page.getByRole("img", { name: /on average, .* at most/ }).waitFor();
  await page.getByRole("button", { name: /Show all 5,000 periods/ }).click();
  await page.getByRole("row").nth(5_000).waitFor({ state: "attached" });
});

test("texts are shown as texts, however long and whatever stands in them", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  const { etag } = await backend.providers.getProvider();
  const long = `${SCRIPT} ${"Wattenscheid".repeat(25)}`.slice(0, 300);
  const { branding } = await backend.providers.updateBranding({ branding: { displayName: SCRIPT.slice(0, 100) }, etag });
  assert.equal(branding.displayName, SCRIPT.slice(0, 100));
  await backend.staff.putStaff({ staffMember: { name: SCRIPT, role: "STAFF", subject: { issuer: "https://login.example.com", subject: SCRIPT } } });
  await backend.providers.createApiKey({ apiKey: { name: SCRIPT, role: "STAFF" } });
  const [known] = (await backend.cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
  const cdr = JSON.parse(await backend.cdrs.getCdrReceivedText({ id: known.id }));
  Object.assign(cdr, {
    id: "SCRIPTED",
    remark: SCRIPT,
    cdr_location: { ...cdr.cdr_location, name: long.slice(0, 255), city: SCRIPT.slice(0, 45), country: "UKR" },
  });
  const { id } = await backend.cdrs.createCdr({ ocpiJson: JSON.stringify(cdr), externalCdrId: SCRIPT });
  for (const path of ["/cdrs?phrase=SCRIPTED", `/cdrs/${id}`, "/settings?tab=staff", "/settings?tab=keys", "/settings", "/audit"]) {
    await page.goto(first + path);
    await page
      .getByText(/<script>alert/)
      .first()
      .waitFor({ state: "attached" });
    assert.equal(await harmless(page), 0, path);
    if (path.includes(id)) await page.getByText(/Ukraine/).waitFor();
    for (const { viewport } of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      const [wide, room] = await page.evaluate(() => [
        document.querySelector("main").getBoundingClientRect().left + document.querySelector("main").scrollWidth,
        innerWidth,
      ]);
      assert.ok(wide <= room, `${path} is ${wide} wide where there is room for ${room}`);
    }
  }
});
