// Pictures of pages beside those that are kept in pictures/: who changes how a page looks has to look at it, and to keep it anew.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const KEPT = join(import.meta.dirname, "pictures");
/** Which part of a picture may be another: days and ids are, and another machine draws letters a little differently. */
const DIFFERS_MAX = 0.03;
/** From here on the colour of a point counts as another one. */
const THRESHOLD = 0.25;

/** What is wrong with a picture, if anything is. WATTLANE_UPDATE=1 keeps it. */
export function differs(name, picture) {
  const file = join(KEPT, `${name}.png`);
  if (process.env.WATTLANE_UPDATE === "1") {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, picture);
    return;
  }
  if (!existsSync(file)) return `${name}: no picture is kept; WATTLANE_UPDATE=1 keeps one`;
  const [now, kept] = [PNG.sync.read(picture), PNG.sync.read(readFileSync(file))];
  if (now.width !== kept.width || now.height !== kept.height) return `${name}: the picture has another size`;
  const others = pixelmatch(now.data, kept.data, undefined, now.width, now.height, { threshold: THRESHOLD });
  const part = others / (now.width * now.height);
  if (part > DIFFERS_MAX) return `${name}: ${(part * 100).toFixed(1)} % of it looks different; look at it, and keep it by WATTLANE_UPDATE=1`;
}
