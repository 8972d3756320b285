// One person's way through the portal, as a demonstration goes. PORTAL_TRACE names the file that its trace is written to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backends, origins, rows, stand } from "./stand.mjs";

const [first] = origins;
const [backend] = backends;
const all = stand();

test("from the door through every room and out again", async (t) => {
  const context = await all.context(t);
  const trace = process.env.PORTAL_TRACE;
  if (trace) await context.tracing.start({ screenshots: true, snapshots: true });
  const page = await all.signedIn(t, "Ada Vermeulen", { context });
  try {
    await walk(page);
  } finally {
    if (trace) await context.tracing.stop({ path: trace });
  }
});

async function walk(page) {
  const goTo = (name) => page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name }).locator("visible=true").click();

  await page.getByText("41 of 41").waitFor();
  await page.getByRole("searchbox").fill("PLD-2026-002744");
  await page.getByText("1 of 1").waitFor();
  await rows(page).first().getByRole("link").click();
  await page.getByText("Course of the charge").waitFor();
  await page.getByRole("tab", { name: "Periods" }).click();
  await page.getByRole("columnheader", { name: "Unit price" }).waitFor();
  await page.getByRole("tab", { name: "As received" }).click();
  await page.getByText('"id": "PLD-2026-002744"').waitFor();
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("heading", { level: 1 }).getByText("Accepted").waitFor();
  await page.getByRole("tab", { name: "Events" }).click();
  const { id } = await backend.cdrs.getCdrByCdrId({ cdrId: "PLD-2026-002744" });
  const { events } = await backend.events.listEvents({ filter: { aggregateId: id } });
  assert.ok(events.length > 1);
  for (const { eventType } of events) await page.getByText(eventType, { exact: true }).first().waitFor();
  await page.getByRole("tabpanel").getByText("Ada Vermeulen").waitFor();
  await page.goBack();
  await rows(page).first().getByText("Accepted").waitFor();

  await goTo("Live");
  await page.getByText("Nobody charges right now").waitFor();
  await goTo("Locations");
  await page.getByRole("application", { name: "Map of locations" }).waitFor();
  await goTo("Tariffs");
  await page.getByRole("link", { name: /SCH-OFFICE/ }).click();
  await page.getByText("Changed since version 1").waitFor();
  await page.getByLabel("Version", { exact: true }).selectOption("Version 1");
  await page.waitForURL(/version=1/);
  await goTo("Audit");
  await page.getByLabel("What").selectOption("CDRs");
  await page.getByRole("rowheader", { name: "Our ratings" }).first().waitFor();

  await goTo("Settings");
  await page.getByLabel("Name shown").fill("Lumo Renamed");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("banner").getByText("Lumo Renamed").waitFor();
  await page.getByRole("tab", { name: "Staff" }).click();
  await page.getByRole("button", { name: "Add a person" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name").fill("Noor Bakker");
  await form.getByLabel("Issuer").fill("not an address");
  await form.getByLabel("Subject").fill("noor");
  await form.getByRole("button", { name: "Save" }).click();
  assert.equal(await form.locator("input:invalid").count(), 1, "what is no address is not sent");
  await form.getByLabel("Issuer").fill("https://login.example.com");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText("Noor Bakker", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Remove: Noor Bakker" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("Noor Bakker", { exact: true }).waitFor({ state: "detached" });

  await page.getByRole("button", { name: /Your account/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Deutsch" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dunkel" }).click();
  await page.getByRole("menuitem", { name: "Abmelden" }).click();
  await page.getByRole("heading", { name: "Anmelden" }).waitFor();
  await page.goto(`${first}/cdrs`);
  await page.getByRole("heading", { name: "Anmelden" }).waitFor();
}
