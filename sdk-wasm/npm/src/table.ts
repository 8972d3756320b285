// The contract as a table: sdk-gen writes it as text, and it is read here, each message when it is first used. What the text looks like is told in
// sdk-gen/src/browser/table.rs.

import { TABLE } from "./generated/table.js";

/** The kinds of fields, by their letters in the table. */
export const enum Kind {
  Text = 115, // s
  Bool = 98, // b
  Int32 = 105, // i
  Int64 = 108, // l
  Bytes = 121, // y
  Enum = 101, // e
  Message = 109, // m
  Time = 116, // t
  Mask = 107, // k
  Money = 99, // c
  Decimal = 100, // d
}

export interface Field {
  readonly name: string;
  readonly number: number;
  readonly kind: Kind;
  /** The enum's or message's place. */
  readonly of: number;
  readonly list: boolean;
  /** A scalar that may be absent. */
  readonly optional: boolean;
}

export interface Message {
  readonly fields: readonly Field[];
  /** The fields by their numbers. */
  readonly numbered: readonly (Field | undefined)[];
  /** What it is when nothing is said; lists are put in anew. */
  readonly empty: Record<string, unknown>;
  readonly lists: readonly string[];
  /** What is always there, and would be undefined if it were not. */
  readonly required: readonly string[];
}

export interface Enumeration {
  readonly names: readonly (string | undefined)[];
  readonly numbers: ReadonlyMap<string, number>;
}

export interface Method {
  readonly path: string;
  readonly name: string;
  readonly input: number;
  readonly output: number;
  readonly reads: boolean;
  readonly streams: boolean;
  readonly offline: boolean;
}

export interface Service {
  readonly accessor: string;
  readonly methods: readonly Method[];
}

const [enumLines, messageLines, serviceLines] = TABLE.slice(1)
  .split("\n-\n")
  .map((part) => part.split("\n")) as [string[], string[], string[]];
const enums: Enumeration[] = [];
const messages: Message[] = [];
let allServices: Service[] | undefined;

/** The reasons of errors are the first enum. */
export const REASONS = 0;

export function enumeration(place: number): Enumeration {
  return (enums[place] ??= readEnum(enumLines[place]!));
}

export function message(place: number): Message {
  return (messages[place] ??= readMessage(messageLines[place]!));
}

/** The same ones each time: what is kept of a method is kept by it. */
export function services(): readonly Service[] {
  return (allServices ??= serviceLines.map(readService));
}

/** The number of a message's field; 0 where it has none of that name. */
export function fieldNumber(place: number, name: string): number {
  return message(place).fields.find((field) => field.name === name)?.number ?? 0;
}

function readEnum(line: string): Enumeration {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  let next = 0;
  for (const value of line.split(",")) {
    const [name, number = next] = value.split("=") as [string, string?];
    names[+number] = name;
    numbers.set(name, +number);
    next = +number + 1;
  }
  return { names, numbers };
}

function readMessage(line: string): Message {
  const fields: Field[] = [];
  const numbered: Field[] = [];
  const empty: Record<string, unknown> = {};
  const lists: string[] = [];
  const required: string[] = [];
  let next = 1;
  for (const text of line ? line.split(" ") : []) {
    const [, name, kind = "s", of, suffix, at] = /^(\w+):?([a-z]?)(\d*)([*?!]?)@?(\d*)$/.exec(text) as unknown as string[];
    const number = +(at || next);
    const field: Field = {
      name: name!,
      number,
      kind: (kind || "s").charCodeAt(0),
      of: +of!,
      list: suffix === "*",
      optional: suffix === "?" || suffix === "!",
    };
    next = number + 1;
    fields.push(field);
    numbered[number] = field;
    empty[field.name] = field.list || field.optional ? undefined : zero(field);
    if (field.list) lists.push(field.name);
    if (suffix === "!") required.push(field.name);
  }
  return { fields, numbered, empty, lists, required };
}

/** What a field is that was not sent. */
function zero({ kind, of }: Field): unknown {
  switch (kind) {
    case Kind.Text:
      return "";
    case Kind.Bool:
      return false;
    case Kind.Int32:
      return 0;
    case Kind.Int64:
      return 0n;
    case Kind.Bytes:
      return new Uint8Array();
    case Kind.Enum:
      return enumeration(of).names[0];
    default:
      return undefined;
  }
}

function readService(line: string): Service {
  const [accessor, name, ...methods] = line.split(" ") as [string, string, ...string[]];
  return {
    accessor,
    methods: methods.map((text) => {
      const [method, input, output, flags] = text.split(":") as [string, string, string, string];
      const has = (flag: string) => flags.includes(flag);
      return {
        path: `/wattlane.v1.${name}/${method}`,
        name: method[0]!.toLowerCase() + method.slice(1),
        input: +input,
        output: +output,
        reads: has("r"),
        streams: has("s"),
        offline: has("o"),
      };
    }),
  };
}
