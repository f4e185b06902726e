import type { NameWords } from '../../names/name-words.js';
import { englishNames } from '../english/names.js';
import { sayingVerbs } from './saying-verbs.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** German given names beside those that news copy has anywhere. */
const givenNames = set(`
  achim adelheid agnes albrecht alfons almut alois andrea andreas angela angelika anja anke annalena annegret anneliese annette antje armin arne
  astrid axel bärbel bastian beate benno bernd bernhard berthold bettina birgit björn bodo boris brigitte burkhard carsten cem christa christel
  christiane christoph claus clemens cornelia dagmar daniela detlef dieter dietmar dietrich dirk dörte doris dorothea eberhard eckart edda egon
  ekkehard elfriede elke ellen elmar emil erhard erich erika ernst erwin eugen eva ewald falk felicitas ferdinand florian franz franziska friedhelm
  friedrich frieda fritz gabi gabriele georg gerd gerda gerhard gernot gertrud gesine gisela götz gottfried gregor gudrun günter günther gunnar hannelore
  hannes hans hanna hannah harald hartmut hedwig heide heidemarie heike heiko heiner heinrich heinz heinz-peter helga hella helmut henning hermann hilde
  hildegard holger horst hubert hubertus ilona ilse inge ingeborg ingo ingrid irmgard jana jan jens joachim jochen johann johanna johannes jörg
  jörn josef judith jürgen jutta kai karin karl karla karl-heinz karl-josef karoline karsten katarina katharina kathrin katja katrin kerstin kevin klara klaus
  konrad konstantin kristin kurt lars lena leni leonie leopold liane lieselotte linus lothar ludger lukas lutz maike malte manfred manuela margarete
  margot marianne marie marion markus marlene marlies martina mathias matthias maximilian mechthild meike melanie michaela mirjam monika moritz nadine
  nils norbert olaf ole oliver oskar otto peer peter petra philipp rainer ralf reiner reinhard reinhold renate richard ricarda robert roland rolf rosemarie
  rosa rüdiger rudolf ruth sabine sahra saskia sebastian sibylle siegfried sigmar sigrid silke silvia simone sonja stefan stefanie steffen steffi
  susanne sven svenja sybille tanja thilo thomas thorsten till tilman tim timo tina tobias torsten traudel udo ulf uli ulla ulrich ulrike ursula uschi
  ute uwe valentin veit vera verena veronika viktor volker volkmar waltraud werner wieland wiebke wilfried wilhelm willi winfried wolf wolfgang wolfram yvonne`);

/** German tables for names. Every noun has a capital, so that names are found by find-names.ts beside these. */
export const germanNames: NameWords = {
  titles: set(
    'herr herrn frau dr prof professor doktor graf freiherr prinz prinzessin papst bischof kardinal könig königin sir',
  ),
  roles: set(
    `präsident kanzler minister sprecher chef leiter direktor vorsitzender vorsitzende vorsitzenden bürgermeister oberbürgermeister abgeordneter abgeordnete richter anwalt
    staatsanwalt professor forscher wissenschaftler autor trainer kapitän manager geschäftsführer vorstand botschafter senator landrat generalsekretär
    experte expertin ökonom ökonomin analyst analystin politiker politikerin kommissar kommissarin beamter beamtin arzt ärztin lehrer lehrerin
    gründer gründerin inhaber besitzer betreiber redakteur journalist regisseur schauspieler sänger mitglied kandidat kandidatin gewerkschafter premier`,
  ),
  trade:
    /(?:präsident|kanzler|minister|sprecher|chef|leiter|direktor|meister|richter|anwalt|forscher|wissenschaftler|trainer|sekretär|experte|politiker|beauftragte|vorstand|führer|manager|redakteur|botschafter|kommissar|vorsitzende|loge|nom|rat|berater)(?:r|n|in)?$/,
  tradeEnds: 'trneg',
  plural: '',
  closingOffices: new Set(),
  offices: new Set(),
  matters: new Set(),
  publicHeads: set(''),
  namedBodies: set(''),
  buildingHeads: set(''),
  streetHeads: set(''),
  wholeBodies: new Set(),
  firmHeads: new Set(),
  landLetters: new Set(),
  sharedNames: new Set(),
  givenNames: new Set([...englishNames.givenNames, ...givenNames]),
  familyFirst: englishNames.familyFirst,
  particles: set('von van zu zur vom de der den del della di da al bin el'),
  companyEnds: set('gmbh ag se kg kgaa ohg e.v inc corp ltd plc co'),
  bodyHeads: set(
    `ministerium amt behörde partei fraktion universität hochschule institut bank verband gewerkschaft polizei gericht bundestag bundesrat landtag senat
    kommission rat verein klub club stiftung kirche zeitung agentur gesellschaft konzern unternehmen regierung`,
  ),
  placeHeads: new Set(),
  landHeads: new Set(),
  demonyms: new Set(),
  common: set(
    `montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november
    dezember uhr jahr jahre prozent euro heute gestern morgen der die das ein eine er sie es wir ich und aber`,
  ),
  sayingVerbs,
  placePrepositions: set('in aus nach bei von'),
  placesIn: set('in aus nach bei'),
  kin: new Set(),
  noBodies: set(
    'nicht will immer alle kein keine nur neu neue der die das und oder für mit von sie wir ich ihr uns hier jetzt top info link tv pc dna ok cd dvd ii iii iv km kg cm mm ard zdf wc pkw lkw a b c d e',
  ),
  small: set('der die das und in von für mit auf zu im am den des'),
  connectors: set('für der des und von'),
  genitives: set('der des'),
  locatives: set('in im'),
  joints: set('und'),
  definite: set('der die das den dem des'),
  articles: set('der die das den dem des ein eine einen einem einer eines'),
  appositions: set('der die ein eine sein ihr'),
  possessives: new Set(["'s"]),
  who: set('der die'),
  pronouns: set('er sie ihn ihm ihr sein seine'),
  invertedSaying: sayingVerbs,
  generations: set('jr sr ii iii'),
  innerCapital: /(?<!\b(?:Mc|Mac|De|Di|La|Le|Van|Von|O))\p{Ll}\p{Lu}/u,
  documentHeads: new Set(),
};
