import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactElement } from "react";
import type { MenuEntry } from "./menu";

const ITEM =
  "relative flex min-h-8 cursor-default items-center gap-2 rounded px-2 py-1.5 outline-none select-none data-[highlighted]:bg-raised [&_svg]:size-4";

/** The menu itself, which is open when it first appears. */
export function DrawnMenu({ trigger, entries }: { trigger: ReactElement; entries: readonly MenuEntry[] }) {
  return (
    <Radix.Root defaultOpen modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={6}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-lg"
        >
          {entries.map((entry, at) => (
            <Entry key={at} entry={entry} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.is) {
    case "about":
      return <div className="max-w-60 px-2 py-1.5">{entry.content}</div>;
    case "label":
      return (
        <Radix.Label className="flex items-center gap-2 px-2 py-1.5 text-xs font-medium text-muted [&_svg]:size-3.5">{entry.content}</Radix.Label>
      );
    case "line":
      return <Radix.Separator className="my-1 h-px bg-line" />;
    case "check":
      return (
        <Radix.CheckboxItem className={`${ITEM} pl-8`} checked={entry.on} onCheckedChange={entry.change} onSelect={(event) => event.preventDefault()}>
          <Radix.ItemIndicator className="absolute left-2">
            <Check aria-hidden />
          </Radix.ItemIndicator>
          {entry.content}
        </Radix.CheckboxItem>
      );
    case "act":
      return (
        <Radix.Item className={ITEM} onSelect={entry.act}>
          {entry.content}
        </Radix.Item>
      );
  }
}
