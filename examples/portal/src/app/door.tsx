// Before anybody is signed in: the provider's face, and who there is to be.

import { Building2, CarFront, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Face, PersonRole } from "@/lib/backend";
import { useErrorText } from "@/lib/errors";
import { LANGUAGES, type Language, useLanguage } from "@/lib/words";
import { Button } from "@/ui/button";
import { Logo } from "./logo";

const ICONS = { ADMIN: ShieldCheck, STAFF: Building2, DRIVER: CarFront } as const;
const ROLES: readonly PersonRole[] = ["ADMIN", "STAFF", "DRIVER"];

export function Door({ face, enter }: { face: Face; enter: (id: string) => Promise<void> }) {
  const [t, shell] = [useTranslations("door"), useTranslations("shell")];
  const { language, speak } = useLanguage();
  const words = useErrorText();
  const [entering, setEntering] = useState<string>();
  const [error, setError] = useState<unknown>();
  const people = ROLES.flatMap((role) => (face.people ?? []).filter((person) => person.role === role));
  const choose = async (id: string) => {
    setEntering(id);
    setError(undefined);
    try {
      await enter(id);
    } catch (error) {
      setError(error);
      setEntering(undefined);
    }
  };
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-8 bg-raised p-6">
      <Logo face={face} large />
      <div className="w-full max-w-sm rounded-2xl border border-line bg-surface p-6 shadow-sm">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="mt-1 text-muted">{people.length ? t("text") : t("nobody")}</p>
        <ul className="mt-5 flex max-h-96 flex-col gap-2 overflow-y-auto" aria-label={t("people")}>
          {people.map(({ id, name, role }) => {
            const Icon = ICONS[role];
            return (
              <li key={id}>
                <button
                  type="button"
                  disabled={entering !== undefined}
                  onClick={() => void choose(id)}
                  className="flex w-full items-center gap-3 rounded-lg border border-line px-3 py-2.5 text-left hover:bg-raised disabled:opacity-60"
                >
                  <span className="grid size-9 shrink-0 place-items-center rounded-full bg-brand text-on-brand">
                    <Icon aria-hidden className="size-4.5" />
                  </span>
                  <span className="min-w-0">
                    <span className="block truncate font-medium">{name}</span>
                    <span className="block text-xs text-muted">{t(role)}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        {error !== undefined && (
          <p role="alert" className="mt-4 text-bad">
            {words(error)}
          </p>
        )}
      </div>
      <div role="group" aria-label={shell("language")} className="flex flex-wrap justify-center gap-1">
        {(Object.keys(LANGUAGES) as Language[]).map((one) => (
          <Button
            key={one}
            lang={one}
            size="small"
            kind={one === language ? "plain" : "quiet"}
            aria-pressed={one === language}
            onClick={() => speak(one)}
          >
            {LANGUAGES[one]}
          </Button>
        ))}
      </div>
    </main>
  );
}
