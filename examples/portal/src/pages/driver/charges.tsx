// What a driver sees: what charges now, and what was charged. Phones first.

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Zap } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Money } from "wattlane";
import { useFormat } from "@/lib/format";
import { useLiveSessions } from "@/lib/live";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { cdrsQuery } from "@/pages/cdrs/rows";
import { Connection } from "@/ui/connection";
import { Listing } from "@/ui/listing";
import { Failed } from "@/ui/states";

export default function Charges() {
  const [t, cdr, states] = [useTranslations("driver"), useTranslations("cdr"), useTranslations("states")];
  const { client, person } = useHere();
  const format = useFormat();
  const { sessions, state, error, again } = useLiveSessions(client);
  const queries = useQueryClient();
  useTitle(t("title"));
  // A charge that was billed meanwhile is among those that were.
  const billed = sessions.flatMap(({ cdrId }) => cdrId ?? []).join();
  useEffect(() => {
    if (billed) void queries.invalidateQueries({ queryKey: ["cdrs"] });
  }, [queries, billed]);
  const list = useInfiniteQuery(cdrsQuery(client, {}));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  // What a driver pays is with VAT; where nobody has said how much that is, the amount says that it is without.
  const price = (inclVat: Money | undefined, exclVat: Money | undefined) =>
    inclVat || !exclVat ? format.money(inclVat) : `${format.money(exclVat)} ${cdr("exclVatShort")}`;
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
          running.map(({ id, evseUid, energy, power, runningCost, startTime }) => (
            <Link key={id} to="/sessions/$id" params={{ id }} className="block rounded-2xl bg-brand p-5 text-on-brand shadow-sm">
              <span className="flex items-center justify-between gap-3">
                <span className="flex items-center gap-2 font-medium">
                  <Zap aria-hidden className="size-5" /> {evseUid}
                </span>
                <span>{t("since", { time: format.time(startTime) })}</span>
              </span>
              <span className="mt-4 flex items-end justify-between tabular-nums">
                <span className="text-3xl font-bold">{format.energy(energy)}</span>
                <span className="text-right">
                  <span className="block text-xl font-semibold">{price(runningCost?.total.inclVat, runningCost?.total.exclVat)}</span>
                  <span className="block text-xs">{format.power(power)}</span>
                </span>
              </span>
            </Link>
          ))
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
                    <span className="block text-xs text-muted">{format.dateTime(row.start, row.zone)}</span>
                  </span>
                  <span className="text-right tabular-nums">
                    <span className="block font-semibold">{price(row.priceInclVat, row.price)}</span>
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
