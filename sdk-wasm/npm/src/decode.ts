// Bytes into plain objects, by the table. Unknown fields are skipped, unknown values of enums kept as their numbers.

import { WattlaneError } from "./errors.js";
import { enumeration, type Field, Kind, message, type Message, type Method } from "./table.js";
import type { Timestamp } from "./values.js";

type Fields = Record<string, unknown>;

/** Up to so many bytes a text is read here: calling the decoder costs more. */
const SHORT_TEXT = 32;

const utf8 = new TextDecoder("utf-8", { fatal: true });

// One message is read at a time, to its end: where the reading stands need not be handed around.
let bytes: Uint8Array = new Uint8Array();
let at = 0;
/** The upper half of the last number that was read; `low` is its lower half, as 32 bits without a sign. */
let high = 0;

/** Reads a message of the table's place. Errors: `INVALID` for what is none. */
export function decode(place: number, encoded: Uint8Array): Fields {
  bytes = encoded;
  at = 0;
  try {
    return read(message(place), encoded.length);
  } catch (cause) {
    throw new WattlaneError("INVALID", `the answer is no message of the contract: ${(cause as Error).message}`, { cause });
  } finally {
    bytes = new Uint8Array();
  }
}

/** Reads an answer as callers get it: only its field where it has no other, nothing where it has none. */
export function decodeAnswer({ output }: Method, encoded: Uint8Array): unknown {
  const answer = decode(output, encoded);
  const [only, ...more] = message(output).fields;
  return more.length ? answer : only && answer[only.name];
}

function read({ empty, lists, numbered, required }: Message, end: number): Fields {
  const value = { ...empty };
  for (const list of lists) value[list] = [];
  while (at < end) {
    const tag = varint();
    const field = numbered[tag >>> 3];
    if (!field) skip(tag & 7);
    else if (!field.list) value[field.name] = one(field);
    else if ((tag & 7) === 2 && packs(field.kind)) packed(field, value[field.name] as unknown[]);
    else (value[field.name] as unknown[]).push(one(field));
  }
  if (at > end) throw new RangeError("a field is longer than what it lies in");
  for (const name of required) if (value[name] === undefined) throw new RangeError(`it has no ${name}`);
  return value;
}

function packs(kind: Kind): boolean {
  return kind === Kind.Bool || kind === Kind.Int32 || kind === Kind.Int64 || kind === Kind.Enum;
}

function packed(field: Field, into: unknown[]): void {
  const end = length();
  while (at < end) into.push(one(field));
}

function one({ kind, of }: Field): unknown {
  switch (kind) {
    case Kind.Text:
      return text();
    case Kind.Bool:
      return varint() !== 0;
    case Kind.Int32:
      return varint() | 0;
    case Kind.Int64:
      return whole64();
    case Kind.Bytes: {
      const end = length();
      return bytes.slice(at, (at = end));
    }
    case Kind.Enum: {
      const number = varint() | 0;
      return enumeration(of).names[number] ?? number;
    }
    case Kind.Message:
      return within(message(of));
    case Kind.Time:
      return time();
    case Kind.Money:
      return money();
    // Decimal and FieldMask: a text, and a list of texts, in their first field.
    case Kind.Decimal:
      return texts()[0] ?? "";
    case Kind.Mask:
      return texts().map((path) => path.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
  }
}

function within(inner: Message): Fields {
  return read(inner, length());
}

/** Where what follows ends, by the length before it. */
function length(): number {
  const size = varint();
  const end = at + size;
  if (end > bytes.length) throw new RangeError("a field is longer than the message");
  return end;
}

/** The next number's lower 32 bits, without a sign. */
function varint(): number {
  let byte = bytes[at++]!;
  high = 0;
  if (byte < 128) return byte;
  let low = byte & 127;
  for (let shift = 7; ; shift += 7) {
    if (at >= bytes.length || shift > 63) throw new RangeError("a number does not end");
    byte = bytes[at++]!;
    const seven = byte & 127;
    if (shift < 28) low |= seven << shift;
    else if (shift === 28) {
      low |= seven << 28;
      high = seven >> 4;
    } else high |= seven << (shift - 32);
    if (byte < 128) return low >>> 0;
  }
}

function whole64(): bigint {
  const low = varint();
  return high === 0 ? BigInt(low) : (BigInt(high | 0) << 32n) | BigInt(low);
}

/** A number of 64 bits that pages can count with; beyond 2^53 it is refused rather than rounded. */
function safe(): number {
  const low = varint();
  const value = (high | 0) * 4294967296 + low;
  if (!Number.isSafeInteger(value)) throw new RangeError("a number is beyond 2^53");
  return value;
}

function text(): string {
  const end = length();
  if (end - at <= SHORT_TEXT) {
    let short = "";
    let place = at;
    for (; place < end; place++) {
      const byte = bytes[place]!;
      if (byte > 127) break;
      short += String.fromCharCode(byte);
    }
    if (place === end) {
      at = end;
      return short;
    }
  }
  return utf8.decode(bytes.subarray(at, (at = end)));
}

function texts(): string[] {
  const end = length();
  const all: string[] = [];
  while (at < end) {
    const tag = varint();
    if (tag === 10) all.push(text());
    else skip(tag & 7);
  }
  return all;
}

/** Two numbers, in the fields `first` and `first + 1`, and the text of field 1 where that is another: what Timestamp and Money are made of. */
function pair(first: number): [text: string, whole: number, nanos: number] {
  const end = length();
  let [name, whole, nanos] = ["", 0, 0];
  while (at < end) {
    const tag = varint();
    if (tag === first << 3) whole = safe();
    else if (tag === (first + 1) << 3) nanos = varint() | 0;
    else if (tag === 10) name = text();
    else skip(tag & 7);
  }
  return [name, whole, nanos];
}

function time(): Timestamp {
  const [, seconds, nanos] = pair(1);
  const below = nanos % 1e6;
  const instant: Timestamp = new Date(seconds * 1000 + (nanos - below) / 1e6);
  if (Number.isNaN(instant.getTime()) || nanos < 0 || nanos >= 1e9) throw new RangeError("a time is none");
  if (below) instant.nanos = below;
  return instant;
}

function money(): { currency: string; amount: string } {
  const [currency, units, nanos] = pair(2);
  if (Math.abs(nanos) >= 1e9 || units * nanos < 0) throw new RangeError("an amount is none");
  const below = nanos ? `.${String(Math.abs(nanos)).padStart(9, "0").replace(/0+$/, "")}` : "";
  return { currency, amount: (units < 0 || nanos < 0 ? "-" : "") + Math.abs(units) + below };
}

function skip(wire: number): void {
  if (wire === 0) varint();
  else if (wire === 1) at += 8;
  else if (wire === 5) at += 4;
  else if (wire === 2) at = length();
  else throw new RangeError("a field is of no known form");
}
