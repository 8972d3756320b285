// What charges, as it is seen while it does, and the places where it can.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backends, origins, PHONE, stand } from "./stand.mjs";

const [first] = origins;
const [backend] = backends;
const all = stand();
const { signedIn } = all;

const TOKEN = { country_code: "NL", party_id: "WTL", uid: "041E2A9C5B6F80", type: "RFID", contract_id: "NL-WTL-C00000001-E" };

/** A place as its CPO tells of it. */
const LOCATION = {
  country_code: "NL",
  party_id: "TST",
  id: "MAPPED",
  publish: true,
  name: "Under the clock",
  address: "Stationsplein 1",
  city: "Utrecht",
  postal_code: "3511 ED",
  country: "NLD",
  coordinates: { latitude: "52.0894", longitude: "5.1100" },
  time_zone: "Europe/Amsterdam",
  evses: [
    {
      uid: "E1",
      evse_id: "NL*TST*E1",
      status: "AVAILABLE",
      connectors: [
        {
          id: "1",
          standard: "IEC_62196_T2",
          format: "SOCKET",
          power_type: "AC_3_PHASE",
          max_voltage: 230,
          max_amperage: 32,
          tariff_ids: ["LIVE", "SPOT"],
          last_updated: "2026-05-01T10:00:00Z",
        },
      ],
      last_updated: "2026-05-01T10:00:00Z",
    },
  ],
  last_updated: "2026-05-01T10:00:00Z",
};

/** A session that has just begun, as its CPO tells of it. */
async function begins(id, at = { location_id: "LOC1", evse_uid: "EVSE-LIVE" }) {
  const start = new Date(Date.now() - 10 * 60_000);
  const session = {
    country_code: "NL",
    party_id: "TST",
    id,
    start_date_time: start.toISOString(),
    kwh: 0,
    cdr_token: TOKEN,
    auth_method: "WHITELIST",
    ...at,
    connector_id: "1",
    currency: "EUR",
    charging_periods: [{ start_date_time: start.toISOString(), dimensions: [{ type: "ENERGY", volume: 0 }], tariff_id: "LIVE" }],
    status: "ACTIVE",
    last_updated: start.toISOString(),
  };
  const elements = [{ price_components: [{ type: "ENERGY", price: 0.5, vat: 21, step_size: 1 }] }];
  const tariff = { country_code: "NL", party_id: "TST", id: "LIVE", currency: "EUR", elements, last_updated: "2026-01-01T00:00:00Z" };
  await backend.tariffs.putTariff({ ocpiJson: JSON.stringify(tariff) });
  const { id: ours } = await backend.sessions.putSession({ ocpiJson: JSON.stringify(session) });
  const reports = async (kwh, minutes, more = {}) => {
    const at = new Date(start.getTime() + minutes * 60_000).toISOString();
    const charging_periods = [{ start_date_time: start.toISOString(), dimensions: [{ type: "ENERGY", volume: kwh }], tariff_id: "LIVE" }];
    const patch = { kwh, charging_periods, last_updated: at, ...more };
    await backend.sessions.patchSession({ countryCode: "NL", partyId: "TST", sessionId: id, ocpiJson: JSON.stringify(patch) });
  };
  return { id: ours, start, reports };
}

