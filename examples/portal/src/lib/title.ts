import { useEffect, useSyncExternalStore } from "react";

let title = "";
const listeners = new Set<() => void>();

/** Calls the page what it shows; undefined while that is not known. A screen reader is told (see the shell). */
export function useTitle(name: string | undefined): void {
  useEffect(() => {
    if (name === undefined) return;
    title = name;
    for (const listener of listeners) listener();
  }, [name]);
}

/** What the page is called now. */
export function useCalled(): string {
  return useSyncExternalStore(
    (changed) => (listeners.add(changed), () => listeners.delete(changed)),
    () => title,
  );
}
