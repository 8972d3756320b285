import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button";
import { Empty, Failed, Loading } from "./states";

/** What TanStack Query tells of a list that comes page by page. */
export interface Paged {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

/** A list that comes page by page: its items, and what stands there while the first is waited for, when there is none, and at the end. */
export function Listing({ list, count, empty, hint, children }: { list: Paged; count: number; empty: string; hint?: string; children: ReactNode }) {
  const t = useTranslations("states");
  if (list.isPending) return <Loading />;
  if (count === 0) return list.isError ? <Failed error={list.error} again={() => void list.refetch()} /> : <Empty title={empty}>{hint}</Empty>;
  return (
    <>
      {children}
      {list.isError && <Failed error={list.error} again={() => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch())} />}
      {list.hasNextPage && !list.isError && (
        <Button className="self-center" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t(list.isFetchingNextPage ? "loading" : "more")}
        </Button>
      )}
    </>
  );
}
