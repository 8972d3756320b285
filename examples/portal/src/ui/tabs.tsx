import { Tabs as Radix } from "radix-ui";
import { type ReactNode, useEffect, useRef } from "react";

export function Tabs({
  value,
  change,
  tabs,
  label,
}: {
  value: string;
  change: (value: string) => void;
  label: string;
  tabs: readonly { value: string; name: string; content: ReactNode }[];
}) {
  const list = useRef<HTMLDivElement>(null);
  // The chosen tab is in sight. Sideways alone: the page stays where it was read.
  useEffect(() => {
    const [bar, tab] = [list.current, list.current?.querySelector("[data-state=active]")].map((one) => one?.getBoundingClientRect());
    if (bar && tab) list.current!.scrollLeft += Math.min(0, tab.left - bar.left) + Math.max(0, tab.right - bar.right);
  }, [value]);
  return (
    <Radix.Root value={value} onValueChange={change} className="flex flex-col gap-4">
      <Radix.List ref={list} aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map(({ value: one, name }) => (
          <Radix.Trigger
            key={one}
            value={one}
            className="-outline-offset-2 border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-muted data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text"
          >
            {name}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ value, content }) => (
        <Radix.Content key={value} value={value} tabIndex={-1}>
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
