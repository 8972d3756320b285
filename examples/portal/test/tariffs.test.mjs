// Tariffs and the notes beside them, as they are written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backends, origins, stand } from "./stand.mjs";

const [first] = origins;
const [backend] = backends;
const all = stand();
const { signedIn } = all;

const day = (last_updated, price = 0.5) => ({
  country_code: "NL",
  party_id: "TST",
  currency: "EUR",
  elements: [{ price_components: [{ type: "ENERGY", price, vat: 21, step_size: 1 }] }],
  last_updated,
});

async function stored(id, more) {
  return (await backend.tariffs.putTariff({ ocpiJson: JSON.stringify({ ...day("2026-01-01T00:00:00Z"), id, ...more }) })).tariff;
}

/** The page on which a tariff is changed, its text and what stands beside it. */
async function writing(t, tariff, more) {
  const page = await signedIn(t, "Sam de Boer", more);
  await page.goto(`${first}/tariffs/${tariff.id}`);
  await page.getByRole("link", { name: /Change|Wijzigen/ }).click();
  const text = page.getByLabel("OCPI JSON");
  await text.waitFor();
  const save = page.getByRole("button", { name: /Save|Opslaan/ });
  return { page, text, save, replace: async (from, to) => text.fill((await text.inputValue()).replace(from, to)) };
}

/** A browser whose people may read tariffs and not write them. */
async function readsOnly(t) {
  const context = await all.context(t);
  await context.route("**/backend/token", async (route) => {
    const response = await route.fetch();
    const minted = await response.json();
    await route.fulfill({ json: { ...minted, scopes: minted.scopes.filter((scope) => scope !== "tariffs.write") } });
  });
  return context;
}

const newest = (id) => backend.tariffs.getTariff({ id });

test("a tariff tells what a driver reads and what is odd while it is written, without a network, and is saved as a new version", async (t) => {
  const tariff = await stored("WRITTEN", { min_price: { excl_vat: 1 }, tariff_alt_text: [{ language: "nl", text: "Dagprijs" }] });
  const { page, text, save, replace } = await writing(t, tariff);
  await page.getByText("Energy: €0.50 per kWh plus 21% VAT.").waitFor();
  await page.getByText("Nothing odd was found.").waitFor();
  assert.equal(await save.getAttribute("aria-disabled"), "true", "what says the same is not saved");
  // From here on the page's own engine answers: nothing is asked of the server.
  await page.context().setOffline(true);
  await replace('"price": 0.5', '"price": 0.55');
  await page.getByText("Energy: €0.55 per kWh plus 21% VAT.").waitFor();
  await replace('"step_size": 1\n', '"step_size": 5000\n');
  await page.getByRole("status").getByText("1 finding").waitFor();
  await page.getByText("LARGE_STEP_SIZE").waitFor();
  const before = (await text.inputValue()).split("\n").findIndex((line) => line.includes('"type"'));
  await page.getByRole("button", { name: `Line ${before}`, exact: true }).click();
  const chosen = () => text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.match(await chosen(), /^\{\s+"type": "ENERGY"[^}]*\}$/);
  assert.ok(await text.evaluate((area) => area === document.activeElement));
  // What is no JSON says where, and takes no sentence away.
  await replace('"currency": "EUR",', '"currency": "EUR"');
  await page.getByText("No JSON at line 5, column 3").waitFor();
  await page.getByText("Before your last changes").waitFor();
  await page.getByText("Energy: €0.55 per kWh plus 21% VAT.").waitFor();
  assert.equal(await save.getAttribute("aria-disabled"), "true");
  await replace('"currency": "EUR"', '"currency": "EUR",');
  await replace('"price": 0.55', '"prize": 0.55');
  await page.getByRole("button", { name: `Line ${before}`, exact: true }).waitFor();
  await page.getByText("is required").waitFor();
  await replace('"prize": 0.55', '"price": 0.6');
  await replace("5000", "1");
  await page.getByText("Nothing odd was found.").waitFor();
  // What cannot be sent stays as it is written.
  await save.click();
  await page.getByRole("alert").getByText("The server does not answer").waitFor();
  await page.context().setOffline(false);
  await page.keyboard.press("ControlOrMeta+s");
  await page.waitForURL(new RegExp(`/tariffs/${tariff.id}$`));
  await page.getByText("Changed since version 1").waitFor();
  const now = await newest(tariff.id);
  assert.equal(now.version, 2n);
  assert.equal(now.elements[0].priceComponents[0].price, "0.6");
  assert.equal(now.minPrice.exclVat.amount, tariff.minPrice.exclVat.amount);
  assert.deepEqual(now.altText, tariff.altText);
});

