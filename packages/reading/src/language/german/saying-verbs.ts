const set = (words: string) => new Set(words.trim().split(/\s+/));

/** German verbs of saying in the forms that stand beside a quotation, in lower case. */
export const sayingVerbs = set(`
  sagt sagte sagten sagen erklärt erklärte erklärten betont betonte betonten meint meinte meinten schreibt schrieb schrieben fragt fragte
  antwortet antwortete fordert forderte forderten warnt warnte warnten kritisiert kritisierte kritisierten lobt lobte ergänzt ergänzte
  berichtet berichtete berichteten versichert versicherte kommentiert kommentierte bekräftigt bekräftigte bestätigt bestätigte erzählt
  erzählte erinnert erinnerte sprach spricht urteilt urteilte ruft rief findet fand behauptet behauptete verspricht versprach mahnt mahnte
  erläutert erläuterte bemerkt bemerkte entgegnet entgegnete erwidert erwiderte verkündet verkündete zitiert zitierte twittert twitterte
  klagt klagte beklagt beklagte verteidigt unterstreicht unterstrich heißt hieß resümiert resümierte schwärmt schwärmte hofft hoffte`);
