// How Chromium is started for pages that are tested or measured.

/** The browser: the one that ./dev found, else Debian's. */
export const executablePath = process.env.WATTLANE_CHROMIUM ?? "/usr/bin/chromium";

/** Its sandbox needs rights that a container does not give, and what it would do beside the page costs time. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
