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

test("a role is shown what it may do, and refused what it tries anyway", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  await page.getByRole("link", { name: "Tariffs" }).first().waitFor();
  assert.equal(await page.getByRole("link", { name: "Audit" }).count(), 0);
  await page.goto(`${first}/audit`);
  await page.getByText("Your role does not allow this.").waitFor();
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
  assert.deepEqual(await page.getByRole("tab").allTextContents(), ["Branding", "Origins", "Sign-in"]);
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
  await page.getByText("It is not there, or not for you to see.").waitFor();
  for (const path of ["/cdrs", "/sessions", "/tariffs", "/audit", "/settings?tab=keys", "/settings?tab=staff"]) {
    await page.goto(first + path);
    await page.getByText("Your role does not allow this.").waitFor();
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

test("two providers look different, and see nothing of each other", async (t) => {
  const [one, two] = [await signedIn(t, "Ada Vermeulen"), await signedIn(t, "Nora Lind", { origin: second })];
  const face = (page) =>
    page.evaluate(() => [document.title.split(" – ").at(-1), getComputedStyle(document.documentElement).getPropertyValue("--brand")]);
  await one.getByText(/\d+ of \d+/).waitFor();
  await two.getByText("No CDR is like that").waitFor();
  assert.deepEqual(await face(one), ["Lumo Charging", "#0f766e"]);
  assert.deepEqual(await face(two), ["Volta Nord", "#7c2d92"]);
  const [cdr] = (await backends[0].cdrs.listCdrs({ pageSize: 1 })).cdrs;
  await two.goto(`${second}/cdrs/${cdr.id}`);
  await two.getByText("It is not there, or not for you to see.").waitFor();
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
  await page.goto(`${first}/settings?tab=keys`);
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByLabel("What it is for").fill("nightly export");
  await page.getByRole("button", { name: "Create" }).click();
  const secret = await page.getByTestId("secret").innerText();
  assert.match(secret, /^wl_/);
  // Neither a slip of the hand nor one of the mouse takes it away.
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  await page.getByTestId("secret").waitFor();
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByText("nightly export").waitFor();
  assert.doesNotMatch(await page.content(), new RegExp(secret));
});
