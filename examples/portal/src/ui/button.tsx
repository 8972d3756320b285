import type { ComponentProps } from "react";
import { clsx } from "clsx";

const KINDS = {
  main: "bg-brand text-on-brand hover:brightness-110",
  plain: "border border-line bg-surface hover:bg-raised",
  quiet: "hover:bg-raised",
  bad: "bg-bad text-surface hover:brightness-110",
};
const SIZES = { normal: "h-9 px-3.5", small: "h-8 px-2.5 text-xs", square: "size-9" };

interface Look {
  kind?: keyof typeof KINDS;
  size?: keyof typeof SIZES;
}

/** How a button looks, for what is none, such as a link. */
export function buttonLook({ kind = "plain", size = "normal" }: Look = {}): string {
  return clsx(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
    KINDS[kind],
    SIZES[size],
  );
}

export function Button({ className, kind, size, type = "button", ...rest }: ComponentProps<"button"> & Look) {
  return <button type={type} className={clsx(buttonLook({ kind, size }), className)} {...rest} />;
}
