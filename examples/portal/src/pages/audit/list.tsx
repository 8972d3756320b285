// The audit trail: who did what, and to which object.

import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Name, useActors } from "@/lib/people";
import { useHere } from "@/lib/portal";
import { useErrorText } from "@/lib/errors";
import { useTitle } from "@/lib/title";
import { Field, Input, Select } from "@/ui/field";
import { Listing } from "@/ui/listing";
import { AuditEntries } from "./entries";
import { type AuditSearch, OBJECTS, toFilter, UUID } from "./search";

const route = getRouteApi("/audit");
const PAGE_SIZE = 50;
const GROUPS = ["STAFF", "API_KEY"] as const;

export default function AuditList() {
  const t = useTranslations("audit");
  useTitle(t("title"));
  const { client, can } = useHere();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: AuditSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const list = useInfiniteQuery({
    queryKey: ["audit", search],
    initialPageParam: "",
    queryFn: async ({ pageParam, signal }) =>
      await client.audit.listAuditEntries({ filter: toFilter(search), pageSize: PAGE_SIZE, pageToken: pageParam }, { signal }),
    getNextPageParam: (last) => last.nextPageToken || undefined,
  });
  const entries = list.data?.pages.flatMap((page) => page.auditEntries) ?? [];
  const people = useActors();
  // Drivers are not in the list, and somebody of whom only the URL knows is filtered by all the same.
  const others = search.actor && people.every(({ id }) => id !== search.actor) ? [search.actor] : [];
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 lg:p-6">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
        <Field label={t("who")}>
          {(ties) => (
            <Select {...ties} value={search.actor ?? ""} onChange={(event) => change({ actor: event.target.value || undefined })}>
              <option value="">{t("anybody")}</option>
              {GROUPS.map((kind) => (
                <optgroup key={kind} label={t(`groups.${kind}`)}>
                  {people
                    .filter((one) => one.kind === kind)
                    .map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                </optgroup>
              ))}
              {others.map((id) => (
                <option key={id} value={id}>
                  <Name id={id} driver instead={id} />
                </option>
              ))}
            </Select>
          )}
        </Field>
        {can("drivers.read") && <DriverField choose={(actor) => change({ actor })} />}
        <Field label={t("object")}>
          {(ties) => (
            <Select
              {...ties}
              value={search.object ?? ""}
              onChange={(event) => change({ object: (event.target.value || undefined) as AuditSearch["object"] })}
            >
              <option value="">{t("anything")}</option>
              {OBJECTS.map((object) => (
                <option key={object} value={object}>
                  {t(`objects.${object}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("from")}>
          {(ties) => (
            <Input {...ties} type="date" value={search.from ?? ""} onChange={(event) => change({ from: event.target.value || undefined })} />
          )}
        </Field>
        <Field label={t("until")}>
          {(ties) => (
            <Input {...ties} type="date" value={search.until ?? ""} onChange={(event) => change({ until: event.target.value || undefined })} />
          )}
        </Field>
      </div>
      <Listing list={list} count={entries.length} empty={t("empty")}>
        <AuditEntries entries={entries} />
      </Listing>
    </div>
  );
}

/** Drivers are too many to choose from: one of them is looked up, when Enter is pressed or the field left. */
function DriverField({ choose }: { choose: (id: string) => void }) {
  const t = useTranslations("audit");
  const words = useErrorText();
  const { client } = useHere();
  const [wrong, setWrong] = useState<string>();
  const look = async (text: string) => {
    setWrong(undefined);
    if (text === "") return;
    if (UUID.test(text)) return choose(text);
    const [driver] = (await client.drivers.listDrivers({ contractId: text, pageSize: 1 })).drivers;
    if (driver) choose(driver.id);
    else setWrong(t("driverNone"));
  };
  const lookFor = (text: string) => void look(text.trim()).catch((error) => setWrong(words(error)));
  return (
    <Field label={t("fields.driver_id")} error={wrong}>
      {(ties) => (
        <Input
          {...ties}
          maxLength={36}
          placeholder={t("driverHint")}
          onBlur={(event) => lookFor(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && lookFor(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
