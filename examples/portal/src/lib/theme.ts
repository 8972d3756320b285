// Dark and light: as the system is, unless it was chosen here.

import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
const KEPT_AS = "portal.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function chosen(): Theme {
  const theme = localStorage.getItem(KEPT_AS);
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Whether the page is dark now, by choice or by the system. */
export function isDark(): boolean {
  const theme = chosen();
  return theme === "dark" || (theme === "system" && dark.matches);
}

function apply(): void {
  document.documentElement.classList.toggle("dark", isDark());
  for (const listener of listeners) listener();
}

export function choose(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEPT_AS);
  else localStorage.setItem(KEPT_AS, theme);
  apply();
}

const listen = (changed: () => void) => (listeners.add(changed), () => listeners.delete(changed));

/** What was chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore(listen, chosen);
}

/** The same, for what is drawn anew when it changes. */
export function useDark(): boolean {
  return useSyncExternalStore(listen, isDark);
}

dark.addEventListener("change", apply);
apply();
