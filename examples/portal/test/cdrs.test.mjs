// CDRs, as people work with them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { backends, origins, PHONE, rows, stand } from "./stand.mjs";

const [first] = origins;
const all = stand();
const { signedIn } = all;

test("a search as one types, filters in the URL, and back again", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.getByText(/\d+ of \d+/).waitFor();
  await page.getByRole("searchbox", { name: "Search CDRs" }).fill("scheldekaai");
  await page.waitForURL(/phrase=scheldekaai/);
  await rows(page).filter({ hasNotText: "Scheldekaai" }).first().waitFor({ state: "detached" });
  await rows(page).filter({ hasText: "Scheldekaai" }).first().waitFor();
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
  await rows(page).getByRole("link").first().click();
  await page.getByRole("link", { name: "All CDRs" }).click();
  await page.waitForURL(/cdrs\?.*min=/);
  await page.getByText("1 of 1").waitFor();
  await page.reload();
  await page.getByText("1 of 1").waitFor();
});

test("whoever goes elsewhere while they type gets there, and stays", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.getByText(/\d+ of \d+/).waitFor();
  // What takes longer than typing: the page is on its way when what was typed is due.
  await page.route(/assets\/list-.*js/, async (route) => {
    await page.waitForTimeout(600);
    await route.continue();
  });
  await page.getByRole("searchbox").fill("schelde");
  await page.getByRole("link", { name: "Tariffs" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Tariffs" }).waitFor();
  await page.waitForTimeout(400);
  assert.equal(new URL(page.url()).pathname, "/tariffs");
  await page.goBack();
  await rows(page).first().waitFor();
  await page.getByRole("searchbox").fill("schelde");
  await rows(page).first().getByRole("link").click();
  await page.getByText("Course of the charge").waitFor();
  await page.waitForTimeout(400);
  assert.match(page.url(), /cdrs\/[0-9a-f-]{36}/);
  // A sheet that is closed at once has lost nothing.
  await page.goBack();
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("dialog").getByLabel("EVSE").fill("NL*");
  await page.keyboard.press("Escape");
  await page.waitForURL(/evse=/);
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
  await page.waitForFunction(() => document.activeElement.id === "content");
  await page.getByRole("tab", { name: "Audit trail" }).click();
  await page.getByText("Ada Vermeulen").nth(1).waitFor();

  await open(b);
  await page.getByRole("button", { name: "Reject" }).click();
  assert.ok(await page.getByRole("dialog").getByRole("button", { name: "Reject" }).isDisabled(), "nobody is given a reason that they did not choose");
  await page.getByRole("dialog").getByLabel("Reason").selectOption("OTHER");
  assert.ok(await page.getByRole("dialog").getByRole("button", { name: "Reject" }).isDisabled(), "something else has to be said in words");
  await page.getByRole("dialog").getByLabel("In words").fill("<script>alert(1)</script> twice");
  await page.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
  await page.getByText("<script>alert(1)</script> twice").waitFor();

  await open(c);
  const before = (await backends[0].cdrs.getCdrByCdrId({ cdrId: c })).price.total.exclVat;
  await page.getByRole("button", { name: "Set price" }).click();
  const present = new Intl.NumberFormat("en-GB", { style: "currency", currency: before.currency, maximumFractionDigits: 4 }).format(before.amount);
  await page.getByRole("dialog").getByText(`Now ${present}`).waitFor();
  // A credit is less than nothing, and has groups as in Switzerland.
  await page.getByRole("dialog").getByLabel("Excluding VAT").fill("−1’250.50");
  await page.getByRole("dialog").getByText("= -€1,250.50").waitFor();
  await page.getByRole("dialog").getByLabel("Excluding VAT").fill("12,34");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByText("set by hand").waitFor();
  const { price } = await backends[0].cdrs.getCdrByCdrId({ cdrId: c });
  assert.equal(price.total.exclVat.amount, "12.34");
});

test("a page stays where it is read when something of it is drawn anew", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen", { screen: PHONE });
  const [cdr] = (await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
  await page.goto(`${first}/cdrs/${cdr.id}`);
  await page.getByRole("tab", { name: "Costs" }).waitFor();
  await page.locator("main").evaluate((main) => main.scrollTo(0, 1e6));
  const top = () => page.locator("main").evaluate((main) => main.scrollTop);
  const before = await top();
  assert.ok(before > 0);
  await backends[0].cdrs.updateCdr({ id: cdr.id, changes: { remark: "read anew" }, updateMask: ["remark"], etag: cdr.etag });
  await page.getByRole("button", { name: "Accept" }).evaluate((button) => button.click());
  await page.getByText("Somebody has changed this CDR meanwhile").waitFor();
  await page.getByText("read anew").waitFor();
  assert.ok((await top()) >= before);
  // A tab that is chosen is in sight all the same.
  await page.goto(`${first}/cdrs/${cdr.id}`);
  await page.getByRole("tab", { name: "Costs" }).focus();
  await page.keyboard.press("End");
  const tab = await page.getByRole("tab", { name: "Events" }).boundingBox();
  assert.ok(tab.x >= 0 && tab.x + tab.width <= PHONE.viewport.width + 1);
});

test("an older browser, and choices that are kept and can be read no more, hinder nobody", async (t) => {
  const context = await all.context(t);
  await context.addInitScript(() => {
    delete Map.groupBy;
    localStorage.setItem("portal.cdr-columns", "[half");
  });
  const page = await signedIn(t, "Ada Vermeulen", { context });
  await rows(page).first().getByRole("link").click();
  await page.getByText("Course of the charge").waitFor();
});

test("what somebody else changed meanwhile is shown, and not overwritten", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  const [cdr] = (await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
  await page.goto(`${first}/cdrs/${cdr.id}`);
  await page.getByRole("button", { name: "Accept" }).waitFor();
  await backends[0].cdrs.updateCdr({ id: cdr.id, changes: { externalCdrId: "from another tab" }, updateMask: ["external_cdr_id"], etag: cdr.etag });
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
  await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
  // It goes on, and is told, on other pages too.
  await page.getByRole("link", { name: "Tariffs" }).first().click();
  await page.getByText("2 CDRs done").first().waitFor();
  await page.getByText("1 CDR could not be changed").waitFor();
  await page.getByRole("listitem").filter({ hasText: second.cdrId }).waitFor();
});

test("work on many waits while the server is away, goes on when it is told to, and what failed stays selected", async (t) => {
  const context = await all.context(t);
  const page = await signedIn(t, "Sam de Boer", { context });
  const [known] = (await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs;
  const received = JSON.parse(await backends[0].cdrs.getCdrReceivedText({ id: known.id }));
  const made = [];
  for (let at = 0; at < 6; at++) made.push(await backends[0].cdrs.createCdr({ ocpiJson: JSON.stringify({ ...received, id: `PAUSED-${at}` }) }));
  await page.goto(`${first}/cdrs?phrase=PAUSED`);
  await page.getByText("6 of 6").waitFor();
  await page.getByRole("checkbox", { name: "Select all that are shown" }).check();
  await page.getByText("6 selected").waitFor();
  await backends[0].cdrs.updateCdrStatus({ id: made[0].id, status: "REJECTED", rejectionReason: "DUPLICATE" });
  await rows(page).getByText("Rejected").waitFor();
  await page.route("**/UpdateCdrStatus", (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
  await page.getByText("The server cannot be reached: 6 left").first().waitFor();
  await page.unroute("**/UpdateCdrStatus");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("5 CDRs done").first().waitFor();
  await page.getByText("1 CDR could not be changed").waitFor();
  await page.getByText("1 selected").waitFor();
  assert.ok(await page.getByRole("checkbox", { name: "Select PAUSED-0" }).isChecked());
});

test("on a phone, too, many are chosen and changed", async (t) => {
  const page = await signedIn(t, "Sam de Boer", { screen: PHONE });
  await page.goto(`${first}/cdrs?statuses=${encodeURIComponent('["PENDING"]')}`);
  const boxes = page.getByRole("checkbox", { name: /^Select / });
  await boxes.nth(1).waitFor();
  for (const at of [0, 1]) await boxes.nth(at).check();
  await page.getByText("2 selected").waitFor();
  await page.getByRole("button", { name: "Rate again" }).click();
  await page.getByText("2 CDRs done").first().waitFor();
});

test("what is filtered is exported, whole, and as text where a spreadsheet would take it for a formula", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  const [known] = (await backends[0].cdrs.listCdrs({ filter: { phrase: "SCH-" }, pageSize: 1 })).cdrs;
  const cdr = { ...JSON.parse(await backends[0].cdrs.getCdrReceivedText({ id: known.id })), id: "SCH-FORMULA" };
  const created = await backends[0].cdrs.createCdr({ ocpiJson: JSON.stringify(cdr) });
  const changes = { externalCdrId: "-2+3+cmd|' /C calc'!A0" };
  await backends[0].cdrs.updateCdr({ id: created.id, changes, updateMask: ["external_cdr_id"], etag: created.etag });
  await page.goto(`${first}/cdrs?phrase=SCH-`);
  await page.getByText(/\d+ of \d+/).waitFor();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const lines = readFileSync(await (await downloading).path(), "utf8").split("\r\n");
  const [{ totalSize }, all] = await Promise.all([
    backends[0].cdrs.listCdrs({ filter: { phrase: "SCH-" }, includeTotal: true, pageSize: 1 }),
    backends[0].cdrs.listCdrs({ includeTotal: true, pageSize: 1 }),
  ]);
  assert.ok(totalSize < all.totalSize, "the filter leaves something out");
  assert.equal(BigInt(lines.length - 2), totalSize, "a line each, the first with names, and an end of the last");
  assert.match(lines[0], /^\ufeffid,cdr_id,/);
  assert.match(
    lines.find((line) => line.includes("SCH-FORMULA")),
    /,'-2\+3\+cmd\|' \/C calc'!A0,/,
  );
});

test("an export is one that the reader's spreadsheet takes, and can be stopped", async (t) => {
  const page = await signedIn(t, "Sam de Boer", { locale: "nl-NL" });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporteren" }).click();
  const [names, line] = readFileSync(await (await downloading).path(), "utf8").split("\r\n");
  const cells = line.split(";");
  assert.match(names, /^\ufeffid;cdr_id;/);
  const received = cells[names.split(";").indexOf("received_excl_vat")];
  const { receivedCost } = await backends[0].cdrs.getCdr({ id: cells[0] });
  assert.equal(received, receivedCost.total.exclVat.amount.replace(".", ","));
  // One that never ends by itself.
  await page.route("**/ListCdrs", () => {});
  await page.getByRole("button", { name: "Exporteren" }).click();
  await page.getByRole("button", { name: /Stoppen/ }).click();
  await page.getByRole("button", { name: "Exporteren" }).waitFor();
});

test("a filter says what it cannot take, and clearing clears what was typed", async (t) => {
  const page = await signedIn(t, "Sam de Boer", { locale: "nl-NL" });
  await page.getByRole("button", { name: "Filters" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Kosten vanaf").fill("1.250");
  await sheet.getByText("Dit is geen bedrag").waitFor();
  await sheet.getByLabel("Kosten vanaf").fill("40,5");
  await page.waitForURL(/min=%2240.5%22|min=40.5/);
  await sheet.getByLabel("EVSE").fill("NL*");
  await sheet.getByRole("button", { name: "Filters wissen" }).click();
  await page.waitForURL((url) => !/min=|evse=/.test(url));
  assert.equal(await sheet.getByLabel("Kosten vanaf").inputValue(), "");
  assert.equal(await sheet.getByLabel("EVSE").inputValue(), "");
});

test("of CDRs that come in while one looks those that are looked for are told, and rows that change are the new ones", async (t) => {
  const context = await all.context(t);
  // What comes before the watch is open is in the list, which is read once more when it is: neither is news.
  const answered = (call) => (response) => response.url().endsWith(call) && response.request().method() === "POST";
  let reads = 0;
  const readTwice = context.waitForEvent("response", (response) => answered("/ListCdrs")(response) && ++reads === 2);
  const watching = context.waitForEvent("response", answered("/WatchEvents"));
  const page = await signedIn(t, "Ada Vermeulen", { context });
  await Promise.all([watching, readTwice]);
  await page.getByRole("searchbox").fill("CAME-IN");
  await page.getByText("No CDRs found").waitFor();
  const [known] = (await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, orderBy: "END_TIME_DESC", pageSize: 1 })).cdrs;
  const received = JSON.parse(await backends[0].cdrs.getCdrReceivedText({ id: known.id }));
  for (const id of ["OF-OTHERS", "CAME-IN"]) await backends[0].cdrs.createCdr({ ocpiJson: JSON.stringify({ ...received, id }) });
  await page.getByRole("button", { name: "1 new CDR: show" }).click();
  await rows(page).filter({ hasText: "CAME-IN" }).waitFor();
  const { id } = await backends[0].cdrs.getCdrByCdrId({ cdrId: "CAME-IN" });
  await backends[0].cdrs.updateCdrStatus({ id, status: "ACCEPTED" });
  await rows(page).filter({ hasText: "CAME-IN" }).getByText("Accepted").waitFor();
  // Another search leaves them out no more.
  await page.getByRole("searchbox").fill("OF-OTHERS");
  await rows(page).filter({ hasText: "OF-OTHERS" }).waitFor();
  assert.equal(await page.getByRole("button", { name: /new CDR/ }).count(), 0, "what is shown is no news");
});

test("what changed while one looked elsewhere is there when one comes back, and is read at once", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  const { cdrs } = await backends[0].cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 3 });
  for (const { cdrId } of cdrs) await rows(page).filter({ hasText: cdrId }).waitFor();
  const [seen, ...unseen] = cdrs;
  await backends[0].cdrs.updateCdrStatus({ id: seen.id, status: "ACCEPTED" });
  await rows(page).filter({ hasText: seen.cdrId }).getByText("Accepted").waitFor();
  await page.getByRole("link", { name: "Tariffs" }).first().click();
  await page
    .getByText(/per kWh/)
    .first()
    .waitFor();
  const received = JSON.parse(await backends[0].cdrs.getCdrReceivedText({ id: cdrs[0].id }));
  for (const { id } of unseen) await backends[0].cdrs.updateCdrStatus({ id, status: "ACCEPTED" });
  await backends[0].cdrs.createCdr({ ocpiJson: JSON.stringify({ ...received, id: "WHILE-AWAY" }) });
  const reads = [];
  page.on("request", (request) => request.method() === "POST" && reads.push(request.url().split("/").at(-1)));
  await page.goBack();
  for (const { cdrId } of cdrs) await rows(page).filter({ hasText: cdrId }).getByText("Accepted").waitFor();
  await page.getByRole("button", { name: "1 new CDR: show" }).click();
  await rows(page).filter({ hasText: "WHILE-AWAY" }).waitFor();
  assert.ok(!reads.includes("GetCdr"), `one by one: ${reads}`);
});