test("a session's energy and cost rise before one's eyes, and its end is told", async (t) => {
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/sessions`);
  await page.getByText("Nobody charges right now").waitFor();
  const session = await begins("RISES");
  const tile = page.getByRole("link", { name: /EVSE-LIVE/ });
  await tile.waitFor();
  await session.reports(4, 2);
  await tile.getByText("4 kWh").waitFor();
  await tile.getByText("€2.00").waitFor();
  await tile.click();
  await page.getByRole("heading", { level: 1, name: /RISES/ }).waitFor();
  await session.reports(6.5, 4);
  await page.getByText("6.5 kWh").first().waitFor();
  await page.getByText("€3.25").first().waitFor();
  await page.getByRole("img", { name: /Power over the course/ }).waitFor();
  await page.getByText("SessionStarted").waitFor();
  await page.getByText("SessionUpdated").first().waitFor();
  const end = new Date(session.start.getTime() + 5 * 60_000).toISOString();
  await session.reports(7, 5, { status: "COMPLETED", end_date_time: end });
  await page.getByRole("heading", { level: 1 }).getByText("Ended").waitFor();
});

test("what charges is told by its place, which is read once, and what has ended stands below", async (t) => {
  const evses = ["W1", "W2"].map((uid) => ({ ...LOCATION.evses[0], uid, evse_id: `NL*TST*${uid}` }));
  const coordinates = { latitude: "40.4168", longitude: "-3.7038" };
  await backend.locations.putLocation({
    ocpiJson: JSON.stringify({
      ...LOCATION,
      id: "WATER",
      name: "By the water, where the names of places are as long as they like to be",
      coordinates,
      evses,
    }),
  });
  const page = await signedIn(t, "Ada Vermeulen");
  let reads = 0;
  page.on("request", (request) => request.method() === "POST" && request.url().endsWith("/GetLocationByKey") && reads++);
  const sessions = [];
  for (const { uid } of evses) sessions.push(await begins(`AT-${uid}`, { location_id: "WATER", evse_uid: uid }));
  await page.goto(`${first}/sessions`);
  const [charging, ended] = ["Charging", "Recently ended"].map((name) => page.getByRole("region", { name }));
  await charging
    .getByRole("link", { name: /By the water.*, Utrecht/ })
    .nth(1)
    .waitFor();
  assert.equal(reads, 1);
  const end_date_time = new Date(sessions[0].start.getTime() + 5 * 60_000).toISOString();
  await sessions[0].reports(3, 5, { status: "COMPLETED", end_date_time });
  await ended.getByRole("link", { name: /NL\*TST\*W1/ }).waitFor();
  await page.getByText("1 session at").waitFor();
  assert.equal(await charging.getByRole("link").count(), 1);
  await page.setViewportSize(PHONE.viewport);
  const wide = await page.evaluate(() => document.querySelector("main").scrollWidth);
  assert.ok(wide <= PHONE.viewport.width, `it is ${wide} wide on a phone`);
});

test("a place is found on the map, its tariff said in words, and a change of it told as it comes", async (t) => {
  // A second tariff for the same connector: each says which one it is, and for whom.
  const onTheSpot = {
    country_code: "NL",
    party_id: "TST",
    id: "SPOT",
    type: "AD_HOC_PAYMENT",
    currency: "EUR",
    last_updated: "2026-01-01T00:00:00Z",
  };
  const elements = [{ price_components: [{ type: "ENERGY", price: 0.7, vat: 21, step_size: 1 }] }];
  await backend.tariffs.putTariff({ ocpiJson: JSON.stringify({ ...onTheSpot, elements }) });
  const {
    location: { id },
  } = await backend.locations.putLocation({ ocpiJson: JSON.stringify(LOCATION) });
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/locations`);
  const marker = page.locator("main").getByRole("application").getByRole("button", { name: "Under the clock: 1 of 1 free" });
  await marker.waitFor();
  // Two more on its meridian: each lies where its latitude says, wherever the others lie.
  const mercator = (degrees) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  const latitudes = [52.0894, 55.0894, 58.0894];
  const boxes = [await marker.boundingBox()];
  for (const latitude of latitudes.slice(1)) {
    const [name, evse] = [`At ${latitude}`, { ...LOCATION.evses[0], uid: `E${latitude}`, evse_id: undefined }];
    const coordinates = { latitude: String(latitude), longitude: "5.1100" };
    await backend.locations.putLocation({ ocpiJson: JSON.stringify({ ...LOCATION, id: `AT-${latitude}`, name, coordinates, evses: [evse] }) });
    const other = page.getByRole("button", { name: `${name}: 1 of 1 free` });
    await other.waitFor();
    boxes.push(await other.boundingBox());
  }
  const [low, middle, high] = boxes.map(({ y }) => y);
  const [one, two, three] = latitudes.map(mercator);
  const scale = (low - middle) / (two - one);
  assert.ok(scale > 0 && Math.abs(middle - high - scale * (three - two)) < 3, `they lie at ${boxes.map(({ y }) => y)}`);
  await marker.click();
  await page.getByRole("heading", { name: "Under the clock" }).waitFor();
  await page.waitForURL(new RegExp(id));
  for (const [which, price] of [
    ["LIVE", "€0.50 per kWh"],
    ["SPOT · Paid on the spot", "€0.70 per kWh"],
  ]) {
    await page.getByRole("list").filter({ hasText: which }).getByText(price).waitFor();
  }
  // Three phases of 230 V and 32 A.
  await page.getByText("T2 · AC, three phases · 22.1 kW").waitFor();
  await backend.locations.updateEvseStatus({ id, evseUid: "E1", status: "CHARGING" });
  await page.getByRole("button", { name: "Under the clock: 0 of 1 free" }).waitFor();
  await page.getByRole("complementary").getByText("In use").waitFor();
  assert.match(page.url(), /place=/);
  await page.reload();
  await page.getByRole("heading", { name: "Under the clock" }).waitFor();
});

