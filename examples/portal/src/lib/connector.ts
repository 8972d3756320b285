/** `IEC_62196_T2_COMBO` as people say it: `T2 COMBO`. */
export function standardName(standard: string | number): string {
  return String(standard)
    .replace(/^IEC_62196_/, "")
    .replaceAll("_", " ");
}
