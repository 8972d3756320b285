// What a page makes hard to who cannot see it well, or has little room.

import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Whether what is shown has to be scrolled sideways. */
export async function tooWide(page, name) {
  const [wide, room] = await page.evaluate(() => [document.querySelector("main").scrollWidth, document.querySelector("main").clientWidth]);
  return wide > room ? [`${name} is ${wide} wide where there is room for ${room}`] : [];
}

/** What is wrong with what is shown now. */
export async function wrongWith(page, name) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  const where = (nodes) => nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3);
  return violations.map(({ id, nodes }) => `${name}: ${id}: ${where(nodes).join(" | ")}`);
}
