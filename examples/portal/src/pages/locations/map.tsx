// The map, and the places and clusters that lie on it.

import "maplibre-gl/dist/maplibre-gl.css";
import * as maplibre from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Area, Coordinates, LocationCluster, LocationSummary } from "wattlane";
import { useDark } from "@/lib/theme";
import { areaOf, EUROPE, type Seen } from "./area";
import { lay, NOTHING, paint } from "./ground";
import { degrees, Markers, type Sign } from "./markers";

maplibre.setWorkerUrl(worker);

/** Signs that are nearer to each other than this would lie on each other, px. */
const APART = 48;
/** From here on one sees a street. */
const NEAR_ZOOM = 11;
const ZOOM_MAX = 15;

export interface MapProps {
  shown: Seen | undefined;
  chosen: string | undefined;
  choose: (id: string) => void;
  /** Where the chosen place is: if that is not seen, the map goes there. */
  at: Coordinates | undefined;
  onView: (area: Area) => void;
}

export function LocationMap({ shown, chosen, choose, at, onView }: MapProps) {
  const t = useTranslations("location");
  // MapLibre's buttons speak the language that the map was made in: one that is made anew would lose where one looks.
  const said = useRef(t);
  const box = useRef<HTMLDivElement>(null);
  const markers = useRef(new Markers());
  const [map, setMap] = useState<maplibre.Map>();
  const [zoom, setZoom] = useState(0);
  const [broken, setBroken] = useState(false);
  const [busy, setBusy] = useState(true);
  const dark = useDark();

  useEffect(() => {
    let made: maplibre.Map;
    try {
      made = new maplibre.Map({
        container: box.current!,
        style: NOTHING,
        bounds: EUROPE,
        maxZoom: ZOOM_MAX,
        minZoom: 1.5,
        dragRotate: false,
        attributionControl: false,
        locale: {
          "Map.Title": said.current("map"),
          "NavigationControl.ZoomIn": said.current("closer"),
          "NavigationControl.ZoomOut": said.current("farther"),
          "AttributionControl.ToggleAttribution": said.current("sources"),
        },
      });
    } catch {
      // No WebGL: the list beside it has the same places.
      setBroken(true);
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
    made.addControl(new maplibre.AttributionControl({ customAttribution: "Natural Earth", compact: true }));
    made.on("moveend", () => (onView(seenOn(made)), setZoom(made.getZoom())));
    made.on("load", () => {
      onView(seenOn(made));
      setMap(made);
      void lay(made).then(() => made.once("idle", () => setBusy(false)));
    });
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [onView]);

  useEffect(() => map && paint(map, dark), [map, dark]);
  useEffect(() => {
    if (map && at && !map.getBounds().contains(degrees(at))) map.easeTo({ center: degrees(at), zoom: Math.max(map.getZoom(), NEAR_ZOOM) });
  }, [map, at]);
  useEffect(() => {
    if (!map || !shown) return;
    const clusterOf = (cluster: LocationCluster, chosen = false) =>
      clusterSign(cluster, t("cluster", { count: cluster.count }), chosen, () => zoomTo(map, cluster));
    const placeOf = (place: LocationSummary) => {
      const name = t("place", { name: place.name ?? place.address, free: place.availableEvses, all: place.evses });
      return placeSign(place, name, place.id === chosen, () => choose(place.id));
    };
    const places = together(map, shown.locations).map((group) => {
      const cluster = { count: group.length, center: middle(group) };
      return group.length > 1
        ? clusterOf(
            cluster,
            group.some(({ id }) => id === chosen),
          )
        : placeOf(group[0]);
    });
    markers.current.show(map, [...shown.clusters.map((cluster) => clusterOf(cluster)), ...places]);
    // At another zoom others lie on each other.
  }, [map, shown, chosen, choose, zoom, t]);

  if (broken) return <p className="p-6 text-muted">{t("noMap")}</p>;
  return <div ref={box} className="h-full w-full bg-raised" role="application" aria-label={t("map")} aria-busy={busy} />;
}

function seenOn(map: maplibre.Map): Area {
  const bounds = map.getBounds();
  return areaOf([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
}

/** Places, one at least. */
type Group = [LocationSummary, ...LocationSummary[]];

/** Places whose signs would lie on each other, for as long as one can zoom in on them. */
function together(map: maplibre.Map, places: readonly LocationSummary[]): Group[] {
  if (map.getZoom() >= ZOOM_MAX) return places.map((place) => [place]);
  const groups: { at: maplibre.Point; places: Group }[] = [];
  for (const place of places) {
    const at = map.project(degrees(place.coordinates));
    const near = groups.find((group) => group.at.dist(at) < APART);
    if (near) near.places.push(place);
    else groups.push({ at, places: [place] });
  }
  return groups.map(({ places }) => places);
}

function middle(places: readonly LocationSummary[]): Coordinates {
  const mean = (of: (at: Coordinates) => number) => Math.round(places.reduce((sum, { coordinates }) => sum + of(coordinates), 0) / places.length);
  return { latitudeMicrodegrees: mean((at) => at.latitudeMicrodegrees), longitudeMicrodegrees: mean((at) => at.longitudeMicrodegrees) };
}

/** How what was chosen is marked. */
const RING = "ring-4 ring-brand/60";

function clusterSign({ count, center }: LocationCluster, label: string, chosen: boolean, act: () => void): Sign {
  return {
    key: `${center.latitudeMicrodegrees} ${center.longitudeMicrodegrees}`,
    at: center,
    label,
    text: String(count),
    classes: `grid place-items-center rounded-full border-2 border-surface bg-brand font-semibold text-on-brand shadow-md ${chosen ? RING : ""}`,
    size: 30 + Math.min(30, Math.log10(count) * 14),
    act,
  };
}

function placeSign({ id, coordinates, availableEvses, evses }: LocationSummary, label: string, chosen: boolean, act: () => void): Sign {
  const tone = availableEvses > 0 ? "bg-good" : "bg-bad";
  const text = `${availableEvses}/${evses}`;
  return {
    key: id,
    at: coordinates,
    // Who speaks to their browser says what they see; what stands in brackets is not listened for.
    label: `${label}, ${text}`,
    text,
    classes: `grid h-7 min-w-7 place-items-center rounded-full border-2 border-surface px-1 text-[0.7rem] font-bold text-surface shadow-md ${tone} ${chosen ? RING : ""}`,
    act,
  };
}

function zoomTo(map: maplibre.Map, { center }: LocationCluster): void {
  map.easeTo({ center: degrees(center), zoom: map.getZoom() + 2 });
}