test("what an operator says of its prices stands beside the place, in the reader's language and with its links alone", async (t) => {
  const evses = [{ ...LOCATION.evses[0], uid: "N1", evse_id: undefined }];
  // Where no other test has put one: two would be one number.
  const coordinates = { latitude: "56.9496", longitude: "24.1052" };
  const { location } = await backend.locations.putLocation({ ocpiJson: JSON.stringify({ ...LOCATION, id: "NOTED", coordinates, evses }) });
  const texts = [
    { language: "en", text: "Free on Sundays: https://cpo.example/sundays. <b>No</b> javascript:alert(1)" },
    { language: "nl", text: "Op zondag gratis" },
  ];
  await backend.tariffNotes.putTariffNote({ tariffNote: { countryCode: "NL", partyId: "TST", locationId: "noted", texts } });
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/locations?place=${location.id}`);
  const note = page.getByText("Free on Sundays");
  assert.equal(await note.innerText(), texts[0].text);
  assert.deepEqual(await note.getByRole("link").evaluateAll((links) => links.map(({ href }) => href)), ["https://cpo.example/sundays"]);
  const dutch = await signedIn(t, "Petra Jansen", { locale: "nl-NL" });
  await dutch.goto(`${first}/locations?place=${location.id}`);
  await dutch.getByText("Op zondag gratis").waitFor();
});

test("where there are too many places to show one by one, one that lies alone is shown as itself", async (t) => {
  const put = (id, name, latitude, longitude) => {
    const coordinates = { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) };
    const evses = [{ ...LOCATION.evses[0], uid: id, evse_id: undefined }];
    return backend.locations.putLocation({ ocpiJson: JSON.stringify({ ...LOCATION, id, name, coordinates, evses }) });
  };
  await Promise.all(Array.from({ length: 100 }, (_, at) => put(`CROWD-${at}`, `Of a crowd, ${at}`, 45 + at / 10_000, 9)));
  await put("ALONE", "Alone", 38, 23.7);
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/locations`);
  await page.getByRole("button", { name: "100 locations, zoom in" }).waitFor();
  await page.getByRole("button", { name: "Alone: 1 of 1 free" }).waitFor();
  await page
    .getByRole("complementary")
    .getByRole("button", { name: /^Alone/ })
    .waitFor();
  await page.getByText("100 more locations where the map shows numbers: zoom in.").waitFor();
});

