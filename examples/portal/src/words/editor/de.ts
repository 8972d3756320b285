// What is said where a tariff is written, in German.

import type { Words } from "./en";

export const de: Words = {
  title: "{id} ändern",
  hint: "Beginnt mit last_updated auf jetzt: Ein älterer Text ersetzt nie einen neueren.",
  words: "Was man beim Laden liest",
  before: "Vor Ihren letzten Änderungen",
  noWords: "Erscheint, sobald der Text gelesen werden kann.",
  checks: "Prüfung",
  odd: "{count, plural, one {# Auffälligkeit} other {# Auffälligkeiten}}",
  wrong: "{count, plural, one {# Fehler} other {# Fehler}}",
  fine: "In Ordnung",
  fineText: "Es wurde nichts Auffälliges gefunden.",
  line: "Zeile {line, number}",
  noJson: "Kein JSON in Zeile {line, number}, Spalte {column, number}",
  leaveTitle: "Ohne Speichern verlassen?",
  leaveText: "Was Sie hier geschrieben haben, geht verloren.",
  leave: "Verlassen",
  changed: "{id} wurde inzwischen geändert: Version {version, number}, {date}. Ihr Text wurde nicht gespeichert.",
  known: "{id} gibt es schon: Version {version, number}, {date}. Ihr Text wurde nicht gespeichert.",
  stays:
    "{id} bleibt bei Version {version, number}, {date}: Ihr Text hat ein älteres last_updated oder ändert nichts, was behalten wird. Er wurde nicht gespeichert.",
  beside: "Vom aktuellen Stand zu Ihrem Text",
  notOcpi: "Dieser Tarif kam über OCPI 2.1.1 und sagt nicht, was zu den Preisen hinzukommt: Er wird dort geändert, wo er herkommt.",
};
