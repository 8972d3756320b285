// The map. Its ground is a file of this portal, whose tiles MapLibre makes here; what lies on it comes from the server, as clusters where there is much.

import "maplibre-gl/dist/maplibre-gl.css";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import * as maplibre from "maplibre-gl";
import type { LngLatBoundsLike, StyleSpecification } from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { feature } from "topojson-client";
import atlas from "world-atlas/countries-50m.json?url";
import type { Area, Coordinates, LocationCluster, LocationSummary } from "wattlane";
import { useHere } from "@/lib/portal";
import { useTheme } from "@/lib/theme";

/** Where the map begins: Europe. */
const EUROPE: LngLatBoundsLike = [-11, 35, 26, 61];
/** Up to so many places are shown one by one. */
const PLACES_MAX = 100;
/** So often availability is asked for where nobody tells of changes. */
const AGAIN_MS = 15_000;
const MICRO = 1e6;

export interface MapProps {
  chosen: string | undefined;
  choose: (id: string) => void;
  /** Whether only places with something free are shown. */
  free: boolean;
}

export function LocationMap({ chosen, choose, free }: MapProps) {
  const t = useTranslations("location");
  const { client, can } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<maplibre.Map>(undefined);
  const markers = useRef<maplibre.Marker[]>([]);
  const [area, setArea] = useState<Area>();
  const [broken, setBroken] = useState(false);
  const theme = useTheme();

  useEffect(() => {
    let made: maplibre.Map;
    try {
      made = new maplibre.Map({ container: box.current!, style: emptyStyle(), bounds: EUROPE, maxZoom: 15, minZoom: 1.5, dragRotate: false, attributionControl: false });
    } catch {
      // No WebGL: the list beside it has the same places.
      setBroken(true);
      return;
    }
    map.current = made;
    made.touchZoomRotate.disableRotation();
    made.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
    made.addControl(new maplibre.AttributionControl({ customAttribution: "Natural Earth", compact: true }));
    const tell = () => setArea(areaOf(made));
    made.on("moveend", tell);
    made.on("load", tell);
    void ground().then((countries) => made.getStyle() && whenLoaded(made, () => made.addSource("countries", { type: "geojson", data: countries }) && paint(made)));
    return () => {
      map.current = undefined;
      made.remove();
    };
  }, []);
  useEffect(() => {
    const made = map.current;
    if (made?.getSource("countries")) paint(made);
  }, [theme]);

  const key = ["area", area, free] as const;
  const { data } = useQuery({
    queryKey: key,
    enabled: area !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: can("events.read") ? false : AGAIN_MS,
    queryFn: ({ signal }) => client.locations.listInArea({ area: area!, maxLocations: PLACES_MAX, needs: { available: free } }, { signal }),
  });
  useChanges(can("events.read"));

  useEffect(() => {
    for (const marker of markers.current) marker.remove();
    const made = map.current;
    if (!made || !data) return;
    const clusters = data.clusters.map((cluster) => marked(clusterButton(cluster, t("cluster", { count: cluster.count }), () => zoomTo(made, cluster)), cluster.center));
    const places = data.locations.map((place) => {
      const name = t("place", { name: place.name ?? place.address, free: place.availableEvses, all: place.evses });
      return marked(placeButton(place, name, place.id === chosen, () => choose(place.id)), place.coordinates);
    });
    markers.current = [...clusters, ...places].map((marker) => marker.addTo(made));
  }, [data, chosen, choose, t]);

  if (broken) return <p className="p-6 text-muted">{t("noMap")}</p>;
  return <div ref={box} className="h-full w-full bg-raised" role="application" aria-label={t("map")} />;
}

