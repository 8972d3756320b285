// The list of CDRs: searched as one types, scrolled without an end, changed one or many at once.

import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Columns3, Download, ListFilter, Search } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { toast } from "@/lib/toast";
import { useTranslations } from "use-intl";
import { useErrorText } from "@/lib/errors";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { useTyped } from "@/lib/typed";
import { useWide } from "@/lib/wide";
import { Button } from "@/ui/button";
import { Input } from "@/ui/field";
import { Menu } from "@/ui/menu";
import { Empty, Failed, Loading } from "@/ui/states";
import { useColumns, useShown } from "./columns";
import type { Asked } from "./ask";
import { useNews } from "./news";
import { cdrsQuery, type Row } from "./rows";
import { type CdrSearch, countFilters } from "./search";
import { Rows } from "./table";
import { type Deed, useWork } from "./work";

const Filters = lazy(async () => ({ default: (await import("./filters")).Filters }));
const AskDeed = lazy(async () => ({ default: (await import("./ask")).AskDeed }));
const route = getRouteApi("/cdrs");

export default function CdrList() {
  const t = useTranslations("cdr");
  const { client, can } = useHere();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: CdrSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const list = useInfiniteQuery(cdrsQuery(client, search));
  // There can be a hundred thousand: put together when a page has come, and not whenever something is chosen.
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [filtering, setFiltering] = useState(false);
  // The rows as they were when the window was opened: what has changed since is not to be overwritten.
  const [asked, setAsked] = useState<{ what: Asked; targets: Row[] }>();
  const [shown, show] = useShown();
  const columns = useColumns();
  const { progress, begin } = useWork();
  const news = useNews(search, rows);
  useTitle(t("title"));
  const wide = useWide();
  const writes = can("cdrs.write");
  const targets = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  // One price can be set for those of one currency.
  const currencies = new Set(targets.map(({ received }) => received.currency));
  const ask = (what: Asked) => setAsked({ what, targets });
  const run = (deed: Deed, targets: Row[]) => {
    setAsked(undefined);
    void begin(deed, targets);
  };

  // Another search is about other CDRs.
  const searched = JSON.stringify(search);
  useEffect(() => setChosen(new Set()), [searched]);

  const choose = (id: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });

  const chooseAll = (on: boolean) => setChosen(new Set(on ? rows.map(({ id }) => id) : []));

  const others = (
    <>
      <Button size="small" kind="quiet" onClick={() => chooseAll(false)}>
        {t("unselect")}
      </Button>
      {!wide && (
        <Button size="small" kind="quiet" onClick={() => chooseAll(true)}>
          {t("all")}
        </Button>
      )}
    </>
  );

  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-3">
        <h1 className="mr-2 text-lg font-semibold">{t("title")}</h1>
        <SearchBox phrase={search.phrase} change={(phrase) => change({ phrase })} />
        <Button onClick={() => setFiltering(true)}>
          <ListFilter aria-hidden /> {t("filters")}
          {countFilters(search) > 0 && <span className="rounded-full bg-brand px-1.5 text-xs text-on-brand">{countFilters(search)}</span>}
        </Button>
        <Menu
          trigger={
            <Button className="max-lg:hidden">
              <Columns3 aria-hidden /> {t("columns")}
            </Button>
          }
          entries={columns.map(({ key, name }) => ({ is: "check", on: shown.has(key), change: (on) => show(key, on), content: name }))}
        />
        <Export search={search} />
        <p role="status" className="ml-auto text-xs text-muted">
          {first &&
            (first.total === undefined
              ? t("shown", { shown: rows.length })
              : t(first.estimated ? "countAbout" : "count", { shown: rows.length, total: first.total }))}
        </p>
      </header>
      {chosen.size > 0 && writes && (
        <div className="flex flex-wrap items-center gap-2 border-b border-line bg-raised px-4 py-2">
          <span className="font-medium">{t("selected", { count: chosen.size })}</span>
          {!wide && others}
          <div className="flex flex-wrap gap-2 max-lg:w-full">
            <Button size="small" disabled={progress?.busy} onClick={() => ask("accept")}>
              {t("accept")}
            </Button>
            <Button size="small" disabled={progress?.busy} onClick={() => ask("reject")}>
              {t("reject")}
            </Button>
            <Button size="small" disabled={progress?.busy || currencies.size !== 1} onClick={() => ask("reprice")}>
              {t("reprice")}
            </Button>
            <Button size="small" disabled={progress?.busy} onClick={() => run({ do: "rerate" }, targets)}>
              {t("rerate")}
            </Button>
          </div>
          {wide && others}
        </div>
      )}
      {news.count > 0 && (
        <button type="button" onClick={news.show} className="border-b border-line bg-info-soft px-4 py-2 text-left font-medium text-info">
          {t(news.more ? "newsAtLeast" : "news", { count: news.count })}
        </button>
      )}
      {list.isPending ? (
        <Loading />
      ) : list.isError && rows.length === 0 ? (
        <Failed error={list.error} again={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyHint")}</Empty>
      ) : (
        <Rows
          rows={rows}
          total={first?.total}
          columns={columns.filter(({ key }) => shown.has(key))}
          wide={wide}
          chosen={writes ? chosen : undefined}
          choose={choose}
          chooseAll={chooseAll}
          near={() => list.hasNextPage && !list.isFetchingNextPage && !list.isError && void list.fetchNextPage()}
          more={list.isFetchingNextPage}
          failed={list.isError ? list.error : undefined}
          again={() => void list.fetchNextPage()}
        />
      )}
      <Suspense>
        {filtering && <Filters onClose={() => setFiltering(false)} search={search} change={change} />}
        {asked && (
          <AskDeed asked={asked.what} targets={asked.targets} onClose={() => setAsked(undefined)} onDeed={(deed) => run(deed, asked.targets)} />
        )}
      </Suspense>
    </div>
  );
}

function SearchBox({ phrase = "", change }: { phrase?: string; change: (phrase?: string) => void }) {
  const t = useTranslations("cdr");
  const [text, type] = useTyped(phrase, (text) => change(text || undefined));
  return (
    <div className="relative min-w-48 flex-1 sm:max-w-sm">
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-muted" />
      <Input
        type="search"
        className="pl-8"
        aria-label={t("search")}
        placeholder={t("searchHint")}
        maxLength={100}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}

function Export({ search }: { search: CdrSearch }) {
  const t = useTranslations("cdr");
  const words = useErrorText();
  const { client } = useHere();
  const [count, setCount] = useState<number>();
  const run = async () => {
    const parts: string[] = [];
    let all = 0;
    try {
      setCount(0);
      const [{ exported }, { download }] = await Promise.all([import("./export"), import("@/lib/download")]);
      for await (const { lines, count } of exported(client, search)) {
        parts.push(lines);
        setCount((all += count));
      }
      download("cdrs.csv", parts, "text/csv");
      toast.success(t("exported", { count: all }));
    } catch (error) {
      toast.error(words(error));
    } finally {
      setCount(undefined);
    }
  };
  return (
    <Button disabled={count !== undefined} onClick={() => void run()}>
      <Download aria-hidden /> {count === undefined ? t("export") : t("exporting", { count })}
    </Button>
  );
}
