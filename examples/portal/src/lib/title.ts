import { useEffect, useSyncExternalStore } from "react";

let title = "";
const listeners = new Set<() => void>();

function call(name: string): void {
  title = name;
  for (const listener of listeners) listener();
}

/** Calls the page what it shows; undefined while that is not known. A screen reader is told (see the shell). */
export function useTitle(name: string | undefined): void {
  useEffect(() => {
    if (name !== undefined) call(name);
  }, [name]);
}

/** For what stands in place of a page. A page that is there, and has a heading, is called by its own name. */
export function useTitleInstead(name: string): void {
  useEffect(() => {
    if (document.querySelector("#content:not(:has(h1))")) call(name);
  }, [name]);
}

/** What the page is called now. */
export function useCalled(): string {
  return useSyncExternalStore(
    (changed) => (listeners.add(changed), () => listeners.delete(changed)),
    () => title,
  );
}
