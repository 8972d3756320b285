// What a place's clock shows at an instant, and at which instant it shows something: who leaves at half past seven means that clock, wherever they read this.

const DAY_MS = 86_400_000;

/** What a zone's clock is behind UTC, seconds: hours are round where people live. Without a zone it is the reader's. */
export function behind(time: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(time * 1000);
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
  return (sign === "-" ? 1 : -1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

/** What its clock shows, as fields of browsers have it: `2026-05-04T07:30`. */
export function shownAt(time: Date, zone: string | undefined): string {
  return new Date(time.getTime() - behind(time.getTime() / 1000, zone) * 1000).toISOString().slice(0, 16);
}

/** When its clock shows that: the first time where it does twice, and as much after the gap where it never does. Undefined for what is no time. */
export function instantOf(text: string, zone: string | undefined): Date | undefined {
  const local = Date.parse(`${text}Z`);
  if (Number.isNaN(local)) return undefined;
  const [before, after] = [local - DAY_MS, local + DAY_MS].map((time) => local + behind(time / 1000, zone) * 1000) as [number, number];
  const isRight = (time: number) => time - behind(time / 1000, zone) * 1000 === local;
  return new Date(isRight(before) || !isRight(after) ? before : after);
}

/** The next time from an instant on at which its clock shows `07:30`. */
export function nextAt(clock: string, from: Date, zone: string | undefined): Date {
  const today = Date.parse(`${shownAt(from, zone).slice(0, 10)}T00:00Z`);
  const days = [0, 1, 2].map((day) => instantOf(`${new Date(today + day * DAY_MS).toISOString().slice(0, 10)}T${clock}`, zone));
  return days.find((time) => time && time >= from) ?? from;
}
