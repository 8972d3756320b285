import { lazy, type ReactNode, Suspense } from "react";

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

const Drawn = lazy(async () => ({ default: (await import("./dialog-drawn")).DrawnDialog }));

/** A window over the page. On a phone it comes from below. What draws it is loaded when one is opened first. */
export function Dialog(props: DialogProps) {
  return (
    props.open && (
      <Suspense>
        <Drawn {...props} />
      </Suspense>
    )
  );
}
