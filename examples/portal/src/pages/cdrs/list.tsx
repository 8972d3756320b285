// The list of CDRs: searched as one types, scrolled without an end, changed one or many at once.

import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { Columns3, Download, ListFilter, Search } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { toast } from "@/lib/toast";
import { useLocale, useTranslations } from "use-intl";
import { isConflict, useErrorText } from "@/lib/errors";
import { opened } from "@/lib/lazily";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { useTyped } from "@/lib/typed";
import { useWide } from "@/lib/wide";
import { Button } from "@/ui/button";
import { Connection } from "@/ui/connection";
import { Input } from "@/ui/field";
import { focusContent } from "@/ui/focus";
import { Menu } from "@/ui/menu";
import { Empty, Failed, Loading } from "@/ui/states";
import { useColumns, useShown } from "./columns";
import type { Asked } from "./ask";
import { useNews } from "./news";
import { cdrsQuery, type Row } from "./rows";
import { type CdrSearch, countFilters } from "./search";
import { Rows } from "./table";
import { type Deed, useWork } from "./work";

const Filters = opened(async () => (await import("./filters")).Filters);
const AskDeed = opened(async () => (await import("./ask")).AskDeed);
const route = getRouteApi("/cdrs");

export default function CdrList() {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const { client, can } = useHere();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  // What was typed last is dropped when one goes elsewhere: it would lead back here.
  const change = (part: CdrSearch) => {
    if (router.latestLocation.pathname === "/cdrs") void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  };
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
  const { busy, begin } = useWork();
  const words = useErrorText();
  const news = useNews(search, rows);
  const showNews = () => {
    setChosen(new Set());
    focusContent();
    news.show();
  };
  useTitle(t("title"));
  const wide = useWide();
  const writes = can("cdrs.write");
  const targets = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  // One price can be set for those of one currency.
  const currencies = new Set(targets.map(({ received }) => received.currency));
  const ask = (what: Asked) => setAsked({ what, targets });
  const run = (deed: Deed, targets: Row[]) => {
    setAsked(undefined);
    void begin(deed, targets).then(({ failed, left }) => {
      // What could not be changed is still to be looked at.
      const open = new Set([...failed.map(({ target }) => target.id), ...left.map(({ id }) => id)]);
      const done = new Set(targets.map(({ id }) => id).filter((id) => !open.has(id)));
      setChosen((before) => new Set([...before].filter((id) => !done.has(id))));
      // Of many the summary tells.
      if (targets.length === 1 && failed[0]) toast.error(isConflict(failed[0].error) ? t("conflict") : words(failed[0].error));
    });
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
        {(news.state === "STALE" || news.state === "OFFLINE") && (
          <>
            <Connection state={news.state} />
            <Button size="small" kind="quiet" onClick={news.again}>
              {states("again")}
            </Button>
          </>
        )}
        <p role="status" className="ml-auto text-xs text-muted">
          {first &&
            (first.total === undefined
              ? t("shown", { shown: rows.length })
              : t(first.estimated ? "countAbout" : "count", { shown: rows.length, total: first.total }))}
        </p>
      </header>
      {targets.length > 0 && writes && (
        <div className="flex flex-wrap items-center gap-2 border-b border-line bg-raised px-4 py-2">
          <span className="font-medium">{t("selected", { count: targets.length })}</span>
          {!wide && others}
          <div className="flex flex-wrap gap-2 max-lg:w-full">
            <Button size="small" disabled={busy} onClick={() => ask("accept")}>
              {t("accept")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => ask("reject")}>
              {t("reject")}
            </Button>
            <Button size="small" disabled={busy || currencies.size !== 1} onClick={() => ask("reprice")}>
              {t("reprice")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => run({ do: "rerate" }, targets)}>
              {t("rerate")}
            </Button>
          </div>
          {wide && others}
        </div>
      )}
      {news.count > 0 && (
        <button type="button" onClick={showNews} className="border-b border-line bg-info-soft px-4 py-2 text-left font-medium text-info">
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
          again={() => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch())}
        />
      )}
      {filtering && <Filters onClose={() => setFiltering(false)} search={search} change={change} />}
      {asked && (
        <AskDeed asked={asked.what} targets={asked.targets} onClose={() => setAsked(undefined)} onDeed={(deed) => run(deed, asked.targets)} />
      )}
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
  const locale = useLocale();
  const { client } = useHere();
  const [count, setCount] = useState<number>();
  const under = useRef<AbortController>(undefined);
  const run = async () => {
    const { signal } = (under.current = new AbortController());
    const parts: string[] = [];
    let all = 0;
    try {
      setCount(0);
      const [{ exported }, { download }] = await Promise.all([import("./export"), import("@/lib/download")]);
      for await (const { lines, count } of exported(client, search, locale, signal)) {
        parts.push(lines);
        setCount((all += count));
      }
      download("cdrs.csv", parts, "text/csv");
      toast.success(t("exported", { count: all }));
    } catch (error) {
      if (!signal.aborted) toast.error(words(error));
    } finally {
      setCount(undefined);
    }
  };
  return (
    <Button onClick={() => (count === undefined ? void run() : under.current?.abort())}>
      <Download aria-hidden /> {count === undefined ? t("export") : `${t("exporting", { count })} ${t("stop")}`}
    </Button>
  );
}
