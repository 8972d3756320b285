import { UserRound } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { Button } from "@/ui/button";
import { Opening } from "@/ui/menu";

const load = () => import("./account-menu");
const AccountMenu = lazy(load);

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
    <Opening trigger={trigger} load={load}>
      <AccountMenu trigger={trigger} />
    </Opening>
  );
}
