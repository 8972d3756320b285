// A charge that may come, planned at a place by what energy costs there: in the page, so that it goes on without a network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "wattlane";
import { address, backends, origins, PHONE, stand } from "./stand.mjs";

const [first] = origins;
const [backend] = backends;
const all = stand();
const { signedIn } = all;

const HOUR = 3_600_000;
const CONNECTOR = { id: "1", standard: "IEC_62196_T2", format: "SOCKET", power_type: "AC_3_PHASE", max_voltage: 230, max_amperage: 16 };
const LAST_UPDATED = "2026-05-01T10:00:00Z";

/** A place with a charger of 11 kW. Answers its id. */
async function placeIn(country, id, more = {}) {
  const evses = [{ uid: id, status: "AVAILABLE", connectors: [{ ...CONNECTOR, last_updated: LAST_UPDATED }], last_updated: LAST_UPDATED }];
  const ocpiJson = JSON.stringify({
    country_code: "NL",
    party_id: "TST",
    id,
    publish: true,
    name: `Planned at ${id}`,
    address: "Stationsplein 1",
    city: "Somewhere",
    country,
    coordinates: { latitude: "52.0894", longitude: "5.1100" },
    time_zone: "Europe/Amsterdam",
    evses,
    last_updated: LAST_UPDATED,
    ...more,
  });
  return (await backend.locations.putLocation({ ocpiJson })).location.id;
}

/** The hour that goes on. */
const thisHour = () => Math.floor(Date.now() / HOUR) * HOUR;

/** What a kWh costs in each hour from one on, and its carbon. */
async function energyCosts(zone, begin, hours) {
  const points = hours.map(([price, carbonIntensity], at) => ({ startTime: new Date(begin + at * HOUR), price, carbonIntensity }));
  await backend.signals.importSignals({ zone, series: { currency: "EUR", points, endTime: new Date(begin + hours.length * HOUR) } });
}

/** Cheap from the fourth hour on, clean from the seventh, two hours each. */
const HOURS = Array.from({ length: 24 }, (_, at) =>
  at === 4 || at === 5 ? ["0.05", "400"] : at === 7 || at === 8 ? ["0.25", "50"] : ["0.30", "300"],
);

/** An instant as fields of the place have it. */
function clockOf(time, timeZone = "Europe/Amsterdam") {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return parts.format(time).replace(" ", "T");
}

/** Waits for what is said of the plan. */
const says = (page, text) => page.getByRole("status").getByText(text).waitFor();
const figure = (page, name) => page.locator("dl > div").filter({ hasText: name });
/** Rows of the table beside the chart: each a time in which nothing changes. */
const row = (page, says) => page.getByRole("region", { name: "As a table" }).getByRole("row").filter({ hasText: says });

/** Those in which something is drawn have one row, from one hour after `begin` until another. */
async function chargesBetween(page, begin, from, until) {
  const cells = await row(page, / kW/).evaluateAll((rows) => rows.map(({ cells }) => [cells[0].textContent, cells[1].textContent]));
  const times = cells.filter(([, power]) => power !== "0 kW").map(([time]) => time.match(/\d\d:\d\d/g));
  const clock = (hours) => clockOf(new Date(begin + hours * HOUR)).slice(11);
  assert.deepEqual(times, [[clock(from), clock(until)]]);
}

test("a charge is planned for when energy is cheap, or clean, or at once, and goes on being planned without a network", async (t) => {
  const id = await placeIn("NLD", "CHEAP-LATER");
  const begin = thisHour();
  await energyCosts("NL", begin, HOURS);
  const page = await signedIn(t, "Sam de Boer");
  await page.goto(`${first}/locations?place=${id}`);
  await page.getByRole("link", { name: "Plan a charge" }).click();
  await page.getByRole("heading", { level: 1, name: "Plan a charge" }).waitFor();
  await page.getByLabel("Leaves").fill(clockOf(new Date(begin + 12 * HOUR)));
  // What 11.04 kW give in two hours, of which nine tenths get into the battery.
  await page.getByLabel("Energy, kWh").fill("19.872");
  await page.getByText("As a table").click();
  await row(page, "€0.05").filter({ hasText: "11.04 kW" }).waitFor();
  await says(page, "Saves €5.52 beside charging at once.");
  await says(page, "Takes 2.21 kg of CO₂ more than charging at once.");
  await figure(page, "Cost").getByText("€1.10", { exact: true }).waitFor();
  await figure(page, "Cost").getByText("€6.62 if charged at once").waitFor();
  await page.getByRole("img", { name: /^Plan from .* Charges / }).waitFor();
  await chargesBetween(page, begin, 4, 6);

  // From here on nothing can be asked of anybody.
  await all.line.cut();
  t.after(() => all.line.mend());
  await page.context().setOffline(true);
  const cheap = page.getByRole("radio", { name: "Cheap" });
  await cheap.focus();
  await page.keyboard.press("ArrowRight");
  await row(page, "50 g").filter({ hasText: "11.04 kW" }).waitFor();
  await chargesBetween(page, begin, 7, 9);
  await says(page, "Saves €1.10 and 5.52 kg of CO₂ beside charging at once.");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.getByRole("radio", { name: "Fast" }).isChecked());
  await says(page, "Charging at once would cost no more, and be as clean.");
  await cheap.check();
  await page.getByLabel("Energy, kWh").fill("9.936");
  await figure(page, "Cost").getByText("€0.55", { exact: true }).waitFor();
  // What a ceiling leaves out is missing, and why is said.
  await page.getByText("Charger, vehicle and limits").click();
  await page.getByLabel("Price ceiling per kWh, EUR").fill("0.01");
  await says(page, "9.94 kWh will be missing: energy costs more than the ceiling");
  await says(page, "Does not charge.");
});

