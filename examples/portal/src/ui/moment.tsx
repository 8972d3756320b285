import { useFormat } from "@/lib/format";

/** An instant by the clocks of its place. Where those are not the reader's, their zone is named to who points at it or listens. */
export function Moment({ time, zone, short }: { time: Date; zone: string | undefined; short?: boolean }) {
  const format = useFormat();
  const [said, name] = [short ? format.short(time, zone) : format.dateTime(time, zone), format.zone(time, zone)];
  return (
    <time dateTime={time.toISOString()} title={name && `${said} ${name}`}>
      {said}
      {name && <span className="sr-only"> {name}</span>}
    </time>
  );
}
