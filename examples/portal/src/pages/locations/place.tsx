// One place: what stands there, what of it is free, and what it costs.

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarClock, MapPin, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Connector, Evse, Location } from "wattlane";
import { mayOpen } from "@/app/pages";
import { powerOf, useConnectorName } from "@/lib/connector";
import { useErrorText } from "@/lib/errors";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { useTariffWords } from "@/lib/tariff";
import { Note } from "./note";
import { Badge, type Tone } from "@/ui/badge";
import { Button, buttonLook } from "@/ui/button";
import { Failed, Loading } from "@/ui/states";

const TONES: Record<string, Tone> = { AVAILABLE: "good", CHARGING: "info", RESERVED: "info", OUTOFORDER: "bad", INOPERATIVE: "bad", BLOCKED: "warn" };

export function Place({ query: { data: place, error, refetch }, close }: { query: UseQueryResult<Location>; close: () => void }) {
  const [t, states] = [useTranslations("location"), useTranslations("states")];
  const format = useFormat();
  const { can } = useHere();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = place?.evses.filter(({ status }) => status !== "REMOVED" && status !== "PLANNED") ?? [];
  // Whoever chose it on the map or in the list goes on here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [place?.id]);
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none [overflow-wrap:anywhere]">
            {place?.name ?? place?.address ?? t("title")}
          </h2>
          {place && (
            <p className="mt-1 flex items-start gap-1.5 text-muted">
              <MapPin aria-hidden className="mt-0.5 size-4 shrink-0" />
              {[place.address, [place.postalCode, place.city].filter(Boolean).join(" "), format.country(place.country)].join(", ")}
            </p>
          )}
        </div>
        <Button kind="quiet" size="square" aria-label={states("close")} onClick={close}>
          <X aria-hidden />
        </Button>
      </div>
      {place ? (
        <>
          {place.operator && <p className="text-muted">{t("operator", { name: place.operator.name })}</p>}
          {place.directions.map(({ language, text }) => (
            <p key={language} lang={language} className="rounded-lg bg-raised p-3">
              {text}
            </p>
          ))}
          {place.notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
          <p className="font-medium" role="status">
            {t("free", { free: shown.filter(({ status }) => status === "AVAILABLE").length, all: shown.length })}
          </p>
          {can("smart_charging.read") && (
            <Link to="/locations/$id/plan" params={{ id: place.id }} className={`${buttonLook()} self-start`}>
              <CalendarClock aria-hidden /> {t("plan")}
            </Link>
          )}
          {alike(shown).map((evses) => (
            <Alike key={evses[0].uid} evses={evses} countryCode={place.countryCode} partyId={place.partyId} />
          ))}
        </>
      ) : error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

/** EVSEs, one at least. */
type Evses = [Evse, ...Evse[]];

/** Those with the same connectors at the same tariffs together: a place with twenty says once what they cost. */
function alike(evses: readonly Evse[]): Evses[] {
  const kind = ({ connectors }: Evse) => JSON.stringify(connectors.map(({ lastUpdated: _, ...rest }) => rest));
  return [...Map.groupBy(evses, kind).values()].map((group) => group as Evses);
}

function Alike({ evses, countryCode, partyId }: { evses: Evses; countryCode: string; partyId: string }) {
  const names = useNames("evse.statuses");
  return (
    <section className="rounded-lg border border-line p-3">
      {evses[0].connectors.map((connector) => (
        <ConnectorOf key={connector.id} connector={connector} countryCode={countryCode} partyId={partyId} />
      ))}
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {evses.map(({ uid, evseId, status }) => (
          <li key={uid} className="flex items-center justify-between gap-3 py-1.5 last:pb-0">
            <span className="truncate">{evseId ?? uid}</span>
            <Badge tone={TONES[status] ?? "plain"}>{names(status)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConnectorOf({ connector, countryCode, partyId }: { connector: Connector; countryCode: string; partyId: string }) {
  const name = useConnectorName();
  const format = useFormat();
  return (
    <div className="text-muted not-first:mt-2">
      <p className="font-medium text-text">{`${name(connector.standard, connector.powerType)} · ${format.power((powerOf(connector) / 1000).toFixed(1))}`}</p>
      {connector.tariffIds.map((tariffId) => (
        <TariffOf key={tariffId} countryCode={countryCode} partyId={partyId} tariffId={tariffId} oneOfMany={connector.tariffIds.length > 1} />
      ))}
    </div>
  );
}

/** So many sentences are said here; the rest on the tariff's own page. */
const SENTENCES_MAX = 4;

interface TariffOfProps {
  countryCode: string;
  partyId: string;
  tariffId: string;
  /** Where there are others, it says which one it is. */
  oneOfMany: boolean;
}

function TariffOf({ countryCode, partyId, tariffId, oneOfMany }: TariffOfProps) {
  const [t, tariffs] = [useTranslations("location"), useTranslations("tariff")];
  const { client, person, can } = useHere();
  const words = useTariffWords();
  const told = useErrorText();
  const { data: tariff, error } = useQuery({
    queryKey: ["tariff-of", countryCode, partyId, tariffId],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await client.tariffs.listTariffs({ filter: { countryCode, partyId, tariffId }, pageSize: 1 }, { signal })).tariffs[0] ?? null,
  });
  if (error && !tariff) return <p className="mt-1 text-xs text-bad">{told(error)}</p>;
  if (tariff === null) return <p className="mt-1 text-xs">{t("tariffUnknown", { id: tariffId })}</p>;
  if (!tariff) return null;
  const { elements, whom, limits } = words(tariff);
  const sentences = [...elements, ...limits];
  const left = sentences.length - SENTENCES_MAX;
  const more = left > 0 && tariffs("more", { count: left });
  return (
    <ul className="mt-1 text-xs">
      {(oneOfMany || whom) && <li className="font-medium text-text">{[oneOfMany && tariff.tariffId, whom].filter(Boolean).join(" · ")}</li>}
      {sentences.slice(0, SENTENCES_MAX).map((sentence, at) => (
        <li key={at}>{sentence}</li>
      ))}
      {more && (
        <li>
          {mayOpen("/tariffs", person.role, can) ? (
            <Link className="text-info underline" to="/tariffs/$id" params={{ id: tariff.id }}>
              {more}
            </Link>
          ) : (
            more
          )}
        </li>
      )}
    </ul>
  );
}