test("where the engine cannot be had that is said, and it is asked for again", async (t) => {
  const tariff = await stored("WITHOUT-ENGINE");
  const context = await all.context(t);
  await context.route(/engine-.*\.wasm/, (route) => route.abort());
  const { page, text } = await writing(t, tariff, { context });
  await page.getByRole("alert").getByText("A part of this page could not be loaded").waitFor();
  assert.match(await text.inputValue(), /WITHOUT-ENGINE/);
  await context.unroute(/engine-.*\.wasm/);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Energy: €0.50 per kWh").waitFor();
});

test("every tariff of the demo is written as it was read", async (t) => {
  const page = await signedIn(t, "Sam de Boer");
  const tariffs = [];
  for await (const tariff of backend.tariffs.listTariffs()) tariffs.push(tariff);
  // Some came as fields, and have no text of their own.
  for (const tariff of [...tariffs])
    tariffs.push((await backend.tariffs.putTariff({ tariff: { ...tariff, tariffId: `${tariff.tariffId}-F` } })).tariff);
  for (const tariff of tariffs) {
    await page.goto(`${first}/tariffs/${tariff.id}/edit`);
    const text = page.getByLabel("OCPI JSON");
    await text.waitFor();
    const { tariff: again } = await backends[1].tariffs.putTariff({ ocpiJson: await text.inputValue() });
    const said = ({ id, version, etag, createTime, updateTime, lastUpdated, notes, ...said }) => said;
    assert.deepEqual(said(again), said(tariff));
  }
});

test("a new tariff is written, and one that is there is not written over unasked", async (t) => {
  const present = await stored("TAKEN");
  const page = await signedIn(t, "Sam de Boer");
  await page.getByRole("link", { name: "Tariffs" }).first().click();
  await page.getByRole("link", { name: "New tariff" }).click();
  const text = page.getByLabel("OCPI JSON");
  await text.fill(JSON.stringify({ ...day("2026-02-01T00:00:00Z", 0.7), id: "TAKEN" }, undefined, 2));
  await page.getByText("€0.70 per kWh").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("TAKEN is there already").waitFor();
  assert.equal((await newest(present.id)).version, 1n);
  await text.fill(JSON.stringify({ ...day("2026-02-01T00:00:00Z", 0.7), id: "OF-ITS-OWN" }, undefined, 2));
  await page.getByRole("button", { name: "Save" }).and(page.locator("[aria-disabled=false]")).click();
  await page.getByRole("heading", { level: 1, name: "OF-ITS-OWN" }).waitFor();
  await page.goBack();
  await page
    .getByRole("heading", { level: 1, name: "Tariffs" })
    .or(page.getByRole("heading", { level: 1, name: "New tariff" }))
    .waitFor();
  await page.goto(`${first}/tariffs`);
  await page.getByRole("link", { name: /OF-ITS-OWN/ }).waitFor();
});

