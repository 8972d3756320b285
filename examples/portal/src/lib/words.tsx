// The four languages. English is what the others are checked against; each is loaded when it is first spoken.

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { IntlProvider } from "use-intl";
import { en, type Words } from "../words/en";

export const LANGUAGES = { en: "English", nl: "Nederlands", de: "Deutsch", fr: "Français" } as const;
export type Language = keyof typeof LANGUAGES;

const load: Record<Language, () => Promise<Words>> = {
  en: async () => en,
  nl: async () => (await import("../words/nl")).nl,
  de: async () => (await import("../words/de")).de,
  fr: async () => (await import("../words/fr")).fr,
};

declare module "use-intl" {
  interface AppConfig {
    Messages: Words;
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

export function Languages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferred);
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    let left = false;
    document.documentElement.lang = language;
    // Without a network the words of another language may not be had: English is always there.
    void load[language]()
      .catch(() => en)
      .then((words) => !left && setWords(words));
    return () => void (left = true);
  }, [language]);
  const spoken = useMemo<Spoken>(() => {
    const speak = (language: Language) => {
      localStorage.setItem(KEPT_AS, language);
      setLanguage(language);
    };
    return { language, speak };
  }, [language]);
  if (!words) return null;
  return (
    <SpokenContext value={spoken}>
      <IntlProvider locale={localeOf(language)} messages={words} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}>
        {children}
      </IntlProvider>
    </SpokenContext>
  );
}

export function useLanguage(): Spoken {
  return use(SpokenContext);
}
