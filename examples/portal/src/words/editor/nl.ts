// What is said where a tariff is written, in Dutch.

import type { Words } from "./en";

export const nl: Words = {
  title: "{id} wijzigen",
  hint: "Begint met last_updated op nu: een oudere tekst vervangt nooit een nieuwere.",
  words: "Wat een EV-rijder leest",
  before: "Van vóór je laatste wijzigingen",
  noWords: "Verschijnt zodra de tekst gelezen kan worden.",
  checks: "Controle",
  odd: "{count, plural, one {# bevinding} other {# bevindingen}}",
  wrong: "{count, plural, one {# fout} other {# fouten}}",
  fine: "In orde",
  fineText: "Er is niets opvallends gevonden.",
  line: "Regel {line, number}",
  noJson: "Geen JSON op regel {line, number}, kolom {column, number}",
  leaveTitle: "Weggaan zonder op te slaan?",
  leaveText: "Wat je hier hebt geschreven, gaat verloren.",
  leave: "Weggaan",
  changed: "{id} is intussen gewijzigd: versie {version, number}, {date}. Jouw tekst is niet opgeslagen.",
  known: "{id} bestaat al: versie {version, number}, {date}. Jouw tekst is niet opgeslagen.",
  stays:
    "{id} blijft bij versie {version, number}, {date}: jouw tekst heeft een oudere last_updated of verandert niets wat bewaard wordt. Hij is niet opgeslagen.",
  beside: "Van de huidige versie naar jouw tekst",
  notOcpi: "Dit tarief kwam via OCPI 2.1.1 en zegt niet wat er bij de prijzen komt: het wordt gewijzigd waar het vandaan komt.",
};
