// A charge that goes on, planned where it is seen: made, kept right before one's eyes, changed, cancelled, and what came of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tooWide, wrongWith } from "./axe.mjs";
import { backends, origins, PHONE, stand } from "./stand.mjs";

const [first] = origins;
const [backend] = backends;
const all = stand();
const { signedIn } = all;

const MINUTE = 60_000;
const HOUR = 3_600_000;
const ZONE = "Europe/Amsterdam";
const CONTRACT = "NL-WTL-C00000001-E";
const LAST_UPDATED = "2026-05-01T10:00:00Z";
const CONNECTOR = {
  id: "1",
  standard: "IEC_62196_T2",
  format: "SOCKET",
  power_type: "AC_3_PHASE",
  max_voltage: 230,
  max_amperage: 16,
  last_updated: LAST_UPDATED,
};

const begin = Math.floor(Date.now() / HOUR) * HOUR;

/** What a kWh costs, from before any session began: dear, and cheap in two hours from one on. */
async function isCheapFrom(hour) {
  const points = Array.from({ length: 24 }, (_, at) => at - 2).map((at) => ({
    startTime: new Date(begin + at * HOUR),
    price: at === hour || at === hour + 1 ? "0.05" : "0.30",
    carbonIntensity: "300",
  }));
  await backend.signals.importSignals({ zone: "NL", series: { currency: "EUR", points, endTime: new Date(begin + 22 * HOUR) } });
}

/** A session of Petra's that began ten minutes ago, at a place of its own. `reports` tells what its meter had measured so many minutes after that. */
async function begins(id) {
  const evses = [{ uid: "E1", status: "CHARGING", connectors: [CONNECTOR], last_updated: LAST_UPDATED }];
  const place = {
    country_code: "NL",
    party_id: "TST",
    id: `AT-${id}`,
    publish: true,
    name: "By the water",
    address: "Kade 1",
    city: "Utrecht",
    country: "NLD",
    coordinates: { latitude: "52.0894", longitude: "5.1100" },
    time_zone: ZONE,
    evses,
    last_updated: LAST_UPDATED,
  };
  await backend.locations.putLocation({ ocpiJson: JSON.stringify(place) });
  const start = new Date(Date.now() - 10 * MINUTE);
  const period = (kwh, from = start) => ({ start_date_time: from.toISOString(), dimensions: [{ type: "ENERGY", volume: kwh }] });
  const session = {
    country_code: "NL",
    party_id: "TST",
    id,
    start_date_time: start.toISOString(),
    kwh: 0,
    cdr_token: { country_code: "NL", party_id: "WTL", uid: "041E2A9C5B6F80", type: "RFID", contract_id: CONTRACT },
    auth_method: "WHITELIST",
    location_id: place.id,
    evse_uid: "E1",
    connector_id: "1",
    currency: "EUR",
    charging_periods: [period(0)],
    status: "ACTIVE",
    last_updated: start.toISOString(),
  };
  const put = async (more) => (await backend.sessions.putSession({ ocpiJson: JSON.stringify({ ...session, ...more }) })).id;
  const reports = async (kwh, minutes) => {
    const last_updated = new Date(start.getTime() + minutes * MINUTE).toISOString();
    const ocpiJson = JSON.stringify({ kwh, charging_periods: [period(kwh)], last_updated });
    await backend.sessions.patchSession({ countryCode: "NL", partyId: "TST", sessionId: id, ocpiJson });
  };
  return { id: await put(), told: session, put, period, reports };
}

/** An instant as fields of the place have it, so many hours from the beginning of this one. */
function clock(hours) {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date(begin + hours * HOUR)).replace(" ", "T");
}

const figure = (page, name) => page.locator("dl > div").filter({ hasText: name });
/** Why it was planned, the newest first, waited for until the newest is this one. */
async function reasons(page, newest, timeout = undefined) {
  const made = page.getByRole("list", { name: "Why it was planned" }).getByRole("listitem");
  await made.first().getByText(newest).waitFor({ timeout });
  return made.allTextContents();
}

/** Fills the window in which one says what is wanted, and sends it. */
async function wishes(page, kwh, hours) {
  const window = page.getByRole("dialog");
  await window.getByLabel("Energy from now on, kWh").fill(kwh);
  await window.getByLabel("Leaves").fill(clock(hours));
  await window.getByRole("button", { name: "Plan", exact: true }).click();
  return window;
}

