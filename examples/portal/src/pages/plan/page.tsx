// A charge that may come, planned at a place: what is wanted, and beside it when it would charge and what comes of that.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { ChargingPreferences, Location } from "wattlane";
import { useFormat } from "@/lib/format";
import { useNow } from "@/lib/now";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { Field, Select } from "@/ui/field";
import { Empty, Failed, Loading } from "@/ui/states";
import { outletsOf } from "./outlets";
import { usePlanned } from "./planned";
import { Remember, usePreferences } from "./remember";
import { Result } from "./result";
import { useSignals, useZones, zonesOf } from "./signals";
import { NotPlanned, Unread } from "./troubles";
import { type Values, valuesOf, wishOf } from "./wish";
import { WishForm } from "./wish-form";

const route = getRouteApi("/locations/$id/plan");

export default function Plan() {
  const t = useTranslations("plan");
  const { id } = route.useParams();
  const { client } = useHere();
  const format = useFormat();
  useTitle(t("title"));
  const {
    data: place,
    error,
    refetch,
  } = useQuery({
    queryKey: ["location", id],
    queryFn: ({ signal }) => client.locations.getLocation({ id }, { signal }),
  });
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 lg:p-6">
      <Link to="/locations" search={{ place: id }} className="flex items-center gap-1.5 self-start text-muted hover:text-text">
        <ArrowLeft aria-hidden className="size-4" /> {t("back")}
      </Link>
      <header>
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        {place && (
          <p className="mt-1 text-muted [overflow-wrap:anywhere]">
            {[place.name, place.address, place.city, format.country(place.country)].filter(Boolean).join(", ")}
          </p>
        )}
      </header>
      {place ? <AtPlace key={place.id} place={place} /> : error ? <Failed error={error} again={() => void refetch()} /> : <Loading />}
    </div>
  );
}

/** What is planned begins with what was remembered, as it was when the page was opened. */
function AtPlace({ place }: { place: Location }) {
  const t = useTranslations("plan");
  const queries = useQueryClient();
  const { data, isFetching, queryKey } = usePreferences(place);
  const [begun, setBegun] = useState<{ said: ChargingPreferences | undefined; loads: number }>();
  // Without them one plans, too: who has no network has not lost the page.
  if (!begun && !isFetching) setBegun({ said: data, loads: 0 });
  if (outletsOf(place).length === 0) return <Empty title={t("noOutlets")}>{t("noOutletsHint")}</Empty>;
  if (!begun) return <Loading />;
  const keep = (said: ChargingPreferences, anew: boolean) => {
    queries.setQueryData(queryKey, said);
    setBegun({ said, loads: begun.loads + Number(anew) });
  };
  return <Planner key={begun.loads} place={place} said={begun.said} keep={keep} />;
}

interface PlannerProps {
  place: Location;
  said: ChargingPreferences | undefined;
  /** Takes what is remembered now; the fields follow it if they are to begin anew. */
  keep: (said: ChargingPreferences, anew: boolean) => void;
}

function Planner({ place, said, keep }: PlannerProps) {
  const t = useTranslations("plan");
  const { person, can } = useHere();
  const now = useNow();
  const outlets = useMemo(() => outletsOf(place), [place]);
  const [values, setValues] = useState<Values>(() => valuesOf(said, outlets, now, place.timeZone));
  const [chosen, setChosen] = useState<string>();
  const zones = useZones();
  const own = zonesOf(place.country, zones.data ?? []);
  const zone = chosen ?? (own.length === 1 ? own[0]!.zone : "");
  const signals = useSignals(zone || undefined, now);
  const outlet = outlets.find(({ key }) => key === values.outlet) ?? outlets[0]!;
  const asked = wishOf(values, outlet, now, place.timeZone, said);
  const [wrongs, wish] = "wrongs" in asked ? [asked.wrongs, undefined] : [{}, asked.wish];
  // Until it is known what energy costs nothing is planned that would be another plan at once.
  const reads = zones.isLoading || signals.isLoading;
  const { planned, error, again } = usePlanned(reads ? undefined : wish, zone ? signals.data : undefined, zone);
  const unread = zones.error && !zones.data ? zones : signals.error && !signals.data && zone ? signals : undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <Card title={t("wish")}>
        <WishForm
          values={values}
          change={setValues}
          wrongs={wrongs}
          outlets={outlets}
          outlet={outlet}
          now={now}
          place={place}
          currency={signals.data?.currency || undefined}
        />
        {person.role === "DRIVER" && can("smart_charging.write") && (
          <Remember place={place} values={values} said={said} keep={keep} disabled={!wish} />
        )}
      </Card>
      <Card
        title={
          <>
            {t("plan")} {planned && !wish && <Badge tone="warn">{t("before")}</Badge>}
          </>
        }
        aside={
          zones.data &&
          zones.data.length > 0 && (
            <ZoneChoice zone={zone} choose={setChosen} own={own.map(({ zone }) => zone)} all={zones.data.map(({ zone }) => zone)} />
          )
        }
      >
        {unread && <Unread error={unread.error} again={() => void unread.refetch()} />}
        {error !== undefined ? (
          <NotPlanned error={error} again={again} />
        ) : planned ? (
          <Result planned={planned} place={place} now={now} ofCountry={own.length} isRead={!unread} />
        ) : (
          <Loading />
        )}
      </Card>
    </div>
  );
}

interface ZoneChoiceProps {
  zone: string;
  choose: (zone: string) => void;
  /** Those of the place's country, and all that something is known of. */
  own: readonly string[];
  all: readonly string[];
}

function ZoneChoice({ zone, choose, own, all }: ZoneChoiceProps) {
  const t = useTranslations("plan");
  const option = (name: string): ReactNode => <option key={name}>{name}</option>;
  return (
    <Field label={t("signalZone")} inline>
      {(ties) => (
        <Select {...ties} className="w-auto" value={zone} onChange={(event) => choose(event.target.value)}>
          <option value="">{t("noSignals")}</option>
          {own.map(option)}
          {own.length > 0 && own.length < all.length && <hr />}
          {all.filter((name) => !own.includes(name)).map(option)}
        </Select>
      )}
    </Field>
  );
}