test("what is typed wrong is said beside its field, and the last plan stays", async (t) => {
  const id = await placeIn("NLD", "TYPED-WRONG");
  const begin = thisHour();
  await energyCosts("NL", begin, HOURS);
  const page = await signedIn(t, "Sam de Boer");
  await page.goto(`${first}/locations/${id}/plan`);
  const leaves = page.getByLabel("Leaves");
  await leaves.fill(clockOf(new Date(begin + 3 * HOUR)));
  await page.getByRole("radio", { name: "By battery level" }).check();
  await page.getByLabel("Battery, kWh").fill("100");
  await page.getByLabel("Now, %").fill("10");
  await page.getByLabel("Wanted, %").fill("90");
  await says(page, /kWh will be missing: the time is too short for it/);
  await leaves.fill(clockOf(new Date(begin - HOUR)));
  await page.getByRole("alert").getByText("After it is plugged in.").waitFor();
  await leaves.fill(clockOf(new Date(begin + 400 * HOUR)));
  await page.getByRole("alert").getByText("14 days from now at most.").waitFor();
  await leaves.fill(clockOf(new Date(begin + 12 * HOUR)));
  await page.getByLabel("Wanted, %").fill("5");
  await page.getByRole("alert").getByText("More than the battery has now.").waitFor();
  await page.getByText("Before your last changes").waitFor();
  await page.getByLabel("Wanted, %").fill("20");
  await page.getByText("Before your last changes").waitFor({ state: "detached" });
  await figure(page, "Cost").getByText("€0.56", { exact: true }).waitFor();
  // What the charger does not give so little of is not planned.
  await page.getByText("Charger, vehicle and limits").click();
  await page.getByLabel("Vehicle takes at most, kW").fill("3.5");
  await page.getByRole("alert").getByText("The charger gives at least 4.14 kW.").waitFor();
  await page.getByLabel("Phases of the vehicle").selectOption("1");
  await page.getByRole("alert").waitFor({ state: "detached" });
  // Where it was wrong one goes on.
  assert.ok(await page.getByLabel("Vehicle takes at most, kW").isVisible());
});

test("where nothing is known of prices that is said, and it is planned without", async (t) => {
  await energyCosts("NL", thisHour(), HOURS);
  const id = await placeIn("LVA", "NOTHING-KNOWN", { time_zone: "Europe/Riga" });
  const page = await signedIn(t, "Sam de Boer");
  await page.goto(`${first}/locations/${id}/plan`);
  await page.getByText("Nothing is known of energy prices in Latvia: it is planned without").waitFor();
  await says(page, /^Charges .* – /);
  assert.equal(await figure(page, "Cost").count(), 0);
  // By the clock of the place, which is named where it is not the reader's.
  const leaves = page.getByLabel("Leaves");
  assert.match(await leaves.inputValue(), /T07:30$/);
  await page
    .getByText(/the clock of the place/)
    .first()
    .waitFor();
  const departure = Date.parse(`${await leaves.inputValue()}Z`) - Date.parse(`${clockOf(new Date(), "Europe/Riga")}Z`);
  assert.ok(departure >= 2 * HOUR && departure <= 27 * HOUR, `it leaves ${departure / HOUR} h from now`);
  // Whoever knows better takes another zone.
  await page.getByLabel("Price zone").selectOption("NL");
  await figure(page, "Cost").getByText(/€/).first().waitFor();
  await page.getByText("Nothing is known of energy prices in Latvia").waitFor({ state: "detached" });
});

