import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { useTariffWords } from "@/lib/tariff";
import { Badge } from "@/ui/badge";
import { buttonLook } from "@/ui/button";
import { Listing } from "@/ui/listing";

const PAGE_SIZE = 100;

export default function TariffList() {
  const t = useTranslations("tariff");
  useTitle(t("title"));
  const { client, can } = useHere();
  const format = useFormat();
  const words = useTariffWords();
  const list = useInfiniteQuery({
    queryKey: ["tariffs"],
    initialPageParam: "",
    queryFn: async ({ pageParam, signal }) => await client.tariffs.listTariffs({ pageSize: PAGE_SIZE, pageToken: pageParam }, { signal }),
    getNextPageParam: (last) => last.nextPageToken || undefined,
  });
  const tariffs = list.data?.pages.flatMap((page) => page.tariffs) ?? [];
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        {can("tariffs.write") && (
          <Link to="/tariffs/new" className={buttonLook()}>
            <Plus aria-hidden /> {t("add")}
          </Link>
        )}
      </header>
      <Listing list={list} count={tariffs.length} empty={t("empty")} hint={t("emptyHint")}>
        <ul className="grid gap-3 md:grid-cols-2">
          {tariffs.map((tariff) => {
            const { id, tariffId, countryCode, partyId, currency, version, updateTime } = tariff;
            const { elements: sentences, whom } = words(tariff);
            return (
              <li key={id}>
                <Link
                  to="/tariffs/$id"
                  params={{ id }}
                  className="flex h-full flex-col gap-3 rounded-xl border border-line bg-surface p-4 hover:bg-raised"
                >
                  <span className="flex items-start justify-between gap-3">
                    <span className="min-w-0">
                      <span className="block font-semibold [overflow-wrap:anywhere]">{tariffId}</span>
                      <span className="block text-xs text-muted">
                        {[`${countryCode} ${partyId}`, currency, whom, format.date(updateTime)].filter(Boolean).join(" · ")}
                      </span>
                    </span>
                    {version > 1n && <Badge tone="info">{t("version", { version: Number(version) })}</Badge>}
                  </span>
                  <span className="flex flex-col gap-1 text-muted">
                    {sentences.slice(0, 2).map((sentence, at) => (
                      <span key={at} className="line-clamp-2">
                        {sentence}
                      </span>
                    ))}
                    {sentences.length > 2 && <span className="text-xs">{t("more", { count: sentences.length - 2 })}</span>}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </Listing>
    </div>
  );
}
