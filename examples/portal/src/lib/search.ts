// What is looked for, as it stands in URLs: anybody can write one.

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What of a URL's value is such a text; else undefined. */
export function textOf(value: unknown, pattern: RegExp): string | undefined {
  const text = value === undefined ? "" : String(value);
  return pattern.test(text) ? text : undefined;
}

/** A day, `2026-05-04`, as the reader's clock has it. */
export function dayOf(value: unknown): string | undefined {
  return textOf(value, DAY);
}

/** When that day begins. */
export function midnight(day?: string): Date | undefined {
  const begins = new Date(`${day}T00:00:00`);
  return day && !Number.isNaN(begins.getTime()) ? begins : undefined;
}

/** Without what is not said, so that a URL does not say it either. */
export function said<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
