// Every page as it looks and sounds: to a screen reader, in four languages, in both themes and both widths.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tooWide, wrongWith } from "./axe.mjs";
import { differs } from "./pictures.mjs";
import { backends, DESKTOP, origins, PHONE, stand } from "./stand.mjs";

const [first] = origins;
const [backend] = backends;
const all = stand();
const { signedIn } = all;
/** Pictures of every page, to be looked at. */
const pictures = process.env.PORTAL_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });

const PAGES = [
  ["cdrs", "/cdrs", "Ada Vermeulen", /\d+ of \d+/],
  ["cdr", "/cdrs/:cdr", "Ada Vermeulen", "Course of the charge"],
  ["difference", "/cdrs/:disputed", "Ada Vermeulen", "The CPO gives no times"],
  ["live", "/sessions", "Ada Vermeulen", "Nobody charges right now"],
  ["tariffs", "/tariffs", "Ada Vermeulen", /per kWh/],
  ["tariff", "/tariffs/:tariff", "Ada Vermeulen", "In words"],
  ["editor", "/tariffs/:tariff/edit", "Ada Vermeulen", "Nothing odd was found."],
  ["new tariff", "/tariffs/new", "Sam de Boer", "Nothing odd was found."],
  ["locations", "/locations", "Ada Vermeulen", "Free now"],
  ["plan", "/locations/:place/plan", "Ada Vermeulen", "Planned power"],
  ["audit", "/audit?object=cdr", "Ada Vermeulen", "Field"],
  ["branding", "/settings", "Ada Vermeulen", "Name shown"],
  ["staff", "/settings?tab=staff", "Ada Vermeulen", "Sam de Boer"],
  ["keys", "/settings?tab=keys", "Ada Vermeulen", "For your own servers"],
  ["origins", "/settings?tab=origins", "Ada Vermeulen", "this portal"],
  ["issuers", "/settings?tab=issuers", "Ada Vermeulen", "OpenID Connect"],
  ["notes", "/settings?tab=notes", "Ada Vermeulen", "Half price on Sundays"],
  ["missing", "/nowhere", "Ada Vermeulen", "There is no such page"],
  ["charges", "/charges", "Petra Jansen", "Your charges"],
  ["charge", "/cdrs/:own", "Petra Jansen", "You pay"],
  ["refused", "/settings", "Petra Jansen", "Your role does not allow this"],
];

/** Those whose look is the same from day to day. */
const KEPT = new Set(["cdrs", "cdr", "difference", "tariffs", "branding", "charges", "missing"]);
const KEPT_IN = { desktop: "light", phone: "dark" };

for (const [width, screen] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  for (const theme of ["light", "dark"]) {
    test(`every page looks as it did, and can be used without eyes and without a mouse: ${theme}, ${width}`, async (t) => {
      const cdr = (await backend.cdrs.listCdrs({ pageSize: 1 })).cdrs[0].id;
      const own = (await backend.cdrs.listCdrs({ filter: { driverId: all.people["Petra Jansen"] }, pageSize: 1 })).cdrs[0].id;
      const tariff = (await backend.tariffs.listTariffs({ filter: { tariffId: "SCH-OFFICE" } })).tariffs[0].id;
      const { id: disputed } = await backend.cdrs.getCdrByCdrId({ cdrId: "PLD-2026-001240" });
      const at = await planned();
      await note();
      const signed = new Map();
      const found = [];
      for (const [name, path, who, there] of PAGES) {
        if (!signed.has(who)) signed.set(who, await signedIn(t, who, { screen, colorScheme: theme, bypassCSP: true }));
        const page = signed.get(who);
        const ids = { cdr, own, tariff, disputed, place: at };
        await page.goto(first + path.replace(/:(\w+)/, (_, name) => ids[name]));
        await page.getByText(there).locator("visible=true").first().waitFor();
        await page.waitForFunction(() => ![...document.querySelectorAll("[role=status]")].some((one) => one.textContent === "Loading …"));
        await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
        const picture = await page.screenshot({ animations: "disabled" });
        const called = `${name}-${width}-${theme}`;
        if (pictures) writeFileSync(join(pictures, `${called}.png`), picture);
        const different = KEPT.has(name) && KEPT_IN[width] === theme && differs(called, picture);
        if (different) found.push(different);
        found.push(...(await wrongWith(page, name)));
        found.push(...(await tooWide(page, name)));
      }
      assert.deepEqual(found, []);
    });
  }
}

/** A place where a charge can be planned by prices that are known for the next hours, and guessed after them. Answers its id. */
async function planned() {
  const begin = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const hour = (at) => new Date(begin + at * 3_600_000);
  const points = Array.from({ length: 30 }, (_, at) => ({
    startTime: hour(at - 24),
    price: `0.${20 + (at % 9)}`,
    carbonIntensity: String(200 + at),
  }));
  await backend.signals.importSignals({ zone: "NL", series: { currency: "EUR", points, endTime: hour(6) } });
  return place();
}

