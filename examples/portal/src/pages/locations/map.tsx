// The map, and the places and clusters that lie on it.

import "maplibre-gl/dist/maplibre-gl.css";
import * as maplibre from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Coordinates, ListInAreaResponse, LocationCluster, LocationSummary } from "wattlane";
import { useDark } from "@/lib/theme";
import { areaOf, EUROPE, PLACES_MAX, type View } from "./area";
import { lay, NOTHING, paint } from "./ground";
import { degrees, Markers, type Sign } from "./markers";

maplibre.setWorkerUrl(worker);

/** From far away, where they would lie on each other, fewer places are shown one by one. */
const PLACES_MAX_FAR = 10;
/** From here on one sees a city. */
const NEAR_ZOOM = 9;

export interface MapProps {
  shown: ListInAreaResponse | undefined;
  chosen: string | undefined;
  choose: (id: string) => void;
  /** Where the chosen place is: if that is not seen, the map goes there. */
  at: Coordinates | undefined;
  onView: (view: View) => void;
}

export function LocationMap({ shown, chosen, choose, at, onView }: MapProps) {
  const t = useTranslations("location");
  const box = useRef<HTMLDivElement>(null);
  const markers = useRef(new Markers());
  const [map, setMap] = useState<maplibre.Map>();
  const [broken, setBroken] = useState(false);
  const dark = useDark();

  useEffect(() => {
    let made: maplibre.Map;
    try {
      made = new maplibre.Map({
        container: box.current!,
        style: NOTHING,
        bounds: EUROPE,
        maxZoom: 15,
        minZoom: 1.5,
        dragRotate: false,
        attributionControl: false,
      });
    } catch {
      // No WebGL: the list beside it has the same places.
      setBroken(true);
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
    made.addControl(new maplibre.AttributionControl({ customAttribution: "Natural Earth", compact: true }));
    made.on("moveend", () => onView(viewOf(made)));
    made.on("load", () => {
      onView(viewOf(made));
      setMap(made);
      void lay(made);
    });
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [onView]);

  useEffect(() => map && paint(map, dark), [map, dark]);
  useEffect(() => {
    if (map && at && !map.getBounds().contains(degrees(at))) map.easeTo({ center: degrees(at), zoom: Math.max(map.getZoom(), NEAR_ZOOM + 2) });
  }, [map, at]);
  useEffect(() => {
    if (!map || !shown) return;
    const clusters = shown.clusters.map((cluster) => clusterSign(cluster, t("cluster", { count: cluster.count }), () => zoomTo(map, cluster)));
    const places = shown.locations.map((place) => {
      const name = t("place", { name: place.name ?? place.address, free: place.availableEvses, all: place.evses });
      return placeSign(place, name, place.id === chosen, () => choose(place.id));
    });
    markers.current.show(map, [...clusters, ...places]);
  }, [map, shown, chosen, choose, t]);

  if (broken) return <p className="p-6 text-muted">{t("noMap")}</p>;
  return <div ref={box} className="h-full w-full bg-raised" role="application" aria-label={t("map")} />;
}

function viewOf(map: maplibre.Map): View {
  const bounds = map.getBounds();
  return {
    area: areaOf([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]),
    maxLocations: map.getZoom() < NEAR_ZOOM ? PLACES_MAX_FAR : PLACES_MAX,
  };
}

function clusterSign({ count, center }: LocationCluster, label: string, act: () => void): Sign {
  return {
    key: `${center.latitudeMicrodegrees} ${center.longitudeMicrodegrees}`,
    at: center,
    label,
    text: String(count),
    classes: "grid place-items-center rounded-full border-2 border-surface bg-brand font-semibold text-on-brand shadow-md",
    size: 30 + Math.min(30, Math.log10(count) * 14),
    act,
  };
}

function placeSign({ id, coordinates, availableEvses, evses }: LocationSummary, label: string, chosen: boolean, act: () => void): Sign {
  const tone = availableEvses > 0 ? "bg-good" : "bg-bad";
  const ring = chosen ? "ring-4 ring-brand/60" : "";
  return {
    key: id,
    at: coordinates,
    label,
    text: `${availableEvses}/${evses}`,
    classes: `grid h-7 min-w-7 place-items-center rounded-full border-2 border-surface px-1 text-[0.7rem] font-bold text-surface shadow-md ${tone} ${ring}`,
    act,
  };
}

function zoomTo(map: maplibre.Map, { center }: LocationCluster): void {
  map.easeTo({ center: degrees(center), zoom: map.getZoom() + 2 });
}
