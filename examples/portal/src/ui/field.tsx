import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

const BOX = "w-full rounded-md border border-line bg-surface px-3 text-sm placeholder:text-muted aria-invalid:border-bad disabled:opacity-50";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={clsx(BOX, "h-9", className)} {...rest} />;
}

export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={clsx(BOX, "min-h-20 py-2", className)} {...rest} />;
}

export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select className={clsx(BOX, "h-9 pr-8", className)} {...rest} />;
}

/** What ties a field to what is said of it. */
export interface FieldTies {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  /** Whether the label stands before it, and not above. */
  inline?: boolean;
  children: (ties: FieldTies) => ReactNode;
}

/** A label, what it is of, and what is wrong with it. */
export function Field({ label, hint, error, inline, children }: FieldProps) {
  const id = useId();
  const said = error ?? hint;
  return (
    <div className={inline ? "flex items-center gap-2" : "flex flex-col gap-1.5"}>
      <label htmlFor={id} className={clsx("text-xs font-medium text-muted", inline && "whitespace-nowrap")}>
        {label}
      </label>
      {children({ id, "aria-describedby": said ? `${id}-said` : undefined, "aria-invalid": error ? true : undefined })}
      {said && (
        <p id={`${id}-said`} role={error ? "alert" : undefined} className={clsx("text-xs", error ? "text-bad" : "text-muted")}>
          {said}
        </p>
      )}
    </div>
  );
}
