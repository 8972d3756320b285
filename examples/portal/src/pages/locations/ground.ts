// The ground of the map: a file of this portal, whose tiles MapLibre makes here.

import type { Map, StyleSpecification } from "maplibre-gl";
import { feature } from "topojson-client";
import atlas from "world-atlas/countries-50m.json?url";

export const NOTHING: StyleSpecification = { version: 8, sources: {}, layers: [] };

let countries: Promise<GeoJSON.FeatureCollection> | undefined;

/** The outlines of all countries (Natural Earth, public domain), once; again where they could not be had. */
function outlines(): Promise<GeoJSON.FeatureCollection> {
  countries ??= fetch(atlas)
    .then((response) => response.json())
    .then((topology) => feature(topology, topology.objects.countries) as unknown as GeoJSON.FeatureCollection)
    .catch((error) => {
      countries = undefined;
      throw error;
    });
  return countries;
}

/** Lays it below what is on the map. Without it, places lie on nothing. */
export async function lay(map: Map, dark: boolean): Promise<void> {
  paint(map, dark);
  const data = await outlines().catch(() => undefined);
  // The map may have gone meanwhile.
  if (!data || !map.getStyle() || map.getSource("countries")) return;
  map.addSource("countries", { type: "geojson", data });
  map.addLayer({ id: "land", type: "fill", source: "countries" });
  map.addLayer({ id: "border", type: "line", source: "countries", paint: { "line-width": 0.8 } });
  paint(map, document.documentElement.classList.contains("dark"));
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
