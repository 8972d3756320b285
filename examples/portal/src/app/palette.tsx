// Everything by the keyboard: where to go, and what to look for.

import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { Languages, Search, SunMoon } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { choose } from "@/lib/theme";
import { LANGUAGES, type Language, useLanguage } from "@/lib/words";
import { useFocusBack } from "@/ui/focus";
import { pagesFor } from "./pages";

const ITEM = "flex items-center gap-3 rounded-md px-3 py-2 data-[selected=true]:bg-raised [&_svg]:size-4 [&_svg]:text-muted";

const THEMES = ["system", "light", "dark"] as const;

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return <Command.Group heading={<span className="px-3 py-1.5 text-xs font-medium text-muted">{heading}</span>}>{children}</Command.Group>;
}

export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell");
  const { person, can } = useHere();
  const navigate = useNavigate();
  const focusBack = useFocusBack();
  const { speak } = useLanguage();
  const [typed, setTyped] = useState("");
  const go = (to: () => unknown) => {
    onClose();
    to();
  };
  const finds = person.role !== "DRIVER" && typed.trim().length > 1;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Dialog.Content
          {...focusBack}
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(36rem,94vw)] -translate-x-1/2 overflow-hidden rounded-2xl border border-line bg-surface shadow-2xl"
        >
          <Dialog.Title className="sr-only">{t("palette")}</Dialog.Title>
          <Command label={t("palette")} loop>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-4 text-muted" />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={t("search")}
                className="h-12 flex-1 bg-transparent outline-none placeholder:text-muted"
              />
            </div>
            <Command.List className="max-h-80 overflow-y-auto p-2">
              {!finds && <Command.Empty className="px-3 py-6 text-center text-muted">{t("nothing")}</Command.Empty>}
              {finds && (
                <Command.Item
                  forceMount
                  value={`find ${typed}`}
                  className={ITEM}
                  onSelect={() => go(() => navigate({ to: "/cdrs", search: { phrase: typed.trim() } }))}
                >
                  <Search aria-hidden /> {t("findCdrs", { phrase: typed.trim() })}
                </Command.Item>
              )}
              <Group heading={t("go")}>
                {pagesFor(person.role, can).map(({ to, name, icon: Icon }) => (
                  <Command.Item key={to} value={t(name)} className={ITEM} onSelect={() => go(() => navigate({ to }))}>
                    <Icon aria-hidden /> {t(name)}
                  </Command.Item>
                ))}
              </Group>
              <Group heading={t("theme")}>
                {THEMES.map((theme) => (
                  <Command.Item key={theme} value={`${t("theme")} ${t(theme)}`} className={ITEM} onSelect={() => go(() => choose(theme))}>
                    <SunMoon aria-hidden /> {t(theme)}
                  </Command.Item>
                ))}
              </Group>
              <Group heading={t("language")}>
                {(Object.keys(LANGUAGES) as Language[]).map((language) => (
                  <Command.Item
                    key={language}
                    value={`${t("language")} ${LANGUAGES[language]}`}
                    className={ITEM}
                    onSelect={() => go(() => speak(language))}
                  >
                    <Languages aria-hidden /> <span lang={language}>{LANGUAGES[language]}</span>
                  </Command.Item>
                ))}
              </Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
