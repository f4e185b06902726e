import { isRole } from '../../names/roles.js';
import type { VoiceWords } from '../../voices/voice-words.js';
import { englishVoices } from '../english/voices.js';
import { germanNames } from './names.js';
import { sayingVerbs } from './saying-verbs.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Given names in German copy that the tables of other languages have not. */
const female =
  set(`angela annalena annette beate bettina birgit brigitte christel christiane dagmar doris edda elke ellen franziska gabi gabriele gerda
  gudrun hannelore heide heidemarie heike hedwig helga hilde ilse inge ingeborg ingrid jana julia jutta karin katarina katja katrin kathrin kerstin manuela
  marianne marlies meike monika nadine petra renate ricarda rosemarie sabine sahra saskia silke simone sonja stefanie susanne svenja sybille sigrid
  tanja tina ulla ulrike ursula uschi ute verena waltraud wiebke yvonne frau ministerin kanzlerin sprecherin präsidentin`);
const male =
  set(`gabriel leif markus achim albrecht andreas armin arne axel bastian benno bernd bernhard björn bodo carsten cem christoph claus clemens detlef dieter dietmar
  dirk eberhard eckart elmar erhard erich ernst erwin eugen ewald ferdinand florian friedrich fritz georg gerd gernot gottfried gregor günter günther
  harald hartmut heiko heiner heinrich heinz helmut henning hermann holger horst hubertus jan jens joachim jochen johann jörg jürgen kai karsten klaus
  konrad kurt lars lothar ludger lutz manfred markus mathias matthias maximilian moritz nils norbert olaf oskar otto peer rainer ralf reiner reinhard
  robert roland rolf rüdiger rudolf sebastian siegfried sigmar stefan steffen sven thilo thomas thorsten till tim tobias torsten udo ulf uli ulrich uwe
  volker werner wilhelm winfried wolf wolfgang wolfram herr herrn kanzler minister sprecher präsident`);

const finite =
  set(`ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte muss müssen musste soll sollen sollte will wollen wollte
  darf dürfen geht ging kommt kam gibt gab macht machte steht stand bleibt blieb liegt lag`);

/** Words by which the voices of German texts are told apart. */
export const germanVoices: VoiceWords = {
  female: new Set([...englishVoices.female, ...female]),
  male: new Set([...englishVoices.male, ...male]),
  he: set('er'),
  she: set('sie'),
  they: new Set(),
  pair: set('beide'),
  strictGender: true,
  nounCapitals: true,
  subjects: set('er sie'),
  it: new Set(),
  nobody: set('ich wir du ihr man es wer'),
  self: set('ich'),
  indefinite: set('ein eine einer mehrere einige viele manche zwei drei weitere'),
  prepositions: set('von für zu mit aus bei an über in gegen nach vor'),
  relatives: new Set(),
  toward: new Set(),
  objects: new Set(),
  leads: set('von so laut ,'),
  pointing: set('der die das dieser diese dieses'),
  definite: set('der die das'),
  articles: set('der die das ein eine'),
  itsOwn: new Set(),
  owners: set('sein seine ihr ihre unser unsere'),
  possessives: new Set(["'s"]),
  joints: set('und'),
  companions: set('gemeinsam'),
  clauseOpeners: set('und aber wenn während nachdem weil dass obwohl'),
  isFiniteVerb: (word) => finite.has(word) || sayingVerbs.has(word),
  officeTitles: set('dr prof professor papst bischof kardinal'),
  isOffice: (noun) => isRole(noun, germanNames),
  epithets: new Set(),
  standings: new Set(),
  callings: new Set(),
  alike: new Set(),
  ranking: new Set(),
  saying: sayingVerbs,
  isCue: () => true,
  tells: () => true,
  asking: set('fragt fragte'),
  negations: set('nicht kein keine nie'),
  denials: new Set(),
  toSomebody: new Set(),
  saysObject: new Set(),
  topics: new Set(),
  conditions: new Set(),
  clauseSubjects: new Set(),
  isSaidOf: () => false,
  nicknaming: new Set(),
  wanting: new Set(),
  saysWanted: () => true,
  thatClause: set('dass daß'),
  saysClause: (cue) => sayingVerbs.has(cue),
  stanceOf: () => 'belief',
  noClause: new Set(),
  participle: /(?!)/,
  betweenSubject: new Set(),
  afterName: set('von der des aus in im vom für und am'),
  roleStops: set('dass aber wenn als während und sagte sagt ist war hat wird am im bei nach mit'),
  roleJoints: set('von der des vom für bei in im'),
  nearJoints: new Set(),
  innerJoints: new Set(),
  openers: set('nach vor trotz seit unter'),
  when: set('gestern heute morgen jedoch indes montag dienstag mittwoch donnerstag freitag samstag sonntag'),
  nearness: new Set(),
  periods: new Set(),
  adverb: /(?!)/,
  followings: new Set(),
  relaying: new Set(),
  asSaying: new Set(),
  forThing: new Set(),
  replying: set('antwortete antwortet erwiderte erwidert entgegnete entgegnet'),
  answering: set('antwort'),
  addressing: new Set(),
  passives: new Set(),
  hearing: new Set(),
  authors: new Set(),
  generations: set('ältere jüngere'),
  forWhat: set('für'),
  forWhom: set('für'),
  genitives: set('der des'),
  locatives: set('in im'),
  workplaces: set('bei beim'),
  ofBody: set('von der des vom bei beim'),
  envoys: set('botschafter botschafterin gesandter gesandte vertreter vertreterin'),
  naming: new Set(),
  makers: set('autor autorin'),
  copulas: set('ist war'),
  heading: set('leitet führt'),
  qualifiers: set(
    'frühere früherer ehemalige ehemaliger stellvertretende stellvertretender amtierende amtierender neue neuer',
  ),
  noNoun: /(?:te|ten|end)$/,
  plural: /(?!)/,
  isVerb: (word) => finite.has(word) || sayingVerbs.has(word),
  adds: set('dass wenn wo während'),
  documents: set('studie umfrage bericht gutachten urteil brief'),
  bodies:
    set(`ministerium amt behörde partei fraktion universität bank verband gewerkschaft polizei gericht senat kommission rat verein klub stiftung
    kirche zeitung agentur konzern unternehmen regierung firma feuerwehr staatsanwaltschaft`),
  anyBody: new Set(),
  groups: set('leute menschen kritiker experten viele einige beide fans anwohner'),
  parts: new Set(),
  beforeVerb: new Set(),
  itsKind: new Set(),
  quantifiers: set('einige mehrere viele manche'),
  unlike: new Set(),
  speakFor: set('sprecher sprecherin'),
  shares: set('prozent'),
  afterHead: set('der des von vom für aus in im bei mit'),
  clitics: new Set(),
  names: germanNames,
};
