// The codec by the table: what it reads and writes, and what it refuses.

import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { join } from "node:path";
import { npm } from "./stand.mjs";

const codec = join(npm, "build/codec.mjs");
buildSync({
  stdin: {
    contents: 'export * from "./decode.js"; export * from "./encode.js"; export * from "./table.js";',
    resolveDir: join(npm, "src"),
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  outfile: codec,
});
const { decode, encode, message, services } = await import(codec);

/** Numbers that are the same in every run. */
let seed = 20_240_229;
function random(below) {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed % below;
}
const chosen = (values) => values[random(values.length)];

const TEXTS = ["", "a", "Rue de Bonnel 104", "Zürich Flughafen", "充電", "🔌", "x".repeat(31), "é".repeat(20), "y".repeat(1000)];
const WHOLE = [0, 1, -1, 127, 128, 2 ** 31 - 1, -(2 ** 31)];
const LONG = [0n, 1n, -1n, 2n ** 53n, 2n ** 63n - 1n, -(2n ** 63n)];
const AMOUNTS = ["0", "12.375", "-0.000000001", "9000000000", "-12"];

function any({ kind, of }, depth, required) {
  switch (String.fromCharCode(kind)) {
    case "s":
      return chosen(TEXTS);
    case "b":
      return random(2) === 1;
    case "i":
      return chosen(WHOLE);
    case "l":
      return chosen(LONG);
    case "e":
      return random(4) ? undefined : 4711;
    case "t": {
      const time = new Date(chosen([0, -1, 1_772_000_000_123, 253_402_300_799_000, -62_135_596_800_000]));
      return random(2) ? Object.assign(time, { nanos: 1 + random(999_999) }) : time;
    }
    case "k":
      return ["externalCdrId", "source"];
    case "c":
      return { currency: "EUR", amount: chosen(AMOUNTS) };
    case "d":
      return chosen(["20.45", "0", "-1"]);
    case "m":
      return depth < 5 || required ? value(of, depth + 1) : undefined;
  }
}

/** A message with what is required and about half of its other fields; undefined where a field is as if it were not sent. */
function value(place, depth = 0) {
  const { fields, empty, required } = message(place);
  const made = { ...empty };
  for (const field of fields) {
    const always = required.includes(field.name);
    if (field.list) made[field.name] = Array.from({ length: random(3) }, () => any(field, depth)).filter((one) => one !== undefined);
    else if (always || random(2)) made[field.name] = any(field, depth, always) ?? made[field.name];
  }
  return made;
}

const places = [...new Set(services().flatMap(({ methods }) => methods.flatMap(({ input, output }) => [input, output])))];

test("whatever a message holds comes back as it was, and the same bytes go out again", () => {
  for (const place of places) {
    for (let round = 0; round < 20; round++) {
      const before = value(place);
      const bytes = encode(place, before);
      const after = decode(place, bytes);
      assert.deepEqual(after, before);
      assert.deepEqual(encode(place, after), bytes);
    }
  }
});

const at = (service, name) =>
  services()
    .find(({ accessor }) => accessor === service)
    .methods.find((method) => method.name === name);

test("unknown fields are passed over, and values of enums that came later are kept as their numbers", () => {
  const { output } = at("cdrs", "listCdrs");
  const field = (number, wire) => (number << 3) | wire;
  const varint = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)]);
  const { of } = message(output).fields[0];
  const status = message(of).fields.find(({ name }) => name === "status");
  const cdr = [...encode(of, value(of)), ...varint(field(status.number, 0)), 99];
  const strange = [
    ...varint(field(500, 0)),
    7,
    ...varint(field(501, 2)),
    2,
    1,
    2,
    ...varint(field(502, 5)),
    0,
    0,
    0,
    0,
    ...varint(field(503, 1)),
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const page = decode(output, Uint8Array.from([...strange, field(1, 2), ...varint(cdr.length), ...cdr, ...strange]));
  assert.equal(page.cdrs.length, 1);
  assert.equal(page.cdrs[0].status, 99);
});

test("bytes that are no message are refused, wherever they are cut", () => {
  const { output } = at("sessions", "listSessions");
  const whole = encode(output, { sessions: [value(message(output).fields[0].of)] });
  let refused = 0;
  for (let length = 1; length < whole.length; length++) {
    try {
      decode(output, whole.slice(0, length));
    } catch (error) {
      assert.equal(error.reason, "INVALID");
      refused++;
    }
  }
  assert.equal(refused, whole.length - 1);
  for (let round = 0; round < 20_000; round++) {
    const noise = Uint8Array.from({ length: random(60) }, () => random(256));
    try {
      decode(output, noise);
    } catch (error) {
      assert.equal(error.reason, "INVALID");
    }
  }
});

test("an answer without what its type promises is refused by that field's name", () => {
  const { output } = at("cdrs", "listCdrs");
  const { of } = message(output).fields[0];
  const { required } = message(of);
  assert.ok(required.includes("totalEnergy"), `what is required: ${required}`);
  for (const name of required) {
    const bytes = encode(output, { cdrs: [{ ...value(of), [name]: undefined }] });
    assert.throws(
      () => decode(output, bytes),
      (error) => error.reason === "INVALID" && error.message === `the answer is no message of the contract: it has no ${name}`,
    );
  }
});

const WRONG = [
  [{ id: 5 }, "id", "is no text"],
  [{ energy: 20.45 }, "energy", "is no decimal number as a text"],
  [{ startTime: "2026-05-04" }, "startTime", "is no Date"],
  [{ startTime: new Date(Number.NaN) }, "startTime", "is no Date"],
  [{ status: "CHARGING_VERY_FAST" }, "status", "is none of the values"],
  [{ status: 1.5 }, "status", "is none of the values"],
  [{ statuses: ["ACTIVE"] }, "statuses", "is no field"],
  [{ token: { uid: "1", constructor: "2" } }, "token.constructor", "is no field"],
  [{ chargingPeriods: {} }, "chargingPeriods", "is no array"],
  [{ chargingPeriods: [{}, { dimensions: [{ volume: 1 }] }] }, "chargingPeriods[1].dimensions[0].volume", "is no decimal number"],
  [
    { receivedCost: { total: { exclVat: { currency: "EUR", amount: "0.3333333333" } } } },
    "receivedCost.total.exclVat.amount",
    "at most nine decimals",
  ],
  [{ receivedCost: { total: { exclVat: { currency: "EUR", amount: 12.5 } } } }, "receivedCost.total.exclVat.amount", "is no amount as a text"],
];

test("a value that is none of its field is refused by its path, and nothing is sent", () => {
  const place = message(at("sessions", "listSessions").output).fields[0].of;
  const cdr = message(at("cdrs", "listCdrs").output).fields[0].of;
  for (const [wrong, path, text] of WRONG) {
    const on = path.startsWith("receivedCost") ? cdr : place;
    assert.throws(
      () => encode(on, wrong),
      (error) => error.reason === "INVALID" && error.fields[0].field === path && error.message.includes(text),
      path,
    );
  }
});