test("what somebody else has made of a tariff meanwhile is shown, and an older text replaces nothing", async (t) => {
  const tariff = await stored("MEANWHILE");
  const { page, save, replace } = await writing(t, tariff);
  const other = { ...day(new Date().toISOString(), 0.61), id: "MEANWHILE" };
  await backend.tariffs.putTariff({ ocpiJson: JSON.stringify(other) });
  await replace('"price": 0.5', '"price": 0.52');
  await page.getByText("€0.52 per kWh").waitFor();
  await save.and(page.locator("[aria-disabled=false]")).click();
  await page.getByRole("alert").getByText("MEANWHILE has been changed meanwhile: version 2").waitFor();
  await page.getByText(/^− .*"price": 0.61/).waitFor();
  await page.getByText(/^\+ .*"price": 0.52/).waitFor();
  assert.equal((await newest(tariff.id)).elements[0].priceComponents[0].price, "0.61");
  // Knowing it, one's own is put in its place: it says that it is newer.
  await page.getByRole("button", { name: "Go on with mine" }).click();
  await page.getByText("€0.52 per kWh").waitFor();
  await save.and(page.locator("[aria-disabled=false]")).click();
  await page.waitForURL(new RegExp(`/tariffs/${tariff.id}$`));
  assert.equal((await newest(tariff.id)).elements[0].priceComponents[0].price, "0.52");

  await page.getByRole("link", { name: "Change" }).click();
  await page.getByText("€0.52 per kWh").waitFor();
  await replace(/"last_updated": "[^"]*"/, '"last_updated": "2025-01-01T00:00:00Z"');
  await save.and(page.locator("[aria-disabled=false]")).click();
  await page.getByText("MEANWHILE stays at version 3").waitFor();
  assert.equal((await newest(tariff.id)).version, 3n);
  await page.getByRole("button", { name: "Load the current version" }).click();
  await page.getByText("MEANWHILE stays at version 3").waitFor({ state: "detached" });
  assert.equal(await save.getAttribute("aria-disabled"), "true");
});

test("only what became a version is said to be saved, whatever zone one reads times in", async (t) => {
  const tariff = await stored("TIMED", { last_updated: "2026-01-01T12:00:00Z" });
  const { page, text, save, replace } = await writing(t, tariff);
  const savable = save.and(page.locator("[aria-disabled=false]"));
  await replace(/"last_updated": "[^"]*"/, '"energy_mix": { "is_green_energy": true }, "last_updated": "2026-01-01T12:00:00"');
  await savable.click();
  await page.getByText("TIMED stays at version 1").waitFor();
  // Another tariff has a first version too.
  await replace('"TIMED"', '"RENAMED"');
  await savable.click();
  await page.getByRole("heading", { level: 1, name: "RENAMED" }).waitFor();

  await page.goto(`${first}/tariffs/${tariff.id}/edit`);
  await text.waitFor();
  // A time without a zone is in UTC.
  await replace(/"last_updated": "[^"]*"/, '"last_updated": "2026-01-01T12:30:00"');
  await savable.click();
  await page.waitForURL(new RegExp(`/tariffs/${tariff.id}$`));
  assert.equal((await newest(tariff.id)).lastUpdated.toISOString(), "2026-01-01T12:30:00.000Z");
});

test("what is there is replaced though its clock is ahead of one's own, and keeps its notes", async (t) => {
  const tariff = await stored("AHEAD", { last_updated: "2050-01-01T00:00:00Z" });
  const of = { countryCode: "NL", partyId: "TST", tariffId: "AHEAD", priority: 0 };
  const note = await backend.tariffNotes.putTariffNote({ tariffNote: { ...of, texts: [{ language: "en", text: "Green power" }] } });
  t.after(() => backend.tariffNotes.deleteTariffNote({ id: note.id }));
  const { page, text, save, replace } = await writing(t, tariff);
  const savable = save.and(page.locator("[aria-disabled=false]"));
  await backend.tariffs.putTariff({ ocpiJson: JSON.stringify({ ...day("2051-01-01T00:00:00Z", 0.61), id: "AHEAD" }) });
  await replace('"price": 0.5', '"price": 0.53');
  await savable.click();
  await page.getByRole("alert").getByText("AHEAD has been changed meanwhile").waitFor();
  await page.getByRole("button", { name: "Go on with mine" }).click();
  assert.ok(await text.evaluate((area) => area === document.activeElement));
  await savable.click();
  await page.waitForURL(new RegExp(`/tariffs/${tariff.id}$`));
  await page.getByRole("paragraph").filter({ hasText: "Green power" }).waitFor();
  await page.getByRole("link", { name: "Change" }).click();
  await replace('"price": 0.53', '"price": 0.54');
  await savable.click();
  await page.getByText("Changed since version 3").waitFor();
  assert.equal((await newest(tariff.id)).elements[0].priceComponents[0].price, "0.54");
});

