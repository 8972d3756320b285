// What happened to a session: its events, and what was done to it.

import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { Events, Trail } from "@/pages/cdrs/history";

export function Told({ id, moves }: { id: string; moves: boolean }) {
  const t = useTranslations("cdr");
  const { can } = useHere();
  return (
    <div className="flex flex-col gap-4">
      {can("events.read") && (
        <section className="flex flex-col gap-3">
          <h2 className="text-sm font-semibold">{t("events")}</h2>
          <Events id={id} moves={moves} />
        </section>
      )}
      {can("audit.read") && (
        <section className="flex flex-col gap-3">
          <h2 className="text-sm font-semibold">{t("history")}</h2>
          <Trail id={id} moves={moves} />
        </section>
      )}
    </div>
  );
}
