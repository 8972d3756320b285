// A menu below a button. What draws it is loaded when one is opened first: most who come never open any.

import { cloneElement, type ReactElement, type ReactNode, useState } from "react";
import { opened } from "@/lib/lazily";

/** A line of a menu. Where several can be changed, it stays open. */
export type MenuEntry =
  | { is: "about" | "label"; content: ReactNode }
  | { is: "line" }
  | { is: "check"; on: boolean; change: (on: boolean) => void; content: ReactNode }
  | { is: "act"; act: () => void; content: ReactNode };

const Drawn = opened(async () => (await import("./menu-drawn")).DrawnMenu);

export function Menu({ trigger, entries }: { trigger: Trigger; entries: readonly MenuEntry[] }) {
  return (
    <Opening trigger={trigger} preload={Drawn.preload}>
      {(how) => <Drawn trigger={trigger} entries={entries} {...how} />}
    </Opening>
  );
}

/** Until a menu is drawn its button stands there, and again when it cannot be. */
interface How {
  onClose: () => void;
  meanwhile: ReactNode;
}

type Trigger = ReactElement<Record<string, unknown>>;

/** A button in whose place comes what it opens, with that button, when it is first pressed. */
export function Opening({ trigger, preload, children }: { trigger: Trigger; preload: () => unknown; children: (how: How) => ReactNode }) {
  const [isOpened, setOpened] = useState(false);
  const soon = { "aria-haspopup": "menu", "aria-expanded": false, onPointerEnter: () => void preload(), onClick: () => setOpened(true) };
  const closed = cloneElement(trigger, soon);
  return isOpened ? children({ onClose: () => setOpened(false), meanwhile: closed }) : closed;
}