test("where a CPO asks something else one reads what would explain it, and all such are found", async (t) => {
  const { cdrs } = await backends[0].cdrs.listCdrs({ filter: { verdicts: ["DIFFERS"] }, pageSize: 100 });
  assert.ok(cdrs.length > 1);
  const page = await signedIn(t, "Ada Vermeulen");
  await page.getByText(/\d+ of \d+/).waitFor();
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("dialog").getByLabel("Only CDRs whose amount differs").check();
  await page.waitForURL(/differing=true/);
  await page.keyboard.press("Escape");
  await page.getByText(`${cdrs.length} of ${cdrs.length}`).waitFor();
  await rows(page).first().getByRole("link").click();
  await page.getByRole("heading", { name: "What would explain the difference" }).waitFor();
  const cdr = cdrs.find(({ id }) => page.url().includes(id));
  for (const { text } of cdr.reconciliation.causes) await page.getByText(text).waitFor();
});

test("times are those of the place, and say so where its clocks are not the reader's", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  const { cdrs } = await backends[0].cdrs.listCdrs({ pageSize: 100 });
  const zoneOf = ({ ratings, location }) => ratings.at(-1)?.timeZone || location.timeZone;
  const [there, here] = ["Europe/London", "Europe/Amsterdam"].map((zone) => cdrs.find((cdr) => zoneOf(cdr) === zone));
  await page.goto(`${first}/cdrs?phrase=${there.cdrId}`);
  await rows(page)
    .first()
    .getByTitle(/(BST|GMT)$/)
    .waitFor();
  await page.goto(`${first}/cdrs/${there.id}`);
  await page
    .getByText(/\d:\d\d (BST|GMT)$/)
    .first()
    .waitFor();
  await page.goto(`${first}/cdrs/${here.id}`);
  await page.getByText("Course of the charge").waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /CES?T/);
});

