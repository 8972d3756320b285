// Where the values of a JSON text stand in it.

/** From which letter of the text on, and until before which. */
export type Position = readonly [from: number, until: number];

/** Comments, which our engine passes over, are tokens too: else what stands in them would be. */
const TOKEN = /\/\/.*|\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\],:"/]+/g;

/** Where all values stand, by their paths, such as `elements[0].restrictions`; the whole is at the empty one. Of a text that the engine could read. */
export function positionsIn(text: string): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  const tokens = [...text.matchAll(TOKEN)].filter(([token]) => !/^\/[/*]/.test(token));
  let at = 0;
  const walk = (path: string) => {
    const first = tokens[at++];
    if (!first) return;
    let last = first;
    const end = { "{": "}", "[": "]" }[first[0]];
    if (end) {
      for (let index = 0; at < tokens.length && tokens[at]![0] !== end; index++)
        walk(end === "]" ? `${path}[${index}]` : [path, nameOf(tokens[at++]![0])].filter(Boolean).join("."));
      last = tokens[at++] ?? last;
    }
    positions.set(path, [first.index, last.index + last[0].length]);
  };
  walk("");
  return positions;
}

/** What a word of the text says; one that is broken, as it stands there. */
export function nameOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/** The position of a value; of one that is not there, such as a field that is missing, that of what it would be in. */
export function positionOf(positions: ReadonlyMap<string, Position>, path: string): Position | undefined {
  const parent = path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
  return positions.get(path) ?? (path ? positionOf(positions, parent) : undefined);
}

/** The line of a letter, from 1. */
export function lineOf(text: string, at: number): number {
  let line = 1;
  for (let found = text.indexOf("\n"); found !== -1 && found < at; found = text.indexOf("\n", found + 1)) line++;
  return line;
}

/** Where a line begins, and its column after that, both from 1. Columns are bytes, as the engine counts them. */
export function letterAt(text: string, line: number, column: number): number {
  let begin = 0;
  for (let at = 1; at < line; at++) begin = text.indexOf("\n", begin) + 1;
  const bytes = new TextEncoder().encode(text.slice(begin).split("\n", 1)[0]).subarray(0, column - 1);
  return begin + new TextDecoder().decode(bytes).length;
}
