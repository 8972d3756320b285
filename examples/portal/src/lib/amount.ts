// Amounts, as the server and as people write them.

/** What a text in the reader's language says, as a decimal such as `12.34`; undefined where it says none, or could mean two. */
export function amountIn(locale: string, text: string): string | undefined {
  // Groups stand apart by blanks, or by apostrophes as in Switzerland; a minus has two forms, too.
  const plain = text.replaceAll(/[\s'’]/g, "").replace(/^−/, "-");
  const [, whole, mark, part] = /^(-?\d{1,9})(?:([.,])(\d{1,4}))?$/.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  if (mark === undefined || part === undefined) return whole;
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
  // 1.250 is a thousand and more to some, and one and a quarter to others.
  return mark === decimal || part.length !== 3 ? `${whole}.${part}` : undefined;
}

/** Whether a decimal is zero, however many digits say so. */
export function isZero(decimal: string): boolean {
  return /^-?0*\.?0*$/.test(decimal);
}
