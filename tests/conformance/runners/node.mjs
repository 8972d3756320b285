// Runs the web SDK's cases in Node: node node.mjs <the package's entry>.
import { pathToFileURL } from "node:url";
import { run } from "./browser.mjs";

await run(await import(pathToFileURL(process.argv[2])), process.env.WATTLANE_CONFORMANCE);
// Connections that are kept alive would keep Node.
process.exit(0);
