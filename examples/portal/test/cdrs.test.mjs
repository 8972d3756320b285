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
  await page.getByText("2 CDRs done").waitFor();
  await page.getByText("1 CDR could not be changed").waitFor();
  await page.getByRole("listitem").filter({ hasText: second.cdrId }).waitFor();
});

test("on a phone, too, many are chosen and changed", async (t) => {
  const page = await signedIn(t, "Sam de Boer", { screen: PHONE });
  await page.goto(`${first}/cdrs?statuses=${encodeURIComponent('["PENDING"]')}`);
  const boxes = page.getByRole("checkbox", { name: /^Select / });
  await boxes.nth(1).waitFor();
  for (const at of [0, 1]) await boxes.nth(at).check();
  await page.getByText("2 selected").waitFor();
  await page.getByRole("button", { name: "Rate again" }).click();
  await page.getByText("2 CDRs done").waitFor();
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
  // The watch begins with what happens next: what comes before it is open is not news.
  const watching = context.waitForEvent("response", (response) => response.url().endsWith("/WatchEvents") && response.request().method() === "POST");
  const page = await signedIn(t, "Ada Vermeulen", { context });
  await page.getByRole("searchbox").fill("CAME-IN");
  await Promise.all([watching, page.getByText("No CDR is like that").waitFor()]);
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