/** Charged from ten to eleven; then it stood there for an hour, of which the tariff leaves half an hour free. The CPO bills all of it. */
const GRACE = {
  country_code: "NL",
  party_id: "TST",
  id: "GRACE",
  start_date_time: "2026-03-02T10:00:00Z",
  end_date_time: "2026-03-02T12:00:00Z",
  cdr_token: { country_code: "NL", party_id: "WTL", uid: "GRACE", type: "RFID", contract_id: "NL-WTL-C99999999-X" },
  auth_method: "WHITELIST",
  cdr_location: {
    id: "GRACE",
    address: "Kade 1",
    city: "Zwolle",
    country: "NLD",
    coordinates: { latitude: "52.5126", longitude: "6.0936" },
    evse_uid: "E1",
    evse_id: "NL*TST*GRACE",
    connector_id: "1",
    connector_standard: "IEC_62196_T2",
    connector_format: "SOCKET",
    connector_power_type: "AC_3_PHASE",
  },
  currency: "EUR",
  tariffs: [
    {
      country_code: "NL",
      party_id: "TST",
      id: "GRACE",
      currency: "EUR",
      elements: [
        { price_components: [{ type: "ENERGY", price: 0.4, step_size: 1 }] },
        { price_components: [{ type: "PARKING_TIME", price: 6, step_size: 1 }], restrictions: { min_duration: 5400 } },
      ],
      last_updated: "2026-01-01T00:00:00Z",
    },
  ],
  charging_periods: [
    ["10:00", "ENERGY", 20],
    ["11:00", "PARKING_TIME", 0.5],
    ["11:30", "PARKING_TIME", 0.5],
  ].map(([time, type, volume]) => ({ start_date_time: `2026-03-02T${time}:00Z`, dimensions: [{ type, volume }], tariff_id: "GRACE" })),
  total_cost: { excl_vat: 14 },
  total_energy: 20,
  total_energy_cost: { excl_vat: 8 },
  total_time: 2,
  total_parking_time: 1,
  total_parking_cost: { excl_vat: 6 },
  last_updated: "2026-03-02T12:10:00Z",
};

