// What is said where a difference is drawn, in French.

import type { Words } from "./en";

export const fr: Words = {
  title: "Notre prix, période par période",
  beside: "et ce que le CPO demande à côté",
  more: "Le CPO demande plus",
  less: "Le CPO demande moins",
  marked: "Périodes qui diffèrent",
  bounded: "Un prix minimum ou maximum du tarif borne notre prix\u00a0: il est réparti sur toutes les périodes en proportion.",
  placed:
    "Le CPO n’indique pas d’heures\u00a0: ce qu’il demande en plus ou en moins est réparti, en proportion de l’énergie ou du temps, sur les périodes qui semblent concernées.",
  unplaced: "{amount} de la différence n’appartiennent à aucune partie du coût et ne sont pas dessinés.",
};
