// A headless Chromium with a page of ours in it, and the server of that page.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { executablePath, FLAGS } from "../../tests/chromium.mjs";
import { chromium } from "../../sdk-wasm/npm/node_modules/playwright-core/index.mjs";

const TYPES = {
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".html": "text/html",
};
const HTML = '<!doctype html><title>bench</title><link rel="icon" href="data:,">';

/** Runs `work` with a page that is served at `port`, with these files beside it. Errors: what the page throws. */
export async function withPage(port, files, work) {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : request.url;
    const body = path === "/index.html" ? HTML : files[path] && readFileSync(files[path]);
    if (!body) return response.writeHead(404).end();
    response
      .writeHead(200, {
        "content-type": TYPES[path.slice(path.lastIndexOf("."))],
      })
      .end(body);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage();
    page.on("console", (message) => console.error(`page: ${message.text()}`));
    await page.goto(`http://127.0.0.1:${port}/`);
    return await work(page);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
