import { UserRound } from "lucide-react";
import { useTranslations } from "use-intl";
import { opened } from "@/lib/lazily";
import { useHere } from "@/lib/portal";
import { Button } from "@/ui/button";
import { Opening } from "@/ui/menu";

const AccountMenu = opened(async () => (await import("./account-menu")).AccountMenu);

/** The button of one's own menu. */
export function Account() {
  const t = useTranslations("shell");
  const { person } = useHere();
  const trigger = (
    <Button kind="quiet" aria-label={`${t("account")}: ${person.name}`}>
      <UserRound aria-hidden />
      <span className="max-w-40 truncate max-lg:hidden">{person.name}</span>
    </Button>
  );
  return (
    <Opening trigger={trigger} preload={AccountMenu.preload}>
      {(how) => <AccountMenu trigger={trigger} {...how} />}
    </Opening>
  );
}