test("what is written can be saved before the engine has looked at it, and nothing is typed that would be lost", async (t) => {
  const tariff = await stored("AT-ONCE");
  const context = await all.context(t);
  await context.route(/engine-.*\.wasm/, () => {});
  const { page, text, replace } = await writing(t, tariff, { context });
  let go;
  await page.route("**/PutTariff", (route) => new Promise((gone) => (go = () => gone(route.continue()))));
  const sent = page.waitForRequest("**/PutTariff");
  await replace('"price": 0.5', '"price": 0.56');
  await page.keyboard.press("ControlOrMeta+s");
  await sent;
  const before = await text.inputValue();
  await page.keyboard.type("lost");
  assert.equal(await text.inputValue(), before);
  go();
  await page.waitForURL(new RegExp(`/tariffs/${tariff.id}$`));
  assert.equal((await newest(tariff.id)).elements[0].priceComponents[0].price, "0.56");
});

test("what is said of a tariff is found in its text, whatever ends its lines and its names", async (t) => {
  const text = JSON.stringify({ ...day("2026-01-01T00:00:00Z"), id: "BY-HAND" }, undefined, 2).replace('"price_components"', '"": 1, $&');
  const { tariff } = await backend.tariffs.putTariff({ ocpiJson: `// By hand.\n${text}`.replaceAll("\n", "\r\n") });
  const { page, text: area } = await writing(t, tariff);
  await page.getByRole("listitem").filter({ hasText: "UNKNOWN_FIELD" }).getByRole("button").click();
  assert.match(await area.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), /^\{\s+"": 1[^]*\}$/);
});

test("what a CPO says of a tariff and the portal has no field for outlives a change", async (t) => {
  const tariff = await stored("GREEN", { energy_mix: { is_green_energy: true } });
  const { page, save, replace } = await writing(t, tariff);
  await replace('"price": 0.5', '"price": 0.45');
  await page.getByText("€0.45 per kWh").waitFor();
  await save.and(page.locator("[aria-disabled=false]")).click();
  await page.waitForURL(new RegExp(`/tariffs/${tariff.id}$`));
  const { energy_mix, elements } = JSON.parse(await backend.tariffs.getTariffReceivedText({ id: tariff.id }));
  assert.deepEqual([energy_mix, elements[0].price_components[0].price], [{ is_green_energy: true }, 0.45]);
});

test("nobody leaves what they have written unasked", async (t) => {
  const tariff = await stored("LEFT");
  const { page, text, replace } = await writing(t, tariff);
  await replace("EUR", "CHF");
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("dialog", { name: "Leave without saving?" }).getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.match(await text.inputValue(), /CHF/);
  await page.goBack();
  await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
  await page.getByText("In words").waitFor();
  assert.equal((await newest(tariff.id)).currency, "EUR");
  // What was not changed is left at once.
  await page.getByRole("link", { name: "Change" }).click();
  await text.waitFor();
  // Nor does it go along to another tariff.
  const other = await stored("ELSEWHERE");
  await page.evaluate((to) => history.pushState({}, "", to), `/tariffs/${other.id}/edit`);
  await page.getByRole("heading", { level: 1, name: "Change ELSEWHERE" }).waitFor();
  assert.match(await text.inputValue(), /ELSEWHERE/);
  await page.getByRole("link", { name: "Cancel" }).click();
  await page.getByText("In words").waitFor();
});

test("whoever may not write tariffs finds nothing to write them with, and each reads their own language", async (t) => {
  const tariff = await stored("READ");
  const context = await readsOnly(t);
  const reader = await signedIn(t, "Sam de Boer", { context });
  await reader.goto(`${first}/tariffs/${tariff.id}`);
  await reader.getByText("In words").waitFor();
  assert.equal(await reader.getByRole("link", { name: "Change" }).count(), 0);
  await reader.goto(`${first}/tariffs`);
  await reader.getByRole("link", { name: /READ/ }).waitFor();
  assert.equal(await reader.getByRole("link", { name: "New tariff" }).count(), 0);
  await reader.goto(`${first}/tariffs/${tariff.id}/edit`);
  await reader.getByRole("main").getByText("Your role does not allow this.").waitFor();

  const { page } = await writing(t, tariff, { locale: "nl-NL" });
  await page.getByRole("heading", { name: "Wat een EV-rijder leest" }).waitFor();
  await page.locator("ul[lang=nl]").getByText("per kWh").waitFor();
});

