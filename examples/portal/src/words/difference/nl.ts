// What is said where a difference is drawn, in Dutch.

import type { Words } from "./en";

export const nl: Words = {
  title: "Onze prijs, periode voor periode",
  beside: "en wat de CPO daarnaast vraagt",
  more: "CPO vraagt meer",
  less: "CPO vraagt minder",
  marked: "Periodes met verschil",
  bounded: "Een minimum- of maximumprijs van het tarief begrenst onze prijs: die is naar verhouding over alle periodes verdeeld.",
  placed:
    "De CPO geeft geen tijden: wat hij meer of minder vraagt, is naar verhouding van energie of tijd verdeeld over de periodes waar het om lijkt te gaan.",
  unplaced: "{amount} van het verschil hoort bij geen onderdeel van de kosten en is niet getekend.",
};
