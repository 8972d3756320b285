/** Hands a file to the person at the page. */
export function download(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The browser reads it a little later than the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A line of CSV (RFC 4180), apart by what stands between the values. What a spreadsheet would take for a formula is quoted with an apostrophe. */
export function csvLine(values: readonly (string | number | undefined)[], separator: "," | ";"): string {
  const cell = (value: string | number | undefined) => {
    const text = value === undefined ? "" : String(value);
    const formula = typeof value === "string" && /^[=+@\t\r\n-]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text);
    const harmless = formula ? `'${text}` : text;
    return harmless.includes(separator) || /["\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return `${values.map(cell).join(separator)}\r\n`;
}
