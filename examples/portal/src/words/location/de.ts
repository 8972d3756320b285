// What is said of locations, in German.

import type { Words } from "./en";

export const de: Words = {
  title: "Standorte",
  map: "Karte der Standorte",
  noMap: "Dieser Browser kann die Karte nicht darstellen.",
  closer: "Vergrößern",
  farther: "Verkleinern",
  sources: "Quellen der Karte",
  cluster: "{count, plural, one {# Standort} other {# Standorte}}, hineinzoomen",
  place: "{name}: {free, number} von {all, number} frei",
  freeOnly: "Jetzt frei",
  chosen: "Ausgewählter Standort",
  operator: "Betrieben von {name}",
  free: "{free, number} von {all, number} frei",
  tariffUnknown: "Tarif {id} ist nicht bekannt",
  plan: "Laden planen",
  list: "Liste",
  empty: "Hier ist nichts",
  emptyHint: "Suchen Sie an anderer Stelle der Karte.",
  emptyFree: "Suchen Sie an anderer Stelle der Karte oder auch unter Belegtem.",
  zoomIn: "{count, plural, one {# Standort} other {# Standorte}} hier. Zoomen Sie hinein, um sie aufzulisten.",
  clustered: "{count, plural, one {# weiterer Standort} other {# weitere Standorte}}, wo die Karte Zahlen zeigt: Zoomen Sie hinein.",
};
