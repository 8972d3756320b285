// What is around every page: where one can go, who one is, how it is said and looks.

import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { Languages as LanguagesIcon, LogOut, Moon, Search, Sun, SunMoon, UserRound } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useOnline } from "@/lib/online";
import { useHere } from "@/lib/portal";
import { choose, type Theme, useTheme } from "@/lib/theme";
import { LANGUAGES, type Language, useLanguage } from "@/lib/words";
import { Button } from "@/ui/button";
import { Menu, MenuCheck, MenuItem, MenuLabel, MenuLine } from "@/ui/menu";
import { Logo } from "./logo";
import { pagesFor } from "./pages";
import { Palette } from "./palette";

const THEMES: readonly (readonly [Theme, "system" | "light" | "dark", typeof Sun])[] = [
  ["system", "system", SunMoon],
  ["light", "light", Sun],
  ["dark", "dark", Moon],
];
/** So many pages have room at the bottom of a phone. */
const BOTTOM_MAX = 5;

export function Shell() {
  const t = useTranslations("shell");
  const states = useTranslations("states");
  const { face, person, can } = useHere();
  const pages = pagesFor(person.role, can);
  const [palette, setPalette] = useState(false);
  const online = useOnline();
  const path = useRouterState({ select: (state) => state.location.pathname });

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setPalette((before) => !before);
      }
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, []);
  // A screen reader hears of a new page by its title.
  useEffect(() => {
    const page = pages.find(({ to }) => path.startsWith(to));
    const name = face.branding?.displayName || face.name;
    document.title = page ? `${t(page.name)} – ${name}` : name;
  });

  return (
    <div className="grid h-dvh grid-rows-[auto_1fr_auto] lg:grid-cols-[14.5rem_1fr] lg:grid-rows-[auto_1fr]">
      <a href="#content" className="sr-only z-50 rounded bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        {t("skip")}
      </a>
      <header className="flex h-14 items-center gap-3 border-b border-line bg-surface px-4 lg:col-span-2">
        <Link to="/" className="min-w-0 lg:w-52" aria-label={t("home")}>
          <Logo face={face} />
        </Link>
        <Button className="ml-auto text-muted lg:ml-0 lg:w-72 lg:justify-start" onClick={() => setPalette(true)}>
          <Search aria-hidden />
          <span className="max-lg:sr-only">{t("search")}</span>
          <kbd className="ml-auto rounded border border-line px-1.5 text-[0.7rem] max-lg:hidden">{/Mac/.test(navigator.platform) ? "⌘ K" : "Ctrl K"}</kbd>
        </Button>
        <div className="flex items-center gap-2 lg:ml-auto">
          <Account />
        </div>
      </header>
      <nav aria-label={t("menu")} className="hidden flex-col gap-1 overflow-y-auto border-r border-line bg-surface p-3 lg:flex">
        {pages.map(({ to, name, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            className="flex items-center gap-3 rounded-lg px-3 py-2 text-muted hover:bg-raised hover:text-text"
            activeProps={{ className: "bg-raised font-medium !text-text shadow-[inset_3px_0_0_var(--brand)]" }}
          >
            <Icon aria-hidden className="size-4.5" />
            {t(name)}
          </Link>
        ))}
        <Support />
      </nav>
      <main id="content" tabIndex={-1} className="min-h-0 min-w-0 overflow-y-auto outline-none">
        {!online && (
          <p role="status" className="bg-warn-soft px-4 py-2 text-warn">
            {states("offlineHint")}
          </p>
        )}
        <Outlet />
      </main>
      <nav aria-label={t("menu")} className="flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden">
        {pages.slice(0, BOTTOM_MAX).map(({ to, name, icon: Icon }) => (
          <Link key={to} to={to} className="flex min-w-0 flex-1 flex-col items-center gap-1 py-2 text-[0.7rem] text-muted" activeProps={{ className: "!text-text font-medium [&_svg]:stroke-[2.4]" }}>
            <Icon aria-hidden className="size-5" />
            <span className="max-w-full truncate px-1">{t(name)}</span>
          </Link>
        ))}
      </nav>
      <Palette open={palette} onClose={() => setPalette(false)} />
    </div>
  );
}

function Support() {
  const t = useTranslations("shell");
  const { supportEmail, supportPhone } = useHere().face.branding ?? {};
  if (!supportEmail && !supportPhone) return null;
  return (
    <address className="mt-auto flex flex-col gap-1 px-3 py-2 text-xs text-muted not-italic">
      <span className="font-medium">{t("support")}</span>
      {supportEmail && (
        <a className="truncate hover:underline" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>
      )}
      {supportPhone && (
        <a className="hover:underline" href={`tel:${supportPhone.replace(/[^+\d]/g, "")}`}>
          {supportPhone}
        </a>
      )}
    </address>
  );
}

function Account() {
  const t = useTranslations("shell");
  const door = useTranslations("door");
  const { person, leave } = useHere();
  const { language, speak } = useLanguage();
  const theme = useTheme();
  return (
    <Menu
      trigger={
        <Button kind="quiet" aria-label={`${t("account")}: ${person.name}`}>
          <UserRound aria-hidden />
          <span className="max-w-40 truncate max-lg:hidden">{person.name}</span>
        </Button>
      }
    >
      <div className="max-w-60 px-2 py-1.5">
        <p className="truncate font-medium">{person.name}</p>
        <p className="text-xs text-muted">{door(person.role)}</p>
      </div>
      <MenuLine />
      <MenuLabel>
        <span className="flex items-center gap-2">
          <LanguagesIcon aria-hidden className="size-3.5" /> {t("language")}
        </span>
      </MenuLabel>
      {(Object.keys(LANGUAGES) as Language[]).map((one) => (
        <MenuCheck key={one} on={one === language} change={() => speak(one)}>
          <span lang={one}>{LANGUAGES[one]}</span>
        </MenuCheck>
      ))}
      <MenuLine />
      <MenuLabel>{t("theme")}</MenuLabel>
      {THEMES.map(([one, name, Icon]) => (
        <MenuCheck key={one} on={one === theme} change={() => choose(one)}>
          <Icon aria-hidden /> {t(name)}
        </MenuCheck>
      ))}
      <MenuLine />
      <MenuItem onSelect={() => void leave()}>
        <LogOut aria-hidden /> {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