/** Hears of what changes, and asks anew for what is shown. */
function useChanges(hears: boolean) {
  const { client } = useHere();
  const queries = useQueryClient();
  useEffect(() => {
    if (!hears) return;
    const watch = client.events.watchEvents({ filter: { aggregateTypes: ["location"] } });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      for await (const event of watch) {
        void queries.invalidateQueries({ queryKey: ["location", event.aggregateId] });
        // Many at once are one question.
        timer ??= setTimeout(() => {
          timer = undefined;
          void queries.invalidateQueries({ queryKey: ["area"] });
        }, 500);
      }
    };
    void read().catch(() => {});
    return () => {
      clearTimeout(timer);
      watch.close();
    };
  }, [client, queries, hears]);
}

function areaOf(map: maplibre.Map): Area {
  const bounds = map.getBounds();
  const round = (degrees: number, most: number) => Math.round(Math.max(-most, Math.min(most, degrees)) * MICRO);
  return {
    southMicrodegrees: round(bounds.getSouth(), 90),
    westMicrodegrees: round(bounds.getWest(), 180),
    northMicrodegrees: round(bounds.getNorth(), 90),
    eastMicrodegrees: round(bounds.getEast(), 180),
  };
}

let countries: Promise<GeoJSON.FeatureCollection> | undefined;

/** The outlines of all countries (Natural Earth, public domain), once. */
function ground(): Promise<GeoJSON.FeatureCollection> {
  countries ??= fetch(atlas)
    .then((response) => response.json())
    .then((topology) => feature(topology, topology.objects.countries) as unknown as GeoJSON.FeatureCollection);
  return countries;
}

function whenLoaded(map: maplibre.Map, then: () => void): void {
  if (map.isStyleLoaded()) then();
  else map.once("load", then);
}

function emptyStyle(): StyleSpecification {
  return { version: 8, sources: {}, layers: [] };
}

/** Land, borders and sea in the theme's colours. */
function paint(map: maplibre.Map): void {
  const dark = document.documentElement.classList.contains("dark");
  const [sea, land, border] = dark ? ["#0f141d", "#1f2733", "#3b4656"] : ["#dbe7f1", "#fbfaf7", "#c6ccd4"];
  for (const layer of ["border", "land", "sea"]) if (map.getLayer(layer)) map.removeLayer(layer);
  map.addLayer({ id: "sea", type: "background", paint: { "background-color": sea! } });
  map.addLayer({ id: "land", type: "fill", source: "countries", paint: { "fill-color": land! } });
  map.addLayer({ id: "border", type: "line", source: "countries", paint: { "line-color": border!, "line-width": 0.8 } });
}

function degrees({ longitudeMicrodegrees, latitudeMicrodegrees }: Coordinates): [number, number] {
  return [longitudeMicrodegrees / MICRO, latitudeMicrodegrees / MICRO];
}

function marked(element: HTMLElement, place: Coordinates): maplibre.Marker {
  return new maplibre.Marker({ element }).setLngLat(degrees(place));
}

function button(label: string, classes: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = classes;
  element.setAttribute("aria-label", label);
  element.title = label;
  element.addEventListener("click", act);
  return element;
}

function clusterButton({ count }: LocationCluster, label: string, act: () => void): HTMLElement {
  const size = 30 + Math.min(30, Math.log10(count) * 14);
  const element = button(label, "grid place-items-center rounded-full border-2 border-surface bg-brand font-semibold text-on-brand shadow-md", act);
  Object.assign(element.style, { width: `${size}px`, height: `${size}px` });
  element.textContent = String(count);
  return element;
}

function placeButton({ availableEvses, evses }: LocationSummary, label: string, chosen: boolean, act: () => void): HTMLElement {
  const tone = availableEvses > 0 ? "bg-good" : "bg-bad";
  const ring = chosen ? "ring-4 ring-brand/60" : "";
  const element = button(label, `grid h-7 min-w-7 place-items-center rounded-full border-2 border-surface px-1 text-[0.7rem] font-bold text-surface shadow-md ${tone} ${ring}`, act);
  element.textContent = `${availableEvses}/${evses}`;
  return element;
}

function zoomTo(map: maplibre.Map, { center }: LocationCluster): void {
  map.easeTo({ center: degrees(center), zoom: map.getZoom() + 2 });
}
