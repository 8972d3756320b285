// The ground of the map: a file of this portal, whose tiles MapLibre makes here.

import type { Map, StyleSpecification } from "maplibre-gl";
import { feature } from "topojson-client";
import { isDark } from "@/lib/theme";
import atlas from "world-atlas/countries-50m.json?url";

export const NOTHING: StyleSpecification = { version: 8, sources: {}, layers: [] };

let countries: Promise<GeoJSON.FeatureCollection> | undefined;

/** The outlines of all countries (Natural Earth, public domain), once; again where they could not be had. */
function outlines(): Promise<GeoJSON.FeatureCollection> {
  countries ??= fetch(atlas)
    .then((response) => response.json())
    .then((topology) =>
      flat(feature(topology, topology.objects.countries) as unknown as GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>),
    )
    .catch((error) => {
      countries = undefined;
      throw error;
    });
  return countries;
}

/** The file's outlines lie on a sphere. On a flat map those that cross the antimeridian have to go on beyond 180 degrees. */
function flat(countries: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>): GeoJSON.FeatureCollection {
  for (const { geometry } of countries.features) {
    if (geometry.type === "Polygon") geometry.coordinates = geometry.coordinates.map(unrolled);
    else geometry.coordinates = geometry.coordinates.map((polygon) => polygon.map(unrolled));
  }
  return countries;
}

/** A ring in which no step is longer than half way round. One around a pole is closed over it. */
function unrolled(ring: GeoJSON.Position[]): GeoJSON.Position[] {
  const points: [number, number][] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const before = points.at(-1)?.[0] ?? longitude;
    points.push([longitude - 360 * Math.round((longitude - before) / 360), latitude]);
  }
  const [first, last] = [points[0]!, points.at(-1)!];
  if (Math.abs(first[0] - last[0]) < 180) return points;
  const pole = first[1] < 0 ? -90 : 90;
  return [...points, [last[0], pole], [first[0], pole], first];
}

/** Lays it below what is on the map. Without it, places lie on nothing. */
export async function lay(map: Map): Promise<void> {
  paint(map, isDark());
  const data = await outlines().catch(() => undefined);
  // The map may have gone meanwhile.
  if (!data || !map.getStyle() || map.getSource("countries")) return;
  map.addSource("countries", { type: "geojson", data });
  map.addLayer({ id: "land", type: "fill", source: "countries" });
  map.addLayer({ id: "border", type: "line", source: "countries", paint: { "line-width": 0.8 } });
  paint(map, isDark());
}

/** Land, borders and sea in the theme's colours. */
export function paint(map: Map, dark: boolean): void {
  const [sea, land, border] = dark ? ["#0f141d", "#1f2733", "#3b4656"] : ["#dbe7f1", "#fbfaf7", "#c6ccd4"];
  if (!map.getLayer("sea")) map.addLayer({ id: "sea", type: "background" });
  map.setPaintProperty("sea", "background-color", sea);
  if (!map.getLayer("land")) return;
  map.setPaintProperty("land", "fill-color", land);
  map.setPaintProperty("border", "line-color", border);
}
