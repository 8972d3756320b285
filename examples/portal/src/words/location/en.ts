// What is said of locations alone, in English: it comes with the pages that say it.

export const en = {
  title: "Locations",
  map: "Map of locations",
  noMap: "This browser cannot draw the map.",
  closer: "Zoom in",
  farther: "Zoom out",
  sources: "Sources of the map",
  cluster: "{count, plural, one {# location} other {# locations}}, zoom in",
  place: "{name}: {free, number} of {all, number} free",
  freeOnly: "Free now",
  chosen: "Chosen location",
  operator: "Operated by {name}",
  free: "{free, number} of {all, number} free",
  tariffUnknown: "Tariff {id} is not known",
  plan: "Plan a charge",
  list: "List",
  empty: "Nothing is here",
  emptyHint: "Look elsewhere on the map.",
  emptyFree: "Look elsewhere on the map, or at those that are taken, too.",
  zoomIn: "{count, plural, one {# location} other {# locations}} here. Zoom in to list them.",
  clustered: "{count, plural, one {# more location} other {# more locations}} where the map shows numbers: zoom in.",
};

/** What every language has to say of it. */
export type Words = typeof en;
