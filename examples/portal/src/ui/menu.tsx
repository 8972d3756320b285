// A menu below a button. What draws it is loaded when one is opened first: most who come never open any.

import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from "react";

/** A line of a menu. Where several can be changed, it stays open. */
export type MenuEntry =
  | { is: "about" | "label"; content: ReactNode }
  | { is: "line" }
  | { is: "check"; on: boolean; change: (on: boolean) => void; content: ReactNode }
  | { is: "act"; act: () => void; content: ReactNode };

const load = () => import("./menu-drawn");
const Drawn = lazy(async () => ({ default: (await load()).DrawnMenu }));

export function Menu({ trigger, entries }: { trigger: Trigger; entries: readonly MenuEntry[] }) {
  return (
    <Opening trigger={trigger} load={load}>
      <Drawn trigger={trigger} entries={entries} />
    </Opening>
  );
}

type Trigger = ReactElement<Record<string, unknown>>;

/** A button in whose place comes what it opens, with that button, when it is first pressed. */
export function Opening({ trigger, load, children }: { trigger: Trigger; load: () => unknown; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const soon = { "aria-haspopup": "menu", "aria-expanded": false, onPointerEnter: () => void load(), onClick: () => setOpened(true) };
  const closed = cloneElement(trigger, soon);
  return opened ? <Suspense fallback={closed}>{children}</Suspense> : closed;
}
