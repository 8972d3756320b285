import { useTranslations } from "use-intl";
import { Badge } from "@/ui/badge";
import { Empty } from "@/ui/states";
import type { Seen } from "./area";

/** What is seen on the map, as a list: what it says without being seen. */
export function Places({ shown: { locations, clusters }, free, choose }: { shown: Seen; free: boolean; choose: (id: string) => void }) {
  const t = useTranslations("location");
  const more = clusters.reduce((sum, { count }) => sum + count, 0);
  if (locations.length + more === 0) return <Empty title={t("empty")}>{t(free ? "emptyFree" : "emptyHint")}</Empty>;
  return (
    <>
      {more > 0 && <p className="border-b border-line px-4 py-3 text-muted">{t(locations.length > 0 ? "clustered" : "zoomIn", { count: more })}</p>}
      <ul className="divide-y divide-line">
        {locations.map(({ id, name, address, city, availableEvses, evses }) => (
          <li key={id}>
            <button
              type="button"
              className="flex w-full items-center justify-between gap-3 px-4 py-3 text-left hover:bg-raised"
              onClick={() => choose(id)}
            >
              <span className="min-w-0">
                <span className="block truncate font-medium">{name ?? address}</span>
                <span className="block truncate text-xs text-muted">{[name && address, city].filter(Boolean).join(", ")}</span>
              </span>
              <Badge tone={availableEvses > 0 ? "good" : "bad"}>{t("free", { free: availableEvses, all: evses })}</Badge>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
