/** A value of the SDK as JSON to be read: whole numbers as they are, and without what is not said. */
export function readable(value: unknown): string {
  return JSON.stringify(
    value,
    (_, part) => (typeof part === "bigint" ? Number(part) : Array.isArray(part) && part.length === 0 ? undefined : part),
    2,
  );
}

type Line = { kind: "same" | "out" | "in"; text: string };

/** So many pairs of lines are compared; of texts that differ in more, all that differs is out, and then in. */
const PAIRS_MAX = 4_000_000;

/** The lines in which two texts differ, as an editor shows them: by the longest common subsequence of what lies between their common ends. */
export function differences(before: string, after: string): Line[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const shorter = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < shorter && a[head] === b[head]) head++;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const as = (kind: Line["kind"], lines: string[]) => lines.map((text): Line => ({ kind, text }));
  const [out, into] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const between = out.length * into.length > PAIRS_MAX ? [...as("out", out), ...as("in", into)] : apart(out, into);
  return [...as("same", a.slice(0, head)), ...between, ...as("same", a.slice(a.length - tail))];
}

function apart(a: string[], b: string[]): Line[] {
  // No longer than the shorter one, and so within 16 bits.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: Line[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) (lines.push({ kind: "same", text: a[i++]! }), j++);
    else if (j < b.length && (i === a.length || common[i]![j + 1]! >= common[i + 1]![j]!)) lines.push({ kind: "in", text: b[j++]! });
    else lines.push({ kind: "out", text: a[i++]! });
  }
  return lines;
}
