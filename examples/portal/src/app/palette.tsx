// Everything by the keyboard: where to go, and what to look for.

import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { pagesFor } from "./pages";

const ITEM = "flex items-center gap-3 rounded-md px-3 py-2 data-[selected=true]:bg-raised [&_svg]:size-4 [&_svg]:text-muted";

export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("shell");
  const { person, can } = useHere();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const go = (to: () => unknown) => {
    onClose();
    setTyped("");
    to();
  };
  const finds = person.role !== "DRIVER" && typed.trim().length > 1;
  return (
    <Dialog.Root open={open} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Dialog.Content aria-describedby={undefined} className="fixed top-[12vh] left-1/2 z-50 w-[min(36rem,94vw)] -translate-x-1/2 overflow-hidden rounded-2xl border border-line bg-surface shadow-2xl">
          <Dialog.Title className="sr-only">{t("palette")}</Dialog.Title>
          <Command label={t("palette")} loop>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-4 text-muted" />
              <Command.Input value={typed} onValueChange={setTyped} placeholder={t("search")} className="h-12 flex-1 bg-transparent outline-none placeholder:text-muted" />
            </div>
            <Command.List className="max-h-80 overflow-y-auto p-2">
              <Command.Empty className="px-3 py-6 text-center text-muted">{t("nothing")}</Command.Empty>
              {finds && (
                <Command.Item forceMount value={`find ${typed}`} className={ITEM} onSelect={() => go(() => navigate({ to: "/cdrs", search: { phrase: typed.trim() } }))}>
                  <Search aria-hidden /> {t("findCdrs", { phrase: typed.trim() })}
                </Command.Item>
              )}
              <Command.Group heading={<span className="px-3 py-1.5 text-xs font-medium text-muted">{t("go")}</span>}>
                {pagesFor(person.role, can).map(({ to, name, icon: Icon }) => (
                  <Command.Item key={to} value={t(name)} className={ITEM} onSelect={() => go(() => navigate({ to }))}>
                    <Icon aria-hidden /> {t(name)}
                  </Command.Item>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
