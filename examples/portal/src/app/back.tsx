import { Link, useRouterState } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import type { CdrSearch } from "@/pages/cdrs/search";
import { mayOpen } from "./pages";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** What was looked for in the list that one comes from. */
    search?: CdrSearch;
  }
}

/** Up from one thing to the list that it is of; to the start for whom there is no such list. */
export function Back({ to, children }: { to: "/cdrs" | "/sessions" | "/tariffs"; children: string }) {
  const t = useTranslations("shell");
  const { person, can } = useHere();
  const open = mayOpen(to, person.role, can);
  const search = useRouterState({ select: ({ location }) => location.state.search });
  return (
    <Link
      to={open ? to : "/"}
      search={open && to === "/cdrs" ? search : {}}
      className="flex items-center gap-1.5 self-start text-muted hover:text-text"
    >
      <ArrowLeft aria-hidden className="size-4" /> {open ? children : t("home")}
    </Link>
  );
}
