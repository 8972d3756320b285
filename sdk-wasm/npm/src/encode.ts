// Plain objects into bytes, by the table.

import { WattlaneError } from "./errors.js";
import { enumeration, type Field, Kind, message } from "./table.js";
import type { Timestamp } from "./values.js";

/** What is wrong with a value, and where. */
class Wrong extends Error {
  constructor(
    text: string,
    public path: string,
  ) {
    super(text);
  }
}

const utf8 = new TextEncoder();

// One message is written at a time, to its end.
let bytes = new Uint8Array(1024);
let at = 0;

/** Writes a message of the table's place. Errors: `INVALID` for a value that is none of its field, which is named. */
export function encode(place: number, value: object): Uint8Array {
  at = 0;
  try {
    write(place, value);
    return bytes.slice(0, at);
  } catch (thrown) {
    const [path, text] = thrown instanceof Wrong ? [thrown.path, thrown.message] : ["", String(thrown)];
    throw new WattlaneError("INVALID", path ? `${path} ${text}` : text, { cause: thrown, fields: [{ field: path, description: text }] });
  }
}

function write(place: number, value: object): void {
  if (typeof value !== "object" || value === null) throw new Wrong("is no object", "");
  const { fields, empty } = message(place);
  // A name that is not quite a field's would be left out without a word, be it a filter or the version that a change is meant for.
  for (const [name, given] of Object.entries(value)) if (given !== undefined && !Object.hasOwn(empty, name)) throw new Wrong("is no field", name);
  for (const field of fields) {
    const given = (value as Record<string, unknown>)[field.name];
    if (given === undefined || given === null) continue;
    if (!field.list) put(field, given, field.optional, field.name);
    else if (!Array.isArray(given)) throw new Wrong("is no array", field.name);
    else given.forEach((item, index) => put(field, item, true, `${field.name}[${index}]`));
  }
}

function put(field: Field, value: unknown, always: boolean, path: string): void {
  const { number, kind } = field;
  switch (kind) {
    case Kind.Text:
      if (typeof value !== "string") throw new Wrong("is no text", path);
      if (always || value) text(number, value);
      return;
    case Kind.Bool:
      if (typeof value !== "boolean") throw new Wrong("is neither true nor false", path);
      if (always || value) whole(number, value ? 1 : 0);
      return;
    case Kind.Int32:
      if (typeof value !== "number" || (value | 0) !== value) throw new Wrong("is no whole number of 32 bits", path);
      if (always || value) whole(number, value);
      return;
    case Kind.Int64:
      if (!(typeof value === "bigint" ? BigInt.asIntN(64, value) === value : Number.isSafeInteger(value))) {
        throw new Wrong("is no whole number of 64 bits", path);
      }
      if (always || value) whole(number, value as bigint | number);
      return;
    case Kind.Bytes:
      if (!(value instanceof Uint8Array)) throw new Wrong("is no Uint8Array", path);
      tag(number, 2);
      varint(value.length);
      raw(value);
      return;
    case Kind.Enum: {
      const chosen = typeof value === "number" ? value : enumeration(field.of).numbers.get(value as string);
      if (chosen === undefined || (chosen | 0) !== chosen) throw new Wrong("is none of the values that there are", path);
      if (always || chosen) whole(number, chosen);
      return;
    }
    default:
      nested(number, path, () => inner(field, value));
  }
}

function inner({ kind, of }: Field, value: unknown): void {
  switch (kind) {
    case Kind.Time:
      return time(value);
    case Kind.Mask:
      if (!Array.isArray(value)) throw new Wrong("is no array of names", "");
      return value.forEach((name) =>
        text(
          1,
          String(name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        ),
      );
    case Kind.Money:
      if (typeof value !== "object" || value === null) throw new Wrong("is no amount", "");
      return money(value as { currency: string; amount: string });
    case Kind.Decimal:
      if (typeof value !== "string") throw new Wrong('is no decimal number as a text, such as "20.45"', "");
      return text(1, value);
    default:
      return write(of, value as object);
  }
}

/** Writes a message within one: its length is known once it is written, and nearly always fits into the byte that is left for it. */
function nested(number: number, path: string, contents: () => void): void {
  tag(number, 2);
  room(1);
  const start = ++at;
  try {
    contents();
  } catch (thrown) {
    if (thrown instanceof Wrong) thrown.path = thrown.path ? `${path}.${thrown.path}` : path;
    throw thrown;
  }
  const size = at - start;
  let more = 0;
  for (let rest = size; rest > 127; rest = Math.floor(rest / 128)) more++;
  room(more);
  bytes.copyWithin(start + more, start, at);
  at = start - 1;
  varint(size);
  at += size;
}

function time(value: unknown): void {
  const instant = value as Timestamp;
  const milliseconds = value instanceof Date ? value.getTime() : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new Wrong("is no Date, or one that is none", "");
  const seconds = Math.floor(milliseconds / 1000);
  const nanos = (milliseconds - seconds * 1000) * 1e6 + (instant.nanos ?? 0);
  if (seconds) whole(1, seconds);
  if (nanos) whole(2, nanos);
}

function money({ currency, amount }: { currency: string; amount: string }): void {
  const parts = typeof amount === "string" && /^(-?)(\d{1,10})(?:\.(\d{1,9})0*)?$/.exec(amount);
  if (!parts) throw new Wrong('is no amount as a text of at most nine decimals, such as "12.375"', "amount");
  const sign = parts[1] ? -1 : 1;
  const [units, nanos] = [sign * +parts[2]!, sign * +(parts[3] ?? "").padEnd(9, "0")];
  if (currency) text(1, String(currency));
  if (units) whole(2, units);
  if (nanos) whole(3, nanos);
}

function tag(number: number, wire: number): void {
  varint(number * 8 + wire);
}

function whole(number: number, value: number | bigint): void {
  tag(number, 0);
  if (typeof value === "number" && value >= 0) varint(value);
  else {
    for (let rest = BigInt.asUintN(64, BigInt(value)); ; rest >>= 7n) {
      room(1);
      bytes[at++] = Number(rest & 127n) | (rest > 127n ? 128 : 0);
      if (rest < 128n) return;
    }
  }
}

function varint(value: number): void {
  room(10);
  while (value > 127) {
    bytes[at++] = (value % 128) | 128;
    value = Math.floor(value / 128);
  }
  bytes[at++] = value;
}

function text(number: number, value: string): void {
  const encoded = utf8.encode(value);
  tag(number, 2);
  varint(encoded.length);
  raw(encoded);
}

function raw(more: Uint8Array): void {
  room(more.length);
  bytes.set(more, at);
  at += more.length;
}

function room(more: number): void {
  if (at + more > bytes.length) {
    const larger = new Uint8Array(2 * (at + more));
    larger.set(bytes);
    bytes = larger;
  }
}