test("the map keeps up with what never stops changing", async (t) => {
  const coordinates = { latitude: "47.3769", longitude: "8.5417" };
  const put = (id, name, at = coordinates) =>
    backend.locations.putLocation({
      ocpiJson: JSON.stringify({ ...LOCATION, id, name, coordinates: at, evses: [{ ...LOCATION.evses[0], uid: id, evse_id: undefined }] }),
    });
  const { location } = await put("RESTLESS", "Restless");
  const context = await all.context(t);
  // An answer takes longer than it takes for the next change to come.
  await context.route("**/ListInArea", (route) => setTimeout(() => void route.continue().catch(() => {}), 800));
  const page = await signedIn(t, "Ada Vermeulen", { context });
  await page.goto(`${first}/locations`);
  await page
    .getByRole("button", { name: /^Restless/ })
    .first()
    .waitFor();
  let asked = 0;
  page.on("request", (request) => request.method() === "POST" && request.url().endsWith("/ListInArea") && asked++);
  let over = false;
  t.after(() => (over = true));
  const changes = (async () => {
    for (let times = 0; !over; times++) {
      await backend.locations.updateEvseStatus({ id: location.id, evseUid: "RESTLESS", status: times % 2 ? "AVAILABLE" : "CHARGING" });
      await new Promise((done) => setTimeout(done, 100));
    }
  })();
  const begun = performance.now();
  // Where no other test has put one: two would be one number.
  await put("NEWCOMER", "Newcomer", { latitude: "53.3498", longitude: "-6.2603" });
  await page
    .getByRole("button", { name: /^Newcomer/ })
    .first()
    .waitFor({ timeout: 15_000 });
  await page.waitForTimeout(4_000);
  over = true;
  await changes;
  const most = (performance.now() - begun) / 2_000 + 2;
  assert.ok(asked <= most, `it was asked ${asked} times, and ${most} at the most`);
});

test("what nobody tells a driver is asked for: what was billed, and what is free; what they will pay is with VAT", async (t) => {
  const context = await all.context(t, { screen: PHONE });
  await context.clock.install();
  const page = await signedIn(t, "Petra Jansen", { context });
  const session = await begins("OF-PETRA");
  await session.reports(4, 2);
  await page.getByRole("link", { name: /€2\.42/ }).click();
  await page.getByRole("heading", { level: 1, name: "OF-PETRA" }).waitFor();
  await page.getByText("€2.42").waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /excl\. VAT/);
  await page.goBack();
  const [own] = (await backend.cdrs.listCdrs({ filter: { driverId: all.people["Petra Jansen"] }, pageSize: 1 })).cdrs;
  const received = JSON.parse(await backend.cdrs.getCdrReceivedText({ id: own.id }));
  await page.getByText("Your charges").waitFor();
  await page.locator("section[aria-labelledby=before] li").first().waitFor();
  await backend.cdrs.createCdr({
    ocpiJson: JSON.stringify({ ...received, id: "LATER", cdr_location: { ...received.cdr_location, name: "Billed later" } }),
  });
  await context.clock.fastForward(61_000);
  await page.getByText("Billed later").waitFor();

  const ocpiJson = JSON.stringify({ ...LOCATION, id: "PETRAS", evses: [{ ...LOCATION.evses[0], uid: "P1" }] });
  const { location } = await backend.locations.putLocation({ ocpiJson });
  await page.goto(`${first}/locations?place=${location.id}`);
  await page.getByRole("complementary").getByText("1 of 1 free").waitFor();
  await backend.locations.updateEvseStatus({ id: location.id, evseUid: "P1", status: "CHARGING" });
  await context.clock.fastForward(16_000);
  await page.getByRole("complementary").getByText("In use").waitFor();
});

test("what could not be read anew is read when that is asked for", async (t) => {
  const session = await begins("READ-ANEW");
  const page = await signedIn(t, "Ada Vermeulen");
  await page.goto(`${first}/sessions/${session.id}`);
  await page.getByText("SessionStarted").waitFor();
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    "content-type": "application/grpc-web+proto",
    "grpc-status": "7",
  };
  await page.route("**/ListEvents", (route) => (route.request().method() === "POST" ? route.fulfill({ headers }) : route.continue()));
  await page.getByRole("alert").waitFor();
  await page.unroute("**/ListEvents");
  const asked = page.waitForRequest("**/ListEvents", { timeout: 2_000 });
  await page.getByRole("button", { name: "Try again" }).click();
  await asked;
  await page.getByRole("alert").waitFor({ state: "detached" });
});
