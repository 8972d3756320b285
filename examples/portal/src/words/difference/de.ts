// What is said where a difference is drawn, in German.

import type { Words } from "./en";

export const de: Words = {
  title: "Unser Preis, Abschnitt für Abschnitt",
  beside: "und was der CPO daneben verlangt",
  more: "CPO verlangt mehr",
  less: "CPO verlangt weniger",
  marked: "Abschnitte mit Differenz",
  bounded: "Ein Mindest- oder Höchstpreis des Tarifs begrenzt unseren Preis: Er ist anteilig auf alle Abschnitte verteilt.",
  placed:
    "Der CPO nennt keine Zeiten: Was er mehr oder weniger verlangt, ist im Verhältnis von Energie oder Zeit auf die Abschnitte verteilt, um die es zu gehen scheint.",
  unplaced: "{amount} der Differenz gehören zu keinem Teil der Kosten und sind nicht eingezeichnet.",
};
