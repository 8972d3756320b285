// The audit trail: who did what, and to which object.

import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { Button } from "@/ui/button";
import { Field, Input, Select } from "@/ui/field";
import { Empty, Failed, Loading } from "@/ui/states";
import { AuditEntries } from "./entries";
import { type AuditSearch, OBJECTS, toFilter } from "./search";

const route = getRouteApi("/audit");
const PAGE_SIZE = 50;

export default function AuditList() {
  const [t, states] = [useTranslations("audit"), useTranslations("states")];
  const { client, face } = useHere();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: AuditSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const list = useInfiniteQuery({
    queryKey: ["audit", search],
    initialPageParam: "",
    queryFn: async ({ pageParam, signal }) => await client.audit.listAuditEntries({ filter: toFilter(search), pageSize: PAGE_SIZE, pageToken: pageParam }, { signal }),
    getNextPageParam: (last) => last.nextPageToken || undefined,
  });
  const entries = list.data?.pages.flatMap((page) => page.auditEntries) ?? [];
  const staff = face.people.filter(({ role }) => role !== "DRIVER");
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 lg:p-6">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t("who")}>
          {(id) => (
            <Select id={id} value={search.actor ?? ""} onChange={(event) => change({ actor: event.target.value || undefined })}>
              <option value="">{t("anybody")}</option>
              {staff.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("object")}>
          {(id) => (
            <Select id={id} value={search.object ?? ""} onChange={(event) => change({ object: (event.target.value || undefined) as AuditSearch["object"] })}>
              <option value="">{t("anything")}</option>
              {OBJECTS.map((object) => (
                <option key={object} value={object}>
                  {t(`objects.${object}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("from")}>{(id) => <Input id={id} type="date" value={search.from ?? ""} onChange={(event) => change({ from: event.target.value || undefined })} />}</Field>
        <Field label={t("until")}>{(id) => <Input id={id} type="date" value={search.until ?? ""} onChange={(event) => change({ until: event.target.value || undefined })} />}</Field>
      </div>
      {list.isPending ? (
        <Loading />
      ) : list.isError && entries.length === 0 ? (
        <Failed error={list.error} again={() => void list.refetch()} />
      ) : entries.length === 0 ? (
        <Empty title={t("empty")} />
      ) : (
        <>
          <AuditEntries entries={entries} />
          {list.isError && <Failed error={list.error} again={() => void list.fetchNextPage()} />}
          {list.hasNextPage && (
            <Button className="self-center" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {list.isFetchingNextPage ? states("loading") : t("more")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
