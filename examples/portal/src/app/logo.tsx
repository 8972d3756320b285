import { useState } from "react";
import { clsx } from "clsx";
import type { Face } from "@/lib/backend";

/** The provider's logo, or its initials where it has none or that cannot be had. */
export function Logo({ face, large }: { face: Pick<Face, "name" | "branding">; large?: boolean }) {
  const name = face.branding?.displayName || face.name;
  const url = face.branding?.logoUrl;
  const [broken, setBroken] = useState<string>();
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join("");
  return (
    <span className={clsx("flex min-w-0 items-center", large ? "gap-4" : "gap-2.5")}>
      {url && broken !== url ? (
        <img src={url} alt="" onError={() => setBroken(url)} className={clsx("shrink-0 object-contain", large ? "size-14" : "size-8")} />
      ) : (
        <span
          aria-hidden
          className={clsx(
            "grid shrink-0 place-items-center rounded-lg bg-brand font-bold text-on-brand",
            large ? "size-14 text-xl" : "size-8 text-sm",
          )}
        >
          {initials}
        </span>
      )}
      <span className={clsx("truncate font-semibold", large ? "max-w-72 text-2xl" : "max-w-[45vw] text-base")}>{name}</span>
    </span>
  );
}
