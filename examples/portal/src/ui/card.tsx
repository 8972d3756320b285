import type { ReactNode } from "react";
import { clsx } from "clsx";

/** A part of a page, with its heading. */
export function Card({ title, aside, className, children }: { title?: ReactNode; aside?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <section className={clsx("rounded-xl border border-line bg-surface", className)}>
      {title && (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2">
          <h2 className="text-sm font-semibold">{title}</h2>
          {aside}
        </header>
      )}
      <div className="p-4">{children}</div>
    </section>
  );
}

/** Names and values, one below the other. What has no value is left out. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2">
      {of
        .filter(([, value]) => value !== undefined && value !== "" && value !== null)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A few figures that count most, large and side by side. */
export function Figures({ of, className }: { of: readonly (readonly [name: string, value: string])[]; className?: string }) {
  return (
    <dl className={clsx("grid grid-cols-2 gap-3", className)}>
      {of.map(([name, value]) => (
        <div key={name} className="rounded-xl border border-line bg-surface p-4">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="mt-1 text-xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