test("a driver plans their charge, sees why it is planned anew and what the meter says beside it, and cancels it", async (t) => {
  await isCheapFrom(4);
  const session = await begins("PLANNED");
  const page = await signedIn(t, "Petra Jansen", { screen: PHONE });
  await page.getByRole("link", { name: /By the water/ }).click();
  await page.getByRole("button", { name: "Plan this charge" }).click();
  // What is wrong stands at its field.
  const window = await wishes(page, "9.936", -1);
  await window.getByRole("alert").getByText("has passed").waitFor();
  assert.equal(await window.getByLabel("Leaves").getAttribute("aria-invalid"), "true");
  await wishes(page, "9.936", 12);
  await window.waitFor({ state: "detached" });
  await page.getByText(/^Charges .*\.$/).waitFor();
  await page.getByText("Saves €2.76 beside charging at once.").waitFor();
  await figure(page, "From then on").getByText("9.94 kWh").waitFor();
  await figure(page, "From then on").getByText("for €0.55, €3.31 if charged at once").waitFor();
  await figure(page, "Ready")
    .getByText(`${clock(5).slice(11)}`)
    .waitFor();
  await page.getByText("The plan cannot be sent to this charger").waitFor();
  await page.getByRole("img", { name: /^Plan from .* Charges / }).waitFor();
  assert.equal((await reasons(page, "It was asked for")).length, 1);

  await isCheapFrom(6);
  const [newest, before] = await reasons(page, "Prices or carbon have changed");
  assert.match(newest, /€0\.55 from then on/);
  assert.match(before, /It was asked for/);
  await figure(page, "Ready")
    .getByText(`${clock(7).slice(11)}`)
    .waitFor();

  // It draws where the plan has it wait.
  // The meter speaks once a plan has held for a minute: until then its charger goes on reporting.
  let isTold = false;
  const told = reasons(page, "It charges otherwise than planned", 2 * MINUTE).finally(() => (isTold = true));
  for (let report = 0; !isTold; report++) {
    await session.reports(1.2, 12 + report / 30_000);
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  }
  await told;
  await figure(page, "Charged until").getByText("1.08 kWh").waitFor();
  await page.getByText("As a table").click();
  const table = page.getByRole("region", { name: "As a table" });
  await table.getByRole("columnheader", { name: "Measured power" }).waitFor();
  await table.getByRole("cell", { name: "6 kW", exact: true }).first().waitFor();
  await session.reports(1.6, 14);
  await table
    .getByRole("cell", { name: /^(7|8|9|12) kW|^\d+\.\d+ kW/ })
    .first()
    .waitFor();

  await page.getByRole("button", { name: "Cancel plan" }).click();
  const ask = page.getByRole("dialog", { name: "Cancel this plan?" });
  await ask.getByRole("button", { name: "Keep it" }).click();
  await ask.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Cancel plan" }).click();
  await ask.getByRole("button", { name: "Cancel plan" }).click();
  await page.getByText(/^Cancelled .*: the vehicle charges as its charger lets it\.$/).waitFor();
  await page.getByRole("button", { name: "Plan anew" }).click();
  await wishes(page, "5", 12);
  await reasons(page, "It was asked for");
  await page.getByRole("button", { name: "Change", exact: true }).waitFor();
});

