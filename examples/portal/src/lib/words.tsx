// The four languages. English is what the others are checked against; each is loaded when it is first spoken. What only some pages say comes with
// those pages, part by part.

import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { IntlProvider } from "use-intl";
import type { Words as AuditWords } from "../words/audit/en";
import type { Words as DifferenceWords } from "../words/difference/en";
import type { Words as EditorWords } from "../words/editor/en";
import { en, type Words } from "../words/en";
import type { Words as LocationWords } from "../words/location/en";
import type { Words as PlanWords } from "../words/plan/en";
import type { Words as PlannedWords } from "../words/planned/en";
import type { Words as SettingsWords } from "../words/settings/en";
import type { Words as TariffWords } from "../words/tariff/en";

export const LANGUAGES = { en: "English", nl: "Nederlands", de: "Deutsch", fr: "Français" } as const;
export type Language = keyof typeof LANGUAGES;

const load: Record<Language, () => Promise<Words>> = {
  en: async () => en,
  nl: async () => (await import("../words/nl")).nl,
  de: async () => (await import("../words/de")).de,
  fr: async () => (await import("../words/fr")).fr,
};

/** What comes with the pages that say it. */
interface Parts {
  audit: AuditWords;
  difference: DifferenceWords;
  editor: EditorWords;
  location: LocationWords;
  plan: PlanWords;
  planned: PlannedWords;
  settings: SettingsWords;
  tariff: TariffWords;
}
export type Part = keyof Parts;

const files = import.meta.glob<Record<Language, Parts[Part]>>("../words/*/*.ts");

declare module "use-intl" {
  interface AppConfig {
    Messages: Words & Parts;
  }
}

interface Spoken {
  language: Language;
  speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken>({ language: "en", speak: () => {} });
const KEPT_AS = "portal.language";

/** The language that was chosen here, else the browser's. */
function preferred(): Language {
  const wanted = [localStorage.getItem(KEPT_AS), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return (wanted.find((tag) => tag && tag in LANGUAGES) as Language | undefined) ?? "en";
}

/** A region of the browser that speaks this language says how numbers and dates look: `de-CH`. */
function localeOf(language: Language): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? language;
}

/** What is spoken now, or is to be once it could be had, and those parts that a page has asked for. */
let spoken: { language: Language; parts: Partial<Parts> } = { language: preferred(), parts: {} };
const listeners = new Set<() => void>();

function say(parts: Partial<Parts>): void {
  spoken = { ...spoken, parts: { ...spoken.parts, ...parts } };
  for (const listener of listeners) listener();
}

const listen = (changed: () => void) => (listeners.add(changed), () => listeners.delete(changed));

async function partsIn(language: Language, parts: readonly Part[]): Promise<Partial<Parts>> {
  const words = parts.map(async (part) => [part, (await files[`../words/${part}/${language}.ts`]!())[language]] as const);
  return Object.fromEntries(await Promise.all(words));
}

/** Sees to it that what some pages alone say can be said: they are shown after that. */
export async function sayable(...parts: Part[]): Promise<void> {
  const missing = parts.filter((part) => !(part in spoken.parts));
  if (missing.length === 0) return;
  const { language } = spoken;
  const words = await partsIn(language, missing);
  // Whoever has chosen another language meanwhile reads that one.
  if (language !== spoken.language) return sayable(...parts);
  say(words);
}

export function Languages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(spoken.language);
  const [said, setSaid] = useState<{ language: Language; words: Words }>();
  const [tries, setTries] = useState(0);
  const { parts } = useSyncExternalStore(listen, () => spoken);
  useEffect(() => {
    let left = false;
    const again = () => setTries((before) => before + 1);
    spoken = { ...spoken, language };
    Promise.all([load[language](), partsIn(language, Object.keys(spoken.parts) as Part[])]).then(
      ([words, parts]) => {
        if (left) return;
        say(parts);
        document.documentElement.lang = language;
        setSaid({ language, words });
      },
      () => {
        if (left) return;
        // Without a network another language may not be had: until it can, all stays in the one before. English is always there.
        const before = said ?? { language: "en", words: en };
        spoken = { ...spoken, language: before.language };
        setSaid(before);
        window.addEventListener("online", again);
      },
    );
    return () => {
      left = true;
      window.removeEventListener("online", again);
    };
  }, [language, tries]);
  const messages = useMemo(() => said && { ...said.words, ...parts }, [said, parts]);
  const speaking = useMemo<Spoken>(() => {
    const speak = (language: Language) => {
      localStorage.setItem(KEPT_AS, language);
      setLanguage(language);
      setTries((before) => before + 1);
    };
    return { language, speak };
  }, [language]);
  if (!said || !messages) return null;
  return (
    <SpokenContext value={speaking}>
      <IntlProvider locale={localeOf(said.language)} messages={messages} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}>
        {children}
      </IntlProvider>
    </SpokenContext>
  );
}

export function useLanguage(): Spoken {
  return use(SpokenContext);
}
