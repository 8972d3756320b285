import { useRef } from "react";

/** Where one goes on when what was in focus is gone. */
export function focusContent(): void {
  document.getElementById("content")?.focus({ preventScroll: true });
}

/** For a window that no trigger of Radix's opens: who was in focus when it opened is so again when it is gone, if they are still there. */
export function useFocusBack() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => void (opener.current = document.activeElement),
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
      else focusContent();
    },
  };
}
