// Dark and light: as the system is, unless it was chosen here.

import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
const KEPT_AS = "portal.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function kept(): Theme {
  const theme = localStorage.getItem(KEPT_AS);
  return theme === "light" || theme === "dark" ? theme : "system";
}

function apply(): void {
  const theme = kept();
  document.documentElement.classList.toggle("dark", theme === "dark" || (theme === "system" && dark.matches));
  for (const listener of listeners) listener();
}

export function choose(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEPT_AS);
  else localStorage.setItem(KEPT_AS, theme);
  apply();
}

export function useTheme(): Theme {
  return useSyncExternalStore((changed) => (listeners.add(changed), () => listeners.delete(changed)), kept);
}

dark.addEventListener("change", apply);
apply();
