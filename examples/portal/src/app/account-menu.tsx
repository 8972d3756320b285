// Who one is, and what one has chosen.

import { useNavigate } from "@tanstack/react-router";
import { Languages as LanguagesIcon, LogOut, Mail, Moon, Phone, Sun, SunMoon } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl";
import { useErrorText } from "@/lib/errors";
import { useHere } from "@/lib/portal";
import { choose, type Theme, useTheme } from "@/lib/theme";
import { toast } from "@/lib/toast";
import { LANGUAGES, type Language, useLanguage } from "@/lib/words";
import type { MenuEntry } from "@/ui/menu";
import { DrawnMenu } from "@/ui/menu-drawn";
import { BOTTOM_MAX, pagesFor } from "./pages";
import { phone } from "./phone";

const THEMES: readonly (readonly [Theme, typeof Sun])[] = [
  ["system", SunMoon],
  ["light", Sun],
  ["dark", Moon],
];

/** A line of a menu that leads out of the page. */
function link(to: string, text: string, Icon: typeof Mail): MenuEntry {
  const content = (
    <>
      <Icon aria-hidden /> {text}
    </>
  );
  return { is: "act", act: () => location.assign(to), content };
}

export function AccountMenu({ trigger }: { trigger: ReactElement }) {
  const t = useTranslations("shell");
  const door = useTranslations("door");
  const words = useErrorText();
  const { face, person, leave, can } = useHere();
  const { supportEmail, supportPhone } = face.branding ?? {};
  const navigate = useNavigate();
  const { language, speak } = useLanguage();
  const theme = useTheme();
  const who = (
    <>
      <p className="truncate font-medium">{person.name}</p>
      <p className="text-xs text-muted">{door(person.role)}</p>
    </>
  );
  const entries: MenuEntry[] = [
    { is: "about", content: who },
    { is: "line" },
    {
      is: "label",
      content: (
        <>
          <LanguagesIcon aria-hidden /> {t("language")}
        </>
      ),
    },
    ...(Object.keys(LANGUAGES) as Language[]).map((one): MenuEntry => ({
      is: "check",
      on: one === language,
      change: () => speak(one),
      content: <span lang={one}>{LANGUAGES[one]}</span>,
    })),
    { is: "line" },
    { is: "label", content: t("theme") },
    ...THEMES.map(([one, Icon]): MenuEntry => ({
      is: "check",
      on: one === theme,
      change: () => choose(one),
      content: (
        <>
          <Icon aria-hidden /> {t(one)}
        </>
      ),
    })),
    { is: "line" },
    // Those for which the bottom of a phone has no room.
    ...pagesFor(person.role, can)
      .slice(BOTTOM_MAX)
      .map(({ to, name, icon: Icon }): MenuEntry => ({
        is: "act",
        act: () => void navigate({ to }),
        content: (
          <>
            <Icon aria-hidden /> {t(name)}
          </>
        ),
      })),
    ...(supportEmail ? [link(`mailto:${supportEmail}`, supportEmail, Mail)] : []),
    ...(supportPhone ? [link(phone(supportPhone), supportPhone, Phone)] : []),
    {
      is: "act",
      act: () => void leave().catch((error) => toast.error(words(error))),
      content: (
        <>
          <LogOut aria-hidden /> {t("signOut")}
        </>
      ),
    },
  ];
  return <DrawnMenu trigger={trigger} entries={entries} />;
}
