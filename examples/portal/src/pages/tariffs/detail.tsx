// A tariff: what it says in words beside what it is, and what changed from version to version.

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Pencil } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Tariff } from "wattlane";
import { Back } from "@/app/back";
import { useFormat } from "@/lib/format";
import { readable } from "@/lib/json";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { useTariffWords } from "@/lib/tariff";
import { Note } from "@/pages/locations/note";
import { buttonLook } from "@/ui/button";
import { Card } from "@/ui/card";
import { Select } from "@/ui/field";
import { Failed, Loading } from "@/ui/states";
import { Differences } from "./differences";
import { tariffQuery } from "./query";

const route = getRouteApi("/tariffs/$id");

export default function TariffDetail() {
  const [t, states] = [useTranslations("tariff"), useTranslations("states")];
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const navigate = route.useNavigate();
  const { client, can } = useHere();
  const newest = useQuery(tariffQuery(client, id));
  const chosen = useQuery({ ...tariffQuery(client, id, version), enabled: version !== undefined, placeholderData: keepPreviousData });
  const shown = version === undefined ? newest : chosen;
  const last = Number(newest.data?.version ?? 1);
  useTitle(newest.data?.tariffId);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <Back to="/tariffs">{t("back")}</Back>
      {shown.isPending ? (
        <Loading />
      ) : shown.error && !shown.data ? (
        <Failed error={shown.error} again={() => void shown.refetch()} />
      ) : (
        shown.data && (
          <>
            <header className="flex flex-wrap items-center justify-between gap-3">
              <h1 className="text-xl font-semibold [overflow-wrap:anywhere]">{shown.data.tariffId}</h1>
              <div className="ml-auto flex flex-wrap items-center gap-2">
                {last > 1 && (
                  <Select
                    aria-label={t("versions")}
                    style={{ width: "auto" }}
                    value={version ?? last}
                    onChange={(event) =>
                      void navigate({
                        search: { version: Number(event.target.value) === last ? undefined : Number(event.target.value) },
                        replace: true,
                      })
                    }
                  >
                    {Array.from({ length: last }, (_, at) => last - at).map((number) => (
                      <option key={number} value={number}>
                        {t("version", { version: number })}
                      </option>
                    ))}
                  </Select>
                )}
                {/* The newest is what is changed; and one that OCPI cannot say is not said there. */}
                {can("tariffs.write") && version === undefined && shown.data.taxIncluded !== "NOT_STATED" && (
                  <Link to="/tariffs/$id/edit" params={{ id }} className={buttonLook()}>
                    <Pencil aria-hidden /> {states("change")}
                  </Link>
                )}
              </div>
            </header>
            <Both tariff={shown.data} />
            {shown.data.version > 1n && <Changed tariff={shown.data} />}
          </>
        )
      )}
    </div>
  );
}

/** The sentences and the JSON, side by side. */
function Both({ tariff }: { tariff: Tariff }) {
  const t = useTranslations("tariff");
  const format = useFormat();
  const { elements, whom, limits } = useTariffWords()(tariff);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
      <Card title={t("inWords")} aside={<span className="text-xs text-muted">{format.dateTime(tariff.updateTime)}</span>}>
        {whom && <p className="mb-3 font-medium">{whom}</p>}
        <ol className={`flex flex-col gap-2 ${elements.length > 1 ? "list-decimal pl-5" : ""}`}>
          {elements.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ol>
        {elements.length > 1 && <p className="mt-3 text-xs text-muted">{t("firstCounts")}</p>}
        {limits.length > 0 && (
          <ul className="mt-4 flex flex-col gap-1 border-t border-line pt-3">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        )}
        {tariff.notes.length > 0 && (
          <div className="mt-4 flex flex-col gap-2">
            {tariff.notes.map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </div>
        )}
        {tariff.altText.map(({ language, text }) => (
          <blockquote key={language} lang={language} className="mt-4 border-l-2 border-line pl-3 text-muted">
            {text}
          </blockquote>
        ))}
      </Card>
      <Card title="JSON">
        <pre className="max-h-[40rem] overflow-auto text-xs" tabIndex={0}>
          {readable(tariff)}
        </pre>
      </Card>
    </div>
  );
}

/** What is of the version and not of the tariff. */
const OF_VERSION = ["version", "etag", "updateTime", "lastUpdated", "notes"] as const;

function Changed({ tariff }: { tariff: Tariff }) {
  const t = useTranslations("tariff");
  const { client } = useHere();
  const { data: before, error } = useQuery(tariffQuery(client, tariff.id, Number(tariff.version) - 1));
  const [was, is] = useMemo(() => {
    const text = (tariff: Tariff) => readable({ ...tariff, ...Object.fromEntries(OF_VERSION.map((name) => [name, undefined])) });
    return [before && text(before), text(tariff)];
  }, [before, tariff]);
  if (error && !before) return <Failed error={error} />;
  return (
    <Card title={t("changed", { version: Number(tariff.version) - 1 })}>
      {was === undefined ? <Loading /> : <Differences before={was} after={is} />}
    </Card>
  );
}
