import { differences } from "@/lib/json";

/** The lines in which two texts differ, as an editor shows them. */
export function Differences({ before, after }: { before: string; after: string }) {
  return (
    <pre className="max-h-[40rem] overflow-auto text-xs" tabIndex={0}>
      {differences(before, after).map(({ kind, text }, at) => (
        <div key={at} className={kind === "in" ? "bg-good-soft text-good" : kind === "out" ? "bg-bad-soft text-bad" : "text-muted"}>
          {`${{ in: "+", out: "−", same: " " }[kind]} ${text}`}
        </div>
      ))}
    </pre>
  );
}