test("staff see a plan that its driver has made, change it, and read what came of it when the session ends", async (t) => {
  await isCheapFrom(4);
  const session = await begins("WATCHED");
  const sam = await signedIn(t, "Sam de Boer");
  await sam.goto(`${first}/sessions/${session.id}`);
  await sam.getByRole("button", { name: "Plan this charge" }).waitFor();
  const petra = await signedIn(t, "Petra Jansen");
  await petra.goto(`${first}/sessions/${session.id}`);
  await petra.getByRole("button", { name: "Plan this charge" }).click();
  await petra.getByRole("radio", { name: "By battery level" }).check();
  await petra.getByLabel("Battery, kWh").fill("40");
  await petra.getByLabel("Battery now, %").fill("30");
  await petra.getByLabel("Wanted, %").fill("50");
  await petra.getByLabel("Leaves").fill(clock(12));
  await petra.getByRole("button", { name: "Plan", exact: true }).click();
  for (const page of [petra, sam]) await figure(page, "From then on").getByText("8 kWh").waitFor();
  // What stops the profile is told to whoever can do something about it.
  await sam.getByText("this server has no way to chargers").waitFor();
  assert.equal(await petra.getByText("this server has no way to chargers").count(), 0);

  await sam.getByRole("button", { name: "Change", exact: true }).click();
  assert.equal(await sam.getByLabel("Wanted, %").inputValue(), "50");
  assert.equal(await sam.getByLabel("Leaves").inputValue(), clock(12));
  await sam.getByLabel("Wanted, %").fill("55");
  await sam.getByText("Vehicle and limits").click();
  await sam.getByLabel("Price ceiling per kWh, EUR").fill("0.01");
  await sam.getByRole("button", { name: "Plan", exact: true }).click();
  for (const page of [petra, sam]) {
    await reasons(page, "Something else is wanted");
    await page.getByText("10 kWh will be missing: energy costs more than the ceiling").waitFor();
    await page.getByText("No more charging is planned.").waitFor();
  }

  const at = (hours) => new Date(begin + hours * HOUR);
  await session.put({
    kwh: 10,
    charging_periods: [session.period(0), session.period(10, at(4))],
    status: "COMPLETED",
    end_date_time: at(6).toISOString(),
    last_updated: at(6).toISOString(),
  });
  for (const page of [petra, sam]) {
    await page.getByText("Finished").waitFor();
    await page.getByText("Saved €2.50 beside charging at once.").waitFor();
    await figure(page, "Charged").getByText("9 kWh").waitFor();
    await figure(page, "Cost").getByText("€3.00 if charged at once").waitFor();
    assert.equal(await page.getByRole("button", { name: "Cancel plan" }).count(), 0);
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`a plan and its window can be used without eyes, and on a phone, in four languages: ${colorScheme}`, async (t) => {
    await isCheapFrom(4);
    const session = await begins(`SEEN-${colorScheme}`);
    await backend.smartCharging.createPlan({ sessionId: session.id, wish: { energy: "30", departureTime: new Date(begin + 20 * HOUR) } });
    const found = [];
    for (const locale of ["en-GB", "nl-NL", "de-DE", "fr-FR"]) {
      const context = await all.context(t, { colorScheme, locale, screen: PHONE, bypassCSP: true });
      const page = await signedIn(t, "Petra Jansen", { context });
      const look = async (name) => found.push(...(await wrongWith(page, `${locale} ${name}`)), ...(await tooWide(page, `${locale} ${name}`)));
      await page.goto(`${first}/sessions/${session.id}`);
      await page.locator("figure svg[role=img]").waitFor();
      await look("plan");
      await page.locator("section header button").first().click();
      await page.locator("[role=dialog]").locator("input[name=by]").last().check();
      await page.locator("[role=dialog] summary").click();
      await look("window");
    }
    assert.deepEqual(found, []);
  });
}

test("a driver reads what came of a plan beside the charge that it was of", async (t) => {
  await isCheapFrom(4);
  const session = await begins("BILLED");
  await backend.smartCharging.createPlan({ sessionId: session.id, wish: { energy: "9", departureTime: new Date(begin + 12 * HOUR) } });
  const end = new Date().toISOString();
  const course = { end_date_time: end, last_updated: end, charging_periods: [session.period(1.5)] };
  await session.put({ ...course, kwh: 1.5, status: "COMPLETED" });
  for await (const { plan } of backend.smartCharging.watchPlan({ sessionId: session.id })) if (plan?.status === "FINISHED") break;
  const { cdr_token, start_date_time, ...told } = session.told;
  const { connector_id, evse_uid, location_id } = told;
  const cdr = {
    country_code: "NL",
    party_id: "TST",
    id: "CDR-BILLED",
    session_id: told.id,
    cdr_token,
    start_date_time,
    ...course,
    auth_method: "WHITELIST",
    cdr_location: {
      id: location_id,
      address: "Kade 1",
      city: "Utrecht",
      country: "NLD",
      coordinates: { latitude: "52.0894", longitude: "5.1100" },
      evse_uid,
      evse_id: "NL*TST*E1",
      connector_id,
      connector_standard: CONNECTOR.standard,
      connector_format: CONNECTOR.format,
      connector_power_type: CONNECTOR.power_type,
    },
    currency: "EUR",
    total_cost: { excl_vat: 0.75 },
    total_energy: 1.5,
    total_time: 0.1667,
  };
  const { id } = await backend.cdrs.createCdr({ ocpiJson: JSON.stringify(cdr), source: "test" });
  const page = await signedIn(t, "Petra Jansen", { screen: PHONE });
  await page.goto(`${first}/cdrs/${id}`);
  await page.getByRole("heading", { level: 2, name: "Charging plan" }).waitFor();
  await figure(page, "Charged").getByText("1.35 kWh").waitFor();
  await page.getByText("Charging at once would have cost no more, and been as clean.").waitFor();
  await page.getByRole("img", { name: /^Plan from / }).waitFor();
});