/** Sees to it that there is one. */
async function note() {
  if ((await backend.tariffNotes.listTariffNotes()).tariffNotes.length > 0) return;
  const texts = [{ language: "en", text: "Half price on Sundays: https://cpo.example/december" }];
  await backend.tariffNotes.putTariffNote({ tariffNote: { countryCode: "NL", partyId: "PLD", texts, priority: 5 } });
}

test("it speaks four languages, with their money and times", async (t) => {
  const { id } = await backend.cdrs.getCdrByCdrId({ cdrId: "PLD-2026-002744" });
  const said = { "en-GB": /€12\.42/, "nl-NL": /€\s12,42/, "de-DE": /12,42\s€/, "fr-FR": /12,42\s€/ };
  for (const [locale, amount] of Object.entries(said)) {
    const page = await signedIn(t, "Ada Vermeulen", { locale });
    await page.goto(`${first}/cdrs/${id}`);
    await page.getByText(amount).first().waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), locale.slice(0, 2));
  }
});

for (const theme of ["light", "dark"]) {
  test(`door, windows, menu and palette can be used without eyes: ${theme}`, async (t) => {
    const context = await all.context(t, { colorScheme: theme, bypassCSP: true });
    const door = await context.newPage();
    await door.goto(first);
    await door.getByRole("button", { name: "Ada Vermeulen" }).waitFor();
    const found = await wrongWith(door, "door");
    const page = await signedIn(t, "Ada Vermeulen", { context });
    await page.getByText(/\d+ of \d+/).waitFor();
    const opened = async (name, open) => {
      await open();
      found.push(...(await wrongWith(page, name)));
      await page.keyboard.press("Escape");
    };
    await opened("filters", async () => {
      await page.getByRole("button", { name: "Filters" }).click();
      await page.getByRole("dialog").waitFor();
    });
    await opened("account", async () => {
      await page.getByRole("button", { name: /Your account/ }).click();
      await page.getByRole("menu").waitFor();
    });
    await opened("palette", async () => {
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("combobox").waitFor();
    });
    await page.goto(`${first}/cdrs/${(await backend.cdrs.listCdrs({ filter: { statuses: ["PENDING"] }, pageSize: 1 })).cdrs[0].id}`);
    for (const name of ["Reject", "Set price"]) {
      await opened(name, async () => {
        await page.getByRole("button", { name }).click();
        await page.getByRole("dialog").waitFor();
      });
    }
    assert.deepEqual(found, []);
  });
}

test("all can be reached by the keyboard alone", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.getByText(/\d+ of \d+/).waitFor();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("tarif");
  await page.keyboard.press("Enter");
  await page.waitForURL(/tariffs/);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("scheldekaai");
  await page.keyboard.press("Enter");
  await page.waitForURL(/cdrs\?phrase=scheldekaai/);
  await page.reload();
  await page.getByText(/\d+ of \d+/).waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  // On to the first row, and into it; what was opened is told, and begins at its top.
  const onRow = () => page.evaluate(() => document.activeElement.closest("[role=row] a") !== null);
  for (let times = 0; times < 20 && !(await onRow()); times++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/cdrs\/[0-9a-f-]{36}/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => document.activeElement.id === "content");
  const called = await page.getByRole("heading", { level: 1 }).locator("span").first().innerText();
  await page.getByRole("status").getByText(called, { exact: true }).waitFor({ state: "attached" });
  // A window gives the focus back to what opened it.
  await page.getByRole("button", { name: "Reject" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.textContent === "Reject");
});

for (const [width, screen] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`what is written has room in four languages, and its windows can be used without eyes: ${width}`, async (t) => {
    await note();
    const tariff = (await backend.tariffs.listTariffs({ filter: { tariffId: "ELB-AC-BLOCK" } })).tariffs[0].id;
    const { id: disputed } = await backend.cdrs.getCdrByCdrId({ cdrId: "PLD-2026-001240" });
    const found = [];
    const leave = { "en-GB": "Leave", "nl-NL": "Weggaan", "de-DE": "Verlassen", "fr-FR": "Quitter" };
    for (const locale of Object.keys(leave)) {
      const page = await signedIn(t, "Ada Vermeulen", { screen, locale, bypassCSP: true });
      const look = async (name) => found.push(...(await wrongWith(page, `${locale} ${name}`)), ...(await tooWide(page, `${locale} ${name}`)));
      await page.goto(`${first}/cdrs/${disputed}`);
      await page.locator("figure").nth(1).waitFor();
      await look("difference");
      await page.goto(`${first}/tariffs/${tariff}/edit`);
      const text = page.getByLabel("OCPI JSON");
      await page.locator(`ul[lang=${locale.slice(0, 2)}]`).waitFor();
      await text.fill((await text.inputValue()).replace('"currency"', "currency"));
      await page.locator("[aria-invalid]").waitFor();
      await look("editor");
      await page.locator(`a[href$="/tariffs"]`).locator("visible=true").first().click();
      await page.getByRole("dialog").getByRole("button", { name: leave[locale] }).waitFor();
      await look("leaving");
      await page.getByRole("dialog").getByRole("button", { name: leave[locale] }).click();
      await text.waitFor({ state: "detached" });
      await page.goto(`${first}/settings?tab=notes`);
      await page.getByRole("tabpanel").getByRole("listitem").getByRole("button").first().click();
      await page.getByRole("dialog").getByRole("region").waitFor();
      await look("note");
      await page.close();
    }
    assert.deepEqual(found, []);
  });
}

