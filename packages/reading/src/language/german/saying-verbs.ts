const set = (words: string) => new Set(words.trim().split(/\s+/));

/** German verbs of saying in the forms that stand beside a quotation, in lower case. */
export const sayingVerbs = set(`
  sagt sagte sagten sagen erklärt erklärte erklärten betont betonte betonten meint meinte meinten schreibt schrieb schrieben fragt fragte
  antwortet antwortete fordert forderte forderten warnt warnte warnten kritisiert kritisierte kritisierten lobt lobte ergänzt ergänzte
  berichtet berichtete berichteten versichert versicherte kommentiert kommentierte bekräftigt bekräftigte bestätigt bestätigte erzählt
  erzählte erinnert erinnerte sprach spricht urteilt urteilte ruft rief findet fand behauptet behauptete verspricht versprach mahnt mahnte
  erläutert erläuterte bemerkt bemerkte entgegnet entgegnete erwidert erwiderte verkündet verkündete zitiert zitierte twittert twitterte
  klagt klagte beklagt beklagte verteidigt unterstreicht unterstrich heißt hieß heisst hiess resümiert resümierte schwärmt schwärmte hofft
  hoffte plädiert plädierte appelliert appellierte argumentiert argumentierte moniert monierte konstatiert konstatierte bilanziert bilanzierte
  prognostiziert prognostizierte prophezeit prophezeite dementiert dementierte bedauert bedauerte widerspricht widersprach rät riet
  empfiehlt empfahl meldet meldete droht drohte verlangt verlangte bittet bat betet betete dankt dankte schildert schilderte begründet
  begründete präzisiert präzisierte gesteht gestand scherzt scherzte jubelt jubelte schimpft schimpfte spottet spottete gratuliert
  gratulierte postet postete`);

/**
 * Verbs that say so only behind a quotation, before their subject: of two parts ("fügte sie hinzu"), or of a feeling or a thought
 * ("freut sich die Wirtin").
 */
export const sayingVerbsBehind = set(`
  fügt fügte führt führte teilt teilte teilten hebt hob gibt gab räumt räumte kündigt kündigte stellt stellte fasst fasste wirft warf
  hält hielt zeigt zeigte macht machte legt legte weist wies freut freute wundert wunderte ärgert ärgerte empört empörte weiß wusste
  glaubt glaubte denkt dachte vermutet vermutete wünscht wünschte erwartet erwartete überlegt überlegte lacht lachte seufzt seufzte`);
