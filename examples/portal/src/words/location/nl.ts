// What is said of locations, in Dutch.

import type { Words } from "./en";

export const nl: Words = {
  title: "Locaties",
  map: "Kaart met locaties",
  noMap: "Deze browser kan de kaart niet tonen.",
  closer: "Inzoomen",
  farther: "Uitzoomen",
  sources: "Bronnen van de kaart",
  cluster: "{count, plural, one {# locatie} other {# locaties}}, zoom in",
  place: "{name}: {free, number} van {all, number} vrij",
  freeOnly: "Nu vrij",
  chosen: "Gekozen locatie",
  operator: "Geëxploiteerd door {name}",
  free: "{free, number} van {all, number} vrij",
  tariffUnknown: "Tarief {id} is niet bekend",
  plan: "Laadsessie plannen",
  list: "Lijst",
  empty: "Hier is niets",
  emptyHint: "Kijk ergens anders op de kaart.",
  emptyFree: "Kijk ergens anders op de kaart, of ook naar wat bezet is.",
  zoomIn: "{count, plural, one {# locatie} other {# locaties}} hier. Zoom in voor de lijst.",
  clustered: "Nog {count, plural, one {# locatie} other {# locaties}} waar de kaart aantallen toont: zoom in.",
};