test("of several zones of a country one is chosen, and what is not known yet of its prices is guessed, and told", async (t) => {
  const begin = thisHour();
  for (const zone of ["DK1", "DK2"]) {
    await energyCosts(
      zone,
      begin - 48 * HOUR,
      Array.from({ length: 52 }, () => ["0.20"]),
    );
  }
  const id = await placeIn("DNK", "IN-DENMARK", { time_zone: "Europe/Copenhagen" });
  const page = await signedIn(t, "Sam de Boer");
  await page.goto(`${first}/locations/${id}/plan`);
  await page.getByText("Denmark has several price zones: choose where the place is.").waitFor();
  await page.getByLabel("Price zone").selectOption("DK2");
  await page.getByLabel("Leaves").fill(clockOf(new Date(begin + 10 * HOUR)));
  await says(page, /^Prices .* are not known yet: they are taken to be as on days before\./);
  await page.getByText("As a table").click();
  await row(page, "≈ €0.20").waitFor();
});

test("a plan begins with what its driver has remembered, and what was changed meanwhile is not overwritten", async (t) => {
  const id = await placeIn("NLD", "REMEMBERED");
  await energyCosts("NL", thisHour(), HOURS);
  const location = { countryCode: "NL", partyId: "TST", locationId: "REMEMBERED" };
  const { accessToken } = await backend.auth.mintAccessToken({ driverId: all.people["Petra Jansen"] });
  const petra = new Client(address, { accessToken: () => accessToken });
  t.after(() => petra.free());
  const before = {
    departureTime: "17:45",
    batteryCapacity: "77",
    targetLevel: 90,
    conditions: { goal: "GREEN", noInterruption: true },
    efficiency: "0.95",
  };
  await petra.smartCharging.putPreferences({ preferences: before });
  const page = await signedIn(t, "Petra Jansen", { screen: PHONE });
  await page.goto(`${first}/locations/${id}/plan`);
  const battery = page.getByLabel("Battery, kWh");
  assert.equal(await battery.inputValue(), "77");
  assert.match(await page.getByLabel("Leaves").inputValue(), /T17:45$/);
  assert.ok(await page.getByRole("radio", { name: "Green" }).isChecked());
  await battery.fill("50");
  const remember = page.getByRole("button", { name: "Remember for this place" });
  await remember.click();
  await page.getByText("Saved").waitFor();
  const kept = await petra.smartCharging.getPreferences({ location });
  assert.deepEqual(kept.location, location);
  assert.deepEqual([kept.batteryCapacity, kept.targetLevel, kept.efficiency, kept.conditions.goal], ["50", 90, "0.95", "GREEN"]);
  // What is said of all places stays.
  assert.equal((await petra.smartCharging.getPreferences()).batteryCapacity, "77");
  // Once more upon what is there now, and then not upon what another page has made of it.
  await page.getByRole("radio", { name: "Balanced" }).check();
  const saved = page.waitForResponse((response) => response.url().endsWith("/PutPreferences") && response.request().method() === "POST");
  await remember.click();
  await saved;
  const { etag } = await petra.smartCharging.getPreferences({ location });
  await petra.smartCharging.putPreferences({ preferences: { location, batteryCapacity: "40", targetLevel: 60 }, etag });
  await page.getByRole("radio", { name: "Fast" }).check();
  await remember.click();
  await page.getByRole("alert").getByText("Somebody else has changed this meanwhile.").waitFor();
  assert.equal((await petra.smartCharging.getPreferences({ location })).batteryCapacity, "40");
  await page.getByRole("button", { name: "Load the current version" }).click();
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "40"));
  assert.equal(await page.getByLabel("Wanted, %").inputValue(), "60");
});

test("where the engine or the prices cannot be had that is said, and they are asked for again", async (t) => {
  const id = await placeIn("NLD", "ASKED-AGAIN");
  await energyCosts("NL", thisHour(), HOURS);
  const context = await all.context(t);
  await context.route(/engine-.*\.wasm/, (route) => route.abort());
  const page = await signedIn(t, "Sam de Boer", { context });
  await page.goto(`${first}/locations/${id}/plan`);
  await page.getByRole("alert").getByText("A part of this page could not be loaded").waitFor();
  await context.unroute(/engine-.*\.wasm/);
  await page.getByRole("button", { name: "Try again" }).click();
  await figure(page, "Cost").waitFor();
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    "content-type": "application/grpc-web+proto",
    "grpc-status": "7",
  };
  await context.route("**/GetSignals", (route) => (route.request().method() === "POST" ? route.fulfill({ headers }) : route.continue()));
  await page.reload();
  await page.getByRole("alert").waitFor();
  await says(page, /^Charges .* – /);
  await context.unroute("**/GetSignals");
  await page.getByRole("button", { name: "Try again" }).click();
  await figure(page, "Cost").waitFor();
});
