import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { clsx } from "clsx";

const look = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      kind: {
        main: "bg-brand text-on-brand hover:brightness-110",
        plain: "border border-line bg-surface hover:bg-raised",
        quiet: "hover:bg-raised",
        bad: "bg-bad text-surface hover:brightness-110",
      },
      size: { normal: "h-9 px-3.5", small: "h-8 px-2.5 text-xs", square: "size-9" },
    },
    defaultVariants: { kind: "plain", size: "normal" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof look> {
  /** The child is what is clicked, such as a link. */
  asChild?: boolean;
}

export function Button({ className, kind, size, asChild, type = "button", ...rest }: ButtonProps) {
  const Element = asChild ? Slot.Root : "button";
  return <Element type={asChild ? undefined : type} className={clsx(look({ kind, size }), className)} {...rest} />;
}
