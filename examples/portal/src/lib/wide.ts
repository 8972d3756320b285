import { useSyncExternalStore } from "react";

/** From here on there is room for tables and for navigation at the side; Tailwind's `lg`. */
const wide = matchMedia("(min-width: 64rem)");

export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      wide.addEventListener("change", changed);
      return () => wide.removeEventListener("change", changed);
    },
    () => wide.matches,
  );
}
