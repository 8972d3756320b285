// What is around every page: where one can go, who one is, how it is said and looks.

import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { opened, warm } from "@/lib/lazily";
import { useOnline } from "@/lib/online";
import { useHere } from "@/lib/portal";
import { useCalled, useTitle } from "@/lib/title";
import { toast } from "@/lib/toast";
import { useWork, WorkProvider } from "@/pages/cdrs/work";
import { Button } from "@/ui/button";
import { Empty } from "@/ui/states";
import { Account } from "./account";
import { Logo } from "./logo";
import { BOTTOM_MAX, mayOpen, pagesFor } from "./pages";
import { phone } from "./phone";

const Summary = opened(async () => (await import("@/pages/cdrs/summary")).Summary);
const Palette = opened(async () => (await import("./palette")).Palette);

export function Shell() {
  return (
    <WorkProvider>
      <Around />
    </WorkProvider>
  );
}

function Around() {
  const t = useTranslations("shell");
  const states = useTranslations("states");
  const { face, person, can, instead } = useHere();
  const pages = pagesFor(person.role, can);
  const work = useWork();
  const [palette, setPalette] = useState(false);
  const online = useOnline();
  const path = useRouterState({ select: (state) => state.location.pathname });

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        // From a window that stays nobody goes anywhere.
        if (!document.querySelector("[data-stays=true]")) setPalette((before) => !before);
      }
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, []);
  // Another tab has signed them in: nothing else says that the page is theirs now.
  useEffect(() => void (instead && toast.success(t("instead", { name: person.name }))), [instead, person.name, t]);
  useEffect(warm, []);
  const called = useCalled();
  const name = face.branding?.displayName || face.name;
  useEffect(() => void (document.title = called ? `${called} – ${name}` : name), [called, name]);
  // Whoever goes to another page by the keyboard begins at its top.
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) document.getElementById("content")?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);

  return (
    <div className="grid h-dvh grid-rows-[auto_1fr_auto] lg:grid-cols-[14.5rem_1fr] lg:grid-rows-[auto_1fr]">
      <a href="#content" className="sr-only z-50 rounded bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        {t("skip")}
      </a>
      <header className="flex h-14 items-center gap-3 border-b border-line bg-surface px-4 lg:col-span-2">
        <Link to="/" className="min-w-0 lg:w-52" title={t("home")}>
          <Logo face={face} />
        </Link>
        <Button className="ml-auto text-muted lg:ml-0 lg:w-72 lg:justify-start" onClick={() => setPalette(true)}>
          <Search aria-hidden />
          <span className="max-lg:sr-only">{t("search")}</span>
          <kbd className="ml-auto rounded border border-line px-1.5 text-[0.7rem] max-lg:hidden">
            {/Mac/.test(navigator.platform) ? "⌘ K" : "Ctrl K"}
          </kbd>
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
            activeProps={{ className: "bg-raised font-medium !text-text shadow-[inset_3px_0_0_var(--accent)]" }}
          >
            <Icon aria-hidden className="size-4.5" />
            {t(name)}
          </Link>
        ))}
        <div className="mt-auto px-3">
          <Support />
        </div>
      </nav>
      <main id="content" tabIndex={-1} className="min-h-0 min-w-0 overflow-y-auto outline-none">
        {!online && (
          <p role="status" className="bg-warn-soft px-4 py-2 text-warn">
            {states("offlineHint")}
          </p>
        )}
        {mayOpen(path, person.role, can) ? <Outlet /> : <Refused />}
      </main>
      <nav aria-label={t("menu")} className="flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden">
        {pages.slice(0, BOTTOM_MAX).map(({ to, name, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            className="flex min-w-0 flex-1 flex-col items-center gap-1 py-2 text-[0.7rem] text-muted"
            activeProps={{ className: "!text-text font-medium shadow-[inset_0_2px_0_var(--accent)] [&_svg]:stroke-[2.4]" }}
          >
            <Icon aria-hidden className="size-5" />
            <span className="max-w-full truncate px-1">{t(name)}</span>
          </Link>
        ))}
      </nav>
      <p role="status" className="sr-only">
        {called}
      </p>
      {/* What becomes of one is shown where it is. What is under way is not over because it cannot be shown. */}
      {work.progress && work.progress.all > 1 && <Summary {...work} progress={work.progress} onClose={() => {}} />}
      {palette && <Palette onClose={() => setPalette(false)} />}
    </div>
  );
}

function Refused() {
  const t = useTranslations("errors");
  useTitle(t("SCOPE_MISSING"));
  return <Empty title={t("SCOPE_MISSING")} />;
}

function Support() {
  const t = useTranslations("shell");
  const { supportEmail, supportPhone } = useHere().face.branding ?? {};
  if (!supportEmail && !supportPhone) return null;
  return (
    <address className="flex flex-col gap-1 py-2 text-xs text-muted not-italic">
      <span className="font-medium">{t("support")}</span>
      {supportEmail && (
        <a className="truncate py-1 hover:underline" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>
      )}
      {supportPhone && (
        <a className="py-1 hover:underline" href={phone(supportPhone)}>
          {supportPhone}
        </a>
      )}
    </address>
  );
}
