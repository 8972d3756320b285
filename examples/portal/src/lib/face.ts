// A provider's colours on the page.

import type { Branding } from "wattlane";

/** Puts name and colours of a provider on the page. Without a colour of its own it is a calm blue. */
export function wear(name: string, branding?: Branding): void {
  document.title = branding?.displayName || name;
  const root = document.documentElement.style;
  const primary = branding?.primaryColour ?? "#1d4ed8";
  root.setProperty("--brand", primary);
  root.setProperty("--on-brand", contrasting(primary));
  root.setProperty("--accent", branding?.accentColour ?? primary);
}

/** Black or white, whichever is read better on a colour `#RRGGBB` (WCAG 2.2, relative luminance). */
export function contrasting(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#0b0f19";
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
