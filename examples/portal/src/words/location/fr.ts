// What is said of locations, in French.

import type { Words } from "./en";

export const fr: Words = {
  title: "Stations",
  map: "Carte des stations",
  noMap: "Ce navigateur ne peut pas afficher la carte.",
  closer: "Zoom avant",
  farther: "Zoom arrière",
  sources: "Sources de la carte",
  cluster: "{count, plural, one {# station} other {# stations}}, zoomer",
  place: "{name}\u00a0: {free, plural, one {# libre} other {# libres}} sur {all, number}",
  freeOnly: "Stations libres",
  chosen: "Station sélectionnée",
  operator: "Exploitée par {name}",
  free: "{free, plural, one {# libre} other {# libres}} sur {all, number}",
  tariffUnknown: "Le tarif {id} est inconnu",
  plan: "Planifier une recharge",
  list: "Liste",
  empty: "Il n’y a rien ici",
  emptyHint: "Regardez ailleurs sur la carte.",
  emptyFree: "Regardez ailleurs sur la carte, ou aussi ce qui est occupé.",
  zoomIn: "{count, plural, one {# station} other {# stations}} ici. Zoomez pour en voir la liste.",
  clustered: "{count, plural, one {# autre station} other {# autres stations}} là où la carte affiche des nombres\u00a0: zoomez.",
};
