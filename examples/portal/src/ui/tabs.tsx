import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

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
  return (
    <Radix.Root value={value} onValueChange={change} className="flex flex-col gap-4">
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map(({ value: one, name }) => (
          <Radix.Trigger
            key={one}
            value={one}
            ref={(tab) => void (one === value && tab?.scrollIntoView({ block: "nearest", inline: "nearest" }))}
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
