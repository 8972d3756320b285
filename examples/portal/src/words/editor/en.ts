// What is said where a tariff is written, in English: it comes with that page.

export const en = {
  title: "Change {id}",
  hint: "Begins with last_updated at now: an older text never replaces a newer one.",
  words: "What a driver reads",
  before: "Before your last changes",
  noWords: "Appears as soon as the text can be read.",
  checks: "Checks",
  odd: "{count, plural, one {# finding} other {# findings}}",
  wrong: "{count, plural, one {# error} other {# errors}}",
  fine: "All fine",
  fineText: "Nothing odd was found.",
  line: "Line {line, number}",
  noJson: "No JSON at line {line, number}, column {column, number}",
  leaveTitle: "Leave without saving?",
  leaveText: "What you have written here is lost.",
  leave: "Leave",
  changed: "{id} has been changed meanwhile: version {version, number}, {date}. Nothing of yours was saved.",
  known: "{id} is there already: version {version, number}, {date}. Nothing of yours was saved.",
  stays:
    "{id} stays at version {version, number}, {date}: your text has an older last_updated, or changes nothing that is kept. Nothing of yours was saved.",
  beside: "From what is there to what you have written",
  notOcpi: "It came by OCPI 2.1.1, and does not say what its prices are with: it is changed where it comes from.",
};

/** What every language has to say of it. */
export type Words = typeof en;
