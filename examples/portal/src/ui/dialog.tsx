import type { ReactNode } from "react";
import { opened } from "@/lib/lazily";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  text?: ReactNode;
  /** A sheet at the right, where there is room for one. */
  side?: boolean;
  /** It is closed by its buttons alone: what it shows does not come again. */
  stays?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}

const Drawn = opened(async () => (await import("./dialog-drawn")).DrawnDialog);

/** A window over the page. On a phone it comes from below. What draws it is loaded when one is opened first. */
export function Dialog(props: DialogProps) {
  return props.open && <Drawn {...props} />;
}
