import { clsx, type ClassValue } from "clsx";
import { twMerge } from "tailwind-merge";

/** Class names, of which the later win. */
export function cn(...classes: ClassValue[]): string {
  return twMerge(clsx(classes));
}