const notes = async () => (await backend.tariffNotes.listTariffNotes({ filter: { partyId: "TST" } })).tariffNotes;

test("a note is written in several languages, shown beside its tariff as it was previewed, changed and deleted", async (t) => {
  const tariff = await stored("NOTED");
  const page = await signedIn(t, "Sam de Boer");
  await page.goto(`${first}/settings?tab=notes`);
  await page.getByText("No notes yet.").waitFor();
  await page.getByRole("button", { name: "New note" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("CPO’s country").fill("nl");
  await form.getByLabel("CPO", { exact: true }).fill("tst");
  await form.getByLabel("Shown beside").selectOption("One tariff");
  await form.getByLabel("CPO’s id of the tariff").fill("NOTED");
  // Without a text it is refused, and the field that it is about says so.
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByLabel("Text (English)").and(page.locator("[aria-invalid]")).waitFor();
  const said = "Dearer from May: see https://cpo.example/prices. <b>Not</b> http://elsewhere.example";
  await form.getByLabel("Text (English)").fill(said);
  await form.getByLabel("Add a language").selectOption("Dutch");
  await form.getByLabel("Text (Dutch)").fill("Duurder vanaf mei");
  const preview = form.getByRole("region", { name: "As it is shown" });
  assert.equal(await preview.locator("p[lang=en]").innerText(), said);
  assert.deepEqual(await preview.getByRole("link").allTextContents(), ["https://cpo.example/prices"]);
  await form.getByLabel("Shown until").fill("2020-01-01T00:00");
  await form.getByLabel("Shown from").fill("2021-01-01T00:00");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("is not after start_time").waitFor();
  await form.getByLabel("Shown until").fill("");
  await form.getByLabel("Priority").fill("5");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByText("NL TST · Tariff NOTED").waitFor();
  await page.getByText("Shown now").waitFor();
  const [note] = await notes();
  assert.deepEqual(
    note.texts.map(({ language, text, links }) => [language, text, links]),
    [
      ["en", said, ["https://cpo.example/prices"]],
      ["nl", "Duurder vanaf mei", []],
    ],
  );
  assert.equal(note.startTime.toISOString(), "2020-12-31T23:00:00.000Z");
  assert.equal(note.priority, 5);

  await page.goto(`${first}/tariffs/${tariff.id}`);
  await page.getByRole("paragraph").filter({ hasText: "Dearer from May" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "https://cpo.example/prices" }).getAttribute("rel"), "noopener noreferrer");

  // One that has changed since it was shown is not deleted.
  await page.goto(`${first}/settings?tab=notes`);
  await page.getByRole("button", { name: "Delete: NL TST · Tariff NOTED" }).click();
  await backend.tariffNotes.putTariffNote({
    id: note.id,
    etag: note.etag,
    tariffNote: { countryCode: "NL", partyId: "TST", tariffId: "NOTED", texts: [{ language: "en", text: "again theirs" }], priority: 0 },
  });
  await form.getByRole("button", { name: "Delete" }).click();
  await form.getByRole("alert").getByText("Somebody else has changed this meanwhile").waitFor();
  await form.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("again theirs").waitFor();
  await page.getByRole("button", { name: "Delete: NL TST · Tariff NOTED" }).click();
  await form.getByRole("button", { name: "Delete" }).click();
  await page.getByText("No notes yet.").waitFor();
  assert.deepEqual(await notes(), []);
});

test("what somebody else has made of a note meanwhile is shown beside what was written, which nothing but its writer takes away", async (t) => {
  const put = (text, of) =>
    backend.tariffNotes.putTariffNote({
      id: of?.id,
      etag: of?.etag,
      tariffNote: { countryCode: "NL", partyId: "TST", tariffId: "MET", texts: [{ language: "en", text }], priority: 0 },
    });
  const remove = async () => {
    const [{ id, etag }] = await notes();
    await backend.tariffNotes.deleteTariffNote({ id, etag });
  };
  const kept = async () => (await notes()).map(({ texts }) => texts[0].text);
  await put("begun");
  const page = await signedIn(t, "Sam de Boer");
  await page.goto(`${first}/settings?tab=notes`);
  const form = page.getByRole("dialog");
  const change = () => page.getByRole("button", { name: "Change: NL TST · Tariff MET" }).click();
  const save = () => form.getByRole("button", { name: "Save" }).click();
  const text = form.getByLabel("Text (English)");
  const present = form.getByRole("region", { name: "As it is now" });
  const keep = form.getByRole("button", { name: "Go on with mine" });
  await change();
  await text.fill("mine");
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  assert.equal(await text.inputValue(), "mine");

  await put("theirs", (await notes())[0]);
  const lists = "**/ListTariffNotes";
  await page.route(lists, (route) => route.abort());
  await save();
  await form.getByRole("alert").getByText("The server does not answer").waitFor();
  await page.unroute(lists);
  await save();
  await present.getByText("theirs", { exact: true }).waitFor();
  assert.deepEqual([await text.inputValue(), await kept()], ["mine", ["theirs"]]);
  await keep.click();
  await form.getByRole("alert").waitFor({ state: "detached" });
  // It is that version alone that is written over.
  await put("theirs once more", (await notes())[0]);
  await save();
  await present.getByText("theirs once more").waitFor();
  await keep.click();
  await save();
  await form.waitFor({ state: "detached" });
  assert.deepEqual(await kept(), ["mine"]);

  await change();
  await text.fill("lost");
  await put("theirs at last", (await notes())[0]);
  await save();
  await form.getByRole("button", { name: "Load the current version" }).click();
  await page.waitForFunction(() => document.querySelector("[role=dialog] textarea")?.value === "theirs at last");
  await text.fill("both");
  await remove();
  await save();
  await form.getByRole("alert").getByText("The note has been deleted meanwhile.").waitFor();
  assert.equal(await present.count(), 0);
  await keep.click();
  await save();
  await form.waitFor({ state: "detached" });
  assert.deepEqual(await kept(), ["both"]);
  await remove();
});

test("notes are narrowed by what they are for, and who may not write them only reads", async (t) => {
  const put = (texts, more) => backend.tariffNotes.putTariffNote({ tariffNote: { countryCode: "NL", partyId: "TST", texts, priority: 0, ...more } });
  const text = (text) => [{ language: "en", text }];
  await put(text("of the whole operator"));
  await put(text("of one location"), { locationId: "KADE" });
  await put(text("of another operator"), { partyId: "OTH", tariffId: "T1", endTime: new Date("2026-01-01T00:00:00Z") });
  const context = await readsOnly(t);
  const page = await signedIn(t, "Sam de Boer", { context });
  await page.goto(`${first}/settings?tab=notes`);
  await page.getByText("of the whole operator").waitFor();
  const shown = () => page.getByRole("tabpanel").getByRole("listitem").count();
  assert.equal(await shown(), 3);
  await page.getByText(/Over since/).waitFor();
  await page.getByLabel("Shown beside").selectOption("One location");
  assert.equal(await shown(), 1);
  await page.getByLabel("Shown beside").selectOption("Anything");
  await page.getByLabel("CPO", { exact: true }).selectOption("NL OTH");
  await page.getByText("of another operator").waitFor();
  assert.equal(await shown(), 1);
  await page.getByLabel("Id or text").fill("whole");
  await page.getByText("No note matches.").waitFor();
  await page.getByLabel("CPO", { exact: true }).selectOption("All CPOs");
  await page.getByText("of the whole operator").waitFor();
  assert.equal(await page.getByRole("button", { name: /New note|Change|Delete/ }).count(), 0);

  // With its last note a CPO is no choice any more, and what is left is shown.
  const writer = await signedIn(t, "Sam de Boer");
  await writer.goto(`${first}/settings?tab=notes`);
  const cpo = writer.getByLabel("CPO", { exact: true });
  await cpo.selectOption("NL OTH");
  await writer.getByText("of the whole operator").waitFor({ state: "detached" });
  await writer.getByRole("button", { name: "Delete: NL OTH · Tariff T1" }).click();
  await writer.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await writer.getByText("of the whole operator").waitFor();
  assert.equal(await cpo.inputValue(), "");
});
