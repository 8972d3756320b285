/** A value of the SDK as JSON to be read: whole numbers as they are, and without what is not said. */
export function readable(value: unknown): string {
  return JSON.stringify(
    value,
    (_, part) => (typeof part === "bigint" ? Number(part) : Array.isArray(part) && part.length === 0 ? undefined : part),
    2,
  );
}

/** The lines in which two texts differ, as an editor shows them: by the longest common subsequence. */
export function differences(before: string, after: string): { kind: "same" | "out" | "in"; text: string }[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: { kind: "same" | "out" | "in"; text: string }[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) (lines.push({ kind: "same", text: a[i++]! }), j++);
    else if (j < b.length && (i === a.length || common[i]![j + 1]! >= common[i + 1]![j]!)) lines.push({ kind: "in", text: b[j++]! });
    else lines.push({ kind: "out", text: a[i++]! });
  }
  return lines;
}
