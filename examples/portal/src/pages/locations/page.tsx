// Where one can charge: the map, and beside it the place that was chosen.

import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { MapPin, X } from "lucide-react";
import { lazy, Suspense, useCallback } from "react";
import { useTranslations } from "use-intl";
import type { Connector, Evse } from "wattlane";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { useTariffWords } from "@/lib/tariff";
import { Badge, type Tone } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Failed, Loading } from "@/ui/states";

const LocationMap = lazy(async () => ({ default: (await import("./map")).LocationMap }));
const route = getRouteApi("/locations");
const TONES: Record<string, Tone> = { AVAILABLE: "good", CHARGING: "info", RESERVED: "info", OUTOFORDER: "bad", INOPERATIVE: "bad", BLOCKED: "warn" };

export default function Locations() {
  const t = useTranslations("location");
  const { place, free = false } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = useCallback((place?: string) => void navigate({ search: (before) => ({ ...before, place }) }), [navigate]);
  return (
    <div className="relative flex h-full">
      <h1 className="sr-only">{t("title")}</h1>
      <div className="relative min-w-0 flex-1">
        <Suspense fallback={<Loading />}>
          <LocationMap chosen={place} choose={choose} free={free} />
        </Suspense>
        <Button
          className="absolute top-3 left-3 shadow"
          aria-pressed={free}
          kind={free ? "main" : "plain"}
          onClick={() => void navigate({ search: (before) => ({ ...before, free: free ? undefined : true }), replace: true })}
        >
          {t("freeOnly")}
        </Button>
      </div>
      {place && (
        <aside aria-label={t("chosen")} className="absolute inset-x-0 bottom-0 max-h-[65%] overflow-y-auto rounded-t-2xl border border-line bg-surface shadow-xl lg:static lg:max-h-none lg:w-96 lg:rounded-none lg:border-y-0 lg:border-r-0">
          <Place id={place} close={() => choose(undefined)} />
        </aside>
      )}
    </div>
  );
}

function Place({ id, close }: { id: string; close: () => void }) {
  const [t, states] = [useTranslations("location"), useTranslations("states")];
  const { client } = useHere();
  const format = useFormat();
  const { data: place, error, isPending, refetch } = useQuery({ queryKey: ["location", id], queryFn: ({ signal }) => client.locations.getLocation({ id }, { signal }) });
  const shown = place?.evses.filter(({ status }) => status !== "REMOVED" && status !== "PLANNED") ?? [];
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-base font-semibold [overflow-wrap:anywhere]">{place?.name ?? place?.address ?? t("title")}</h2>
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
      {isPending ? (
        <Loading />
      ) : error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        place && (
          <>
            {place.operator && <p className="text-muted">{t("operator", { name: place.operator.name })}</p>}
            {place.directions.map(({ language, text }) => (
              <p key={language} lang={language} className="rounded-lg bg-raised p-3">
                {text}
              </p>
            ))}
            <p className="font-medium">{t("free", { free: shown.filter(({ status }) => status === "AVAILABLE").length, all: shown.length })}</p>
            <ul className="flex flex-col gap-3">
              {shown.map((evse) => (
                <EvseOf key={evse.uid} evse={evse} countryCode={place.countryCode} partyId={place.partyId} />
              ))}
            </ul>
          </>
        )
      )}
    </div>
  );
}

function EvseOf({ evse, countryCode, partyId }: { evse: Evse; countryCode: string; partyId: string }) {
  const names = useNames("evse.statuses");
  return (
    <li className="rounded-lg border border-line p-3">
      <div className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">{evse.evseId ?? evse.uid}</span>
        <Badge tone={TONES[evse.status] ?? "plain"}>{names(evse.status)}</Badge>
      </div>
      {evse.connectors.map((connector) => (
        <ConnectorOf key={connector.id} connector={connector} countryCode={countryCode} partyId={partyId} />
      ))}
    </li>
  );
}

function ConnectorOf({ connector, countryCode, partyId }: { connector: Connector; countryCode: string; partyId: string }) {
  const t = useTranslations("location");
  const power = useNames("power");
  const format = useFormat();
  const { client } = useHere();
  const words = useTariffWords();
  const tariffId = connector.tariffIds[0];
  const { data: tariff } = useQuery({
    queryKey: ["tariff-of", countryCode, partyId, tariffId],
    enabled: tariffId !== undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await client.tariffs.listTariffs({ filter: { countryCode, partyId, tariffId }, pageSize: 1 }, { signal })).tariffs[0] ?? null,
  });
  const watts = connector.maxElectricPower ?? connector.maxVoltage * connector.maxAmperage * (connector.powerType === "AC_3_PHASE" ? Math.sqrt(3) : 1);
  return (
    <div className="mt-2 text-muted">
      <p>{`${connector.standard.replace(/^IEC_62196_/, "").replaceAll("_", " ")} · ${power(connector.powerType)} · ${format.power((watts / 1000).toFixed(1))}`}</p>
      {tariff === null ? (
        <p className="text-xs">{t("tariffUnknown", { id: tariffId ?? "" })}</p>
      ) : (
        tariff && (
          <ul className="mt-1 text-xs">
            {words(tariff).elements.slice(0, 4).map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        )
      )}
    </div>
  );
}
