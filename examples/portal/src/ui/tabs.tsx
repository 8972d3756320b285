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
      <Radix.List aria-label={label} className="-mx-1 flex gap-1 overflow-x-auto border-b border-line px-1 pt-1">
        {tabs.map(({ value, name }) => (
          <Radix.Trigger
            key={value}
            value={value}
            className="-mb-px border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-muted data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text"
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