const CONNECTOR = { standard: "IEC_62196_T2", format: "SOCKET", power_type: "AC_3_PHASE", max_voltage: 230, max_amperage: 32, tariff_ids: ["RUNS"] };

const OF = { country_code: "NL", party_id: "TST" };

/** A place. Answers its id. */
async function place() {
  const last_updated = "2026-05-01T10:00:00Z";
  const connectors = [{ ...CONNECTOR, id: "1", last_updated }];
  const evses = [{ uid: "E1", evse_id: "NL*TST*E1", status: "AVAILABLE", connectors, last_updated }];
  const coordinates = { latitude: "52.0894", longitude: "5.1100" };
  const at = {
    name: "By the water, where names of places are as long as they like to be",
    address: "Stationsplein 1",
    city: "Utrecht",
    country: "NLD",
  };
  const ocpiJson = JSON.stringify({ ...OF, id: "WATER", publish: true, ...at, coordinates, time_zone: "Europe/Amsterdam", evses, last_updated });
  return (await backend.locations.putLocation({ ocpiJson })).location.id;
}

/** A driver who charges there. Answers the session's id. */
async function charges() {
  const [begin, now] = [10, 2].map((minutes) => new Date(Date.now() - minutes * 60_000).toISOString());
  const elements = [{ price_components: [{ type: "ENERGY", price: 0.5, vat: 21, step_size: 1 }] }];
  await backend.tariffs.putTariff({
    ocpiJson: JSON.stringify({ ...OF, id: "RUNS", currency: "EUR", elements, last_updated: "2026-01-01T00:00:00Z" }),
  });
  const cdr_token = { country_code: "NL", party_id: "WTL", uid: "041E2A9C5B6F80", type: "RFID", contract_id: "NL-WTL-C00000001-E" };
  const charging_periods = [{ start_date_time: begin, dimensions: [{ type: "ENERGY", volume: 4 }], tariff_id: "RUNS" }];
  const where = { location_id: "WATER", evse_uid: "E1", connector_id: "1" };
  const charge = {
    ...OF,
    id: "RUNS",
    start_date_time: begin,
    kwh: 4,
    cdr_token,
    auth_method: "WHITELIST",
    ...where,
    currency: "EUR",
    charging_periods,
  };
  return (await backend.sessions.putSession({ ocpiJson: JSON.stringify({ ...charge, status: "ACTIVE", last_updated: now }) })).id;
}

for (const [width, screen] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`so can what charges, and where: ${width}`, async (t) => {
    const at = await planned();
    const session = await charges();
    const found = [];
    for (const [locale, many] of Object.entries({ "en-GB": true, "de-DE": false, "nl-NL": false, "fr-FR": false })) {
      for (const [who, paths] of Object.entries({
        "Ada Vermeulen": ["/sessions", `/sessions/${session}`, `/locations?place=${at}`, `/locations/${at}/plan`],
        "Petra Jansen": ["/charges", `/sessions/${session}`, `/locations?place=${at}`, `/locations/${at}/plan`],
      })) {
        const page = await signedIn(t, who, { screen, locale, bypassCSP: true });
        for (const path of paths) {
          await page.goto(first + path);
          await page
            .getByText(/By the water/)
            .locator("visible=true")
            .first()
            .waitFor();
          await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
          if (path.startsWith("/sessions")) await page.locator("main svg[role=img]").or(page.getByText("€2.42")).first().waitFor();
          if (path.endsWith("/plan")) {
            // All that can be opened.
            await page.locator("main svg[role=img]").waitFor();
            for (const one of await page.locator("main summary").all()) await one.click();
          }
          const name = `${locale} ${who} ${path}`;
          if (many) found.push(...(await wrongWith(page, name)));
          found.push(...(await tooWide(page, name)));
        }
        await page.close();
      }
    }
    assert.deepEqual(found, []);
  });
}