/** The same, with other prices. */
function graceAs(id, { currency = "EUR", elements = GRACE.tariffs[0].elements, max_price, ...more }) {
  const tariff = { ...GRACE.tariffs[0], id, currency, elements, max_price };
  const charging_periods = GRACE.charging_periods.map((period) => ({ ...period, tariff_id: id }));
  return { ...GRACE, id, currency, tariffs: [tariff], charging_periods, ...more };
}

test("a difference is drawn where it lies in time: over what its likely cause is about, and said in words", async (t) => {
  const cdr = await backends[0].cdrs.createCdr({ ocpiJson: JSON.stringify(GRACE), source: "demo" });
  const page = await signedIn(t, "Ada Vermeulen", { timezoneId: "UTC" });
  await page.goto(`${first}/cdrs/${cdr.id}`);
  const picture = page.getByRole("img", { name: /Our price, period by period/ });
  await picture.waitFor();
  const said = await picture.getAttribute("aria-label");
  assert.match(said, /Our rating €11\.00\. Received €14\.00\. Parking \+€3\.00, 11:00 – 11:30$/);
  await page.getByRole("listitem").getByText("Parking +€3.00 11:00 – 11:30").waitFor();
  await page.getByText("The CPO gives no times").waitFor();
  // Of three periods the one that is free has what the CPO asks more, and what we ask is where it was.
  assert.deepEqual(await picture.locator("title").allTextContents(), [
    "10:00 – 11:00 · Energy €8.00",
    "11:00 – 11:30 · Parking +€3.00",
    "11:30 – 12:00 · Parking €3.00",
  ]);
  for (const key of ["Energy", "Parking", "CPO asks more", "Periods that differ"])
    await page.locator("figcaption").getByText(key, { exact: true }).first().waitFor();
  assert.equal(await page.getByText("CPO asks less").count(), 0);

  // Where the night was billed as the day is, what is too much lies on the night alone.
  const night = await backends[0].cdrs.getCdrByCdrId({ cdrId: "PLD-2026-001240" });
  await page.goto(`${first}/cdrs/${night.id}`);
  await page
    .getByRole("listitem")
    .getByText(/Energy \+€5\.3424/)
    .waitFor();
  assert.deepEqual(
    (await picture.locator("title").allTextContents()).map((title) => title.includes("+€")),
    [false, true, false],
  );
  // What agrees has no such picture.
  const agrees = (await backends[0].cdrs.listCdrs({ filter: { verdicts: ["AGREES"] }, pageSize: 1 })).cdrs[0];
  await page.goto(`${first}/cdrs/${agrees.id}`);
  await page.getByText("Course of the charge").waitFor();
  await page.getByRole("tab", { name: "Costs" }).waitFor();
  assert.equal(await picture.count(), 0);
});

