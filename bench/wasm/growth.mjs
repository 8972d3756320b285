// What an RPC more costs: both bundles are built again with ten more of them in the contract.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, generateTheirs, gzipped } from "./bundles.mjs";

/** What they are about. Names of their own, since those that are alike would all but vanish in gzip. */
const THINGS = ["Invoice", "Reservation", "Depot", "Voucher", "Roaming", "Meter", "Payout", "Schedule", "Complaint", "Warranty"];
const WORDS = [
  "amount_due",
  "bay_number",
  "channel",
  "decided_by",
  "exempted",
  "floor_level",
  "grace_minutes",
  "holder",
  "issued_for",
  "journey",
  "kept_until",
  "latest_reading",
  "mandate",
  "network_name",
  "opened_by",
  "payer",
  "quality",
  "refund",
  "sealed",
  "threshold",
];
const TYPES = ["string", "int32", "bool", "google.protobuf.Timestamp", "google.type.Decimal"];
const COPIED = ["proto/wattlane", "proto/google", "sdk-wasm/npm/src", "sdk-wasm/npm/build/core", "bench/wasm/buf.gen.yaml", "bench/wasm/theirs.mjs"];
/** The copied contract's services, of which this one gets them. */
const FILE = "proto/wattlane/v1/cdrs.proto";
const SERVICE = "service CdrService {";

/** Bytes of gzip that each RPC adds, by whose bundle it is. `root` is the checkout, `sdkGen` the program that reads the contract. */
export async function growth(root, sdkGen) {
  const copy = mkdtempSync(join(tmpdir(), "wattlane-bench-wasm-"));
  try {
    for (const part of COPIED) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(root, "bench/wasm/node_modules"), join(copy, "bench/wasm/node_modules"));
    const before = await sizes(copy, sdkGen);
    const contract = readFileSync(join(copy, FILE), "utf8");
    writeFileSync(join(copy, FILE), contract.replace(SERVICE, SERVICE + THINGS.map(rpc).join("")) + THINGS.map(messages).join(""));
    const after = await sizes(copy, sdkGen);
    const added = {
      ours: (after.ours - before.ours) / THINGS.length,
      theirs: (after.theirs - before.theirs) / THINGS.length,
    };
    if (!(added.ours > 0 && added.theirs > 0)) throw new Error("the bundles do not have the RPCs that were added");
    return added;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

async function sizes(root, sdkGen) {
  execFileSync(sdkGen, ["--root", root], { stdio: "inherit" });
  generateTheirs(root);
  return {
    ours: gzipped(await bundle(join(root, "sdk-wasm/npm/src/index.ts"), join(root, "ours.js"))),
    theirs: gzipped(await bundle(join(root, "bench/wasm/theirs.mjs"), join(root, "theirs.js"))),
  };
}

function rpc(thing) {
  return `
  // Reads.
  rpc Get${thing}(Get${thing}Request) returns (Get${thing}Response) {
    option (scope) = "cdrs.read";
    option idempotency_level = NO_SIDE_EFFECTS;
  }`;
}

function messages(thing, place) {
  return `
// Asks.
message Get${thing}Request {
${fields(place, 3)}}

// One.
message ${thing} {
${fields(place + 3, 5)}}

// It.
message Get${thing}Response {
  // It.
  ${thing} ${thing.toLowerCase()} = 1;
}
`;
}

function fields(first, count) {
  const one = (_, at) => `  // Of it.\n  ${TYPES[(first + at) % TYPES.length]} ${WORDS[(first * 3 + at) % WORDS.length]} = ${at + 1};\n`;
  return Array.from({ length: count }, one).join("");
}
