// What a driver sees: what charges now, and what was charged. Phones first.

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Zap } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Session } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { useLiveSessions } from "@/lib/live";
import { useHere } from "@/lib/portal";
import { usePrice } from "@/lib/price";
import { useTitle } from "@/lib/title";
import { useWhere } from "@/lib/where";
import { cdrsQuery } from "@/pages/cdrs/rows";
import { Connection } from "@/ui/connection";
import { Listing } from "@/ui/listing";
import { Moment } from "@/ui/moment";
import { Failed } from "@/ui/states";

/** So often it is asked what was billed: nobody tells drivers of events, and a CDR may come long after its session. */
const AGAIN_MS = 60_000;

export default function Charges() {
  const [t, cdr, states] = [useTranslations("driver"), useTranslations("cdr"), useTranslations("states")];
  const unrated = useNames("cdr.unrated");
  const { client, person } = useHere();
  const format = useFormat();
  const { sessions, state, error, again } = useLiveSessions(client);
  const queries = useQueryClient();
  useTitle(t("title"));
  // A charge that has ended, or was billed meanwhile, is soon among those that were.
  const over = sessions.flatMap(({ id, status, cdrId }) => (cdrId ?? (status === "COMPLETED" && id)) || []).join();
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ["cdrs"] });
  }, [queries, over]);
  const list = useInfiniteQuery({ ...cdrsQuery(client, {}), staleTime: AGAIN_MS / 2, refetchInterval: AGAIN_MS });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const price = usePrice();
  const running = sessions.filter(({ status }) => status === "ACTIVE");
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 p-4 lg:p-6">
      <h1 className="text-xl font-semibold">{t("hello", { name: person.name })}</h1>
      <section aria-labelledby="now" className="flex flex-col gap-3">
        <div className="flex items-center justify-between">
          <h2 id="now" className="font-semibold">
            {t("now")}
          </h2>
          <Connection state={state} />
        </div>
        {error !== undefined ? (
          <Failed error={error} again={again} />
        ) : running.length === 0 ? (
          <p className="rounded-xl border border-dashed border-line p-4 text-muted">
            {state === "LIVE" ? t("nothingNow") : states(state === "OFFLINE" ? "away" : "loading")}
          </p>
        ) : (
          running.map((session) => <Running key={session.id} session={session} />)
        )}
      </section>
      <section aria-labelledby="before" className="flex flex-col gap-3">
        <h2 id="before" className="font-semibold">
          {t("before")}
        </h2>
        <Listing list={list} count={rows.length} empty={t("none")}>
          <ul className="overflow-hidden rounded-xl border border-line bg-surface">
            {rows.map((row) => (
              <li key={row.id} className="border-line not-first:border-t">
                <Link to="/cdrs/$id" params={{ id: row.id }} className="flex items-center justify-between gap-4 p-4 hover:bg-raised">
                  <span className="min-w-0">
                    <span className="block truncate font-medium">{`${row.place}, ${row.city}`}</span>
                    <span className="block text-xs text-muted">
                      <Moment time={row.start} zone={row.zone} />
                    </span>
                  </span>
                  <span className="text-right whitespace-nowrap tabular-nums">
                    {row.price && row.status !== "REJECTED" ? (
                      <span className="block font-semibold">{price({ inclVat: row.priceInclVat, exclVat: row.price }).join(" ")}</span>
                    ) : (
                      <span className="block text-muted" title={row.unrated && unrated(row.unrated)}>
                        {cdr(row.status === "REJECTED" ? "notBilled" : "notPriced")}
                      </span>
                    )}
                    <span className="block text-xs text-muted">{format.energy(row.energy)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Listing>
      </section>
    </div>
  );
}

/** A charge that goes on. */
function Running({ session }: { session: Session }) {
  const [t, cdr] = [useTranslations("driver"), useTranslations("cdr")];
  const format = useFormat();
  const price = usePrice();
  const { place, evse, zone } = useWhere(session);
  const { id, energy, power, runningCost, startTime } = session;
  return (
    <Link to="/sessions/$id" params={{ id }} className="block rounded-2xl bg-brand p-5 text-on-brand shadow-sm">
      <span className="flex items-start justify-between gap-3">
        <span className="flex min-w-0 items-start gap-2">
          <Zap aria-hidden className="size-5 shrink-0" />
          <span className="min-w-0">
            <span className="block truncate font-medium">{place}</span>
            <span className="block truncate text-xs">{evse}</span>
          </span>
        </span>
        <span className="whitespace-nowrap">{t("since", { time: format.since(startTime, zone) })}</span>
      </span>
      <span className="mt-4 flex items-end justify-between gap-3 tabular-nums">
        <span className="text-3xl font-bold whitespace-nowrap">{format.energy(energy)}</span>
        <span className="text-right">
          <span className={`block ${runningCost ? "text-xl font-semibold" : ""}`}>
            {runningCost ? price(runningCost.total).join(" ") : cdr("notPriced")}
          </span>
          <span className="block text-xs">{format.power(power)}</span>
        </span>
      </span>
    </Link>
  );
}