test("a credit is drawn as what it takes back, a limit named where one bounds, and two causes of one part added up", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen", { timezoneId: "UTC" });
  const bounded = page.getByText("A least or most price of the tariff bounds our price");
  const drawn = async (cdr) => {
    const { id } = await backends[0].cdrs.createCdr({ ocpiJson: JSON.stringify(cdr), source: "demo" });
    await page.goto(`${first}/cdrs/${id}`);
    await page.getByRole("img", { name: /Our price, period by period/ }).waitFor();
    const texts = (where) => page.locator("figure").filter({ hasText: "Our price" }).locator(where).allTextContents();
    return { bounded: (await bounded.count()) > 0, periods: await texts("title"), rows: await texts("li") };
  };

  const credit = await drawn(graceAs("GRACE-C", { credit: true, credit_reference_id: "GRACE", total_cost: { excl_vat: -14 } }));
  assert.deepEqual(credit.periods, ["10:00 – 11:00 · Energy -€8.00", "11:00 – 11:30 · Parking -€3.00", "11:30 – 12:00 · Parking -€3.00"]);
  assert.deepEqual([credit.rows, credit.bounded], [["Parking -€3.00 11:00 – 11:30"], false]);
  await page.locator("figcaption").getByText("CPO asks less", { exact: true }).waitFor();

  // Whole krónur are rounding, and no limit.
  const elements = [{ price_components: [{ type: "ENERGY", price: 40.37, step_size: 1 }] }];
  const costs = (all) => ({ total_cost: { excl_vat: all }, total_energy_cost: { excl_vat: all }, total_parking_cost: undefined });
  const whole = await drawn(graceAs("GRACE-ISK", { currency: "ISK", elements, ...costs(1000) }));
  assert.equal(whole.bounded, false);

  // Of one part the CPO asks more both for what it measured and since it left the most price out.
  const single = [GRACE.tariffs[0].elements[0]];
  const twice = await drawn(graceAs("GRACE-MAX", { elements: single, max_price: { excl_vat: 5 }, ...costs(9) }));
  assert.deepEqual(twice.rows, ["Energy +€3.00 10:00 – 11:00", "Energy +€1.00 10:00 – 11:00"]);
  assert.deepEqual([twice.periods[0], twice.bounded], ["10:00 – 11:00 · Energy €5.00 · Energy +€4.00", true]);
});
