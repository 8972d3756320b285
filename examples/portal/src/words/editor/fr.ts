// What is said where a tariff is written, in French.

import type { Words } from "./en";

export const fr: Words = {
  title: "Modifier {id}",
  hint: "Au départ, last_updated indique maintenant\u00a0: un texte plus ancien n’en remplace jamais un plus récent.",
  words: "Ce que lit le conducteur",
  before: "Avant vos dernières modifications",
  noWords: "S’affiche dès que le texte peut être lu.",
  checks: "Contrôle",
  odd: "{count, plural, one {# remarque} other {# remarques}}",
  wrong: "{count, plural, one {# erreur} other {# erreurs}}",
  fine: "Tout est bon",
  fineText: "Rien d’anormal n’a été trouvé.",
  line: "Ligne {line, number}",
  noJson: "Pas de JSON à la ligne {line, number}, colonne {column, number}",
  leaveTitle: "Quitter sans enregistrer\u00a0?",
  leaveText: "Ce que vous avez écrit ici sera perdu.",
  leave: "Quitter",
  changed: "{id} a été modifié entre-temps\u00a0: version {version, number}, {date}. Votre texte n’a pas été enregistré.",
  known: "{id} existe déjà\u00a0: version {version, number}, {date}. Votre texte n’a pas été enregistré.",
  stays:
    "{id} reste à la version {version, number}, {date}\u00a0: votre texte a un last_updated plus ancien ou ne change rien de ce qui est conservé. Il n’a pas été enregistré.",
  beside: "De la version actuelle à votre texte",
  notOcpi: "Ce tarif est arrivé par OCPI 2.1.1 et ne dit pas ce qui s’ajoute à ses prix\u00a0: il se modifie là d’où il vient.",
};
