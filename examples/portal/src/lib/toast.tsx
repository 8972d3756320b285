// Short messages at the edge of the page. What shows them is loaded when there is nothing else to do.

import { type ComponentType, useEffect, useSyncExternalStore } from "react";

type Sonner = typeof import("sonner");
let sonner: Sonner | undefined;
const listeners = new Set<() => void>();
/** What shows messages has to be in the page before the first is said. */
let isShown = () => {};
const shown = new Promise<void>((resolve) => (isShown = resolve));

async function load(): Promise<Sonner> {
  sonner ??= await import("sonner");
  for (const listener of listeners) listener();
  return sonner;
}

/** A message that cannot be shown any other way is a window of the browser's. */
function say(kind: "success" | "error", text: string): void {
  load().then(
    ({ toast }) => shown.then(() => toast[kind](text)),
    () => kind === "error" && alert(text),
  );
}

export const toast = {
  success: (text: string) => say("success", text),
  error: (text: string) => say("error", text),
};

/** Where they are shown. */
export function Toasts() {
  const Toaster: ComponentType<Parameters<Sonner["Toaster"]>[0]> | undefined = useSyncExternalStore(
    (changed) => (listeners.add(changed), () => listeners.delete(changed)),
    () => sonner?.Toaster,
  );
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => {}), 15_000);
    return () => clearTimeout(timer);
  }, []);
  // After the effects of what is below, by which it begins to listen.
  useEffect(() => void (Toaster && isShown()), [Toaster]);
  return Toaster && <Toaster position="bottom-center" toastOptions={{ duration: 6000 }} />;
}
