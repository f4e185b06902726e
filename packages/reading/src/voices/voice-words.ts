import type { Act } from '@dateline/core/reading';
import type { NameWords } from '../names/name-words.js';

/** The tables by which voices are told apart; all in lower case. */
export interface VoiceWords {
  /** Given names, titles and offices that tell a woman or a man. */
  female: ReadonlySet<string>;
  male: ReadonlySet<string>;
  /** Pronouns for one man, one woman and for several, in every case. */
  he: ReadonlySet<string>;
  she: ReadonlySet<string>;
  they: ReadonlySet<string>;
  /** Of `they` those for two: both. */
  pair: ReadonlySet<string>;
  /** Whether a pronoun means only whose gender is known: sie is they as well, and er anything masculine. */
  strictGender: boolean;
  /** Whether every noun has a capital, so that capitals make no name. */
  nounCapitals: boolean;
  /** Of `he` and `she` those that name their owner even before a noun of their own. */
  subjects: ReadonlySet<string>;
  /** The pronoun for a body: it. */
  it: ReadonlySet<string>;
  /** Pronouns that name nobody: I, you, one. */
  nobody: ReadonlySet<string>;
  /** Of `nobody` those that are, within a quotation, whoever is quoted: I. */
  self: ReadonlySet<string>;
  /** Open a description of nobody in particular: another New Hampshire Republican. */
  indefinite: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  /** Open what stands before the subject of a sentence, beside `prepositions`: unlike, under. */
  openers: ReadonlySet<string>;
  /** Say when behind a source and are no part of it: yesterday, however; last with a word for a time: last week. */
  when: ReadonlySet<string>;
  nearness: ReadonlySet<string>;
  periods: ReadonlySet<string>;
  /** How an adverb ends that says in which way: tearfully. */
  adverb: RegExp;
  /** Groups of those who work for somebody, by whatever words: campaign, team. */
  followings: ReadonlySet<string>;
  /** Verbs by which somebody passes on what another one says, what stands before that, and before whose it is: quoted NAME as saying, shared a post by NAME. */
  relaying: ReadonlySet<string>;
  asSaying: ReadonlySet<string>;
  /** Verbs by which somebody answers: replied. */
  replying: ReadonlySet<string>;
  /** What stands before a colon and an answer in a printed interview: A. */
  answering: ReadonlySet<string>;
  /** Leads to whom a letter or a message goes: to. */
  addressing: ReadonlySet<string>;
  /** Before a participle they make a hearer of the subject: was told. */
  passives: ReadonlySet<string>;
  /** Participles of which the subject only hears what is said: told, warned. */
  hearing: ReadonlySet<string>;
  authors: ReadonlySet<string>;
  /** Tell two of one family apart: elder. */
  generations: ReadonlySet<string>;
  /** Stand for who was named right before: who, that, which. */
  relatives: ReadonlySet<string>;
  /** Lead to whom something is said: shouted at, said to. */
  toward: ReadonlySet<string>;
  /** Of a clause about somebody who is no subject of it: whom. */
  objects: ReadonlySet<string>;
  /** Lead up to a source and are no part of it: by, to. */
  leads: ReadonlySet<string>;
  /** Determiners that mean one who is known: the, this, that. */
  pointing: ReadonlySet<string>;
  definite: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** Says that what follows is a body's: its. */
  itsOwn: ReadonlySet<string>;
  /** his, her, its */
  owners: ReadonlySet<string>;
  possessives: ReadonlySet<string>;
  joints: ReadonlySet<string>;
  /** Join one who speaks to another as well: along with. */
  companions: ReadonlySet<string>;
  /** Open a clause: but, when, because. */
  clauseOpeners: ReadonlySet<string>;
  /** Whether a word is a verb that a clause can be built on: was, said, rose. */
  isFiniteVerb(word: string): boolean;
  /** Titles that are offices as well: Sen., Gov., Judge. */
  officeTitles: ReadonlySet<string>;
  /** Whether a noun is an office that speaks for something: spokesman, official. */
  isOffice(noun: string): boolean;
  /** Nouns for the standing of somebody whom a story is about, by which it goes on to call them: senator, billionaire. */
  epithets: ReadonlySet<string>;
  /** Of `epithets` those that somebody may be beside an office of another name: billionaire, nominee. */
  standings: ReadonlySet<string>;
  /** Of `standings` those by which a text calls one person again and again: front-runner. */
  callings: ReadonlySet<string>;
  /** Say that somebody is what another one is: fellow. */
  alike: ReadonlySet<string>;
  /** Tell one of several by their place: the first candidate. */
  ranking: ReadonlySet<string>;
  /** Verbs that hardly ever have anything but a clause behind or before them: said, added. */
  saying: ReadonlySet<string>;
  /** Whether a word tells of speech, writing or thought: a verb of it, or a noun. */
  isCue(word: string): boolean;
  /** The same of speech and writing alone. */
  tells(word: string): boolean;
  /** Verbs of asking: the next one to speak answers. */
  asking: ReadonlySet<string>;
  /** In a cue, tell of what is not said: not, declined. */
  negations: ReadonlySet<string>;
  /** Of `negations` those that deny that words in quotation marks were said: not. */
  denials: ReadonlySet<string>;
  /** Verbs with whom something is said to right behind them: told. */
  toSomebody: ReadonlySet<string>;
  /** Cues that say something with an object and what is to become of it: accused them of, urged them to. */
  saysObject: ReadonlySet<string>;
  /** Leads to a thing that somebody is asked for: asked the state for aid. */
  forThing: ReadonlySet<string>;
  /** Lead to what is spoken of: about. */
  topics: ReadonlySet<string>;
  /** Open a condition: if. */
  conditions: ReadonlySet<string>;
  /** Pronouns that a clause within a phrase may begin with: the talks they held. */
  clauseSubjects: ReadonlySet<string>;
  /** Whether a word is the participle of a passive by which something is said of its subject: blamed, called. */
  isSaidOf(word: string): boolean;
  /** Of those the ones that stand without a verb of their own: a house dubbed “the Barn” by its owners. */
  nicknaming: ReadonlySet<string>;
  /** Of `saysObject` those by which something is wanted: ordered, asked, promised. */
  wanting: ReadonlySet<string>;
  /** Whether a word opens what is wanted: to, not, whether; or is a verb of it. */
  saysWanted(word: string): boolean;
  /** Opens a clause that is said: that. */
  thatClause: ReadonlySet<string>;
  /** Whether a cue takes a clause, so that something is said by it: said, warned; not praised. */
  saysClause(cue: string): boolean;
  /** What a cue of speaking stands for where nothing is said: what somebody thinks of a thing, or wants. */
  stanceOf(cue: readonly string[]): Act;
  /** Open what is no clause of its own: to, who, whether. */
  noClause: ReadonlySet<string>;
  /** How a verb ends that takes its subject from the main clause: saying. */
  participle: RegExp;
  /** Adverbs and auxiliaries between a subject and its verb. */
  betweenSubject: ReadonlySet<string>;
  /** A name before one of them is the one meant; before another word it only says whose: "a Trump spokesman". */
  afterName: ReadonlySet<string>;
  /** End the words of a role, whatever else stands there. */
  roleStops: ReadonlySet<string>;
  /** Lead from a role to whom it is for. */
  roleJoints: ReadonlySet<string>;
  /** The same, but only right behind the role: a spokesman on health, an analyst with the bank. */
  nearJoints: ReadonlySet<string>;
  /** Of `nearJoints` those that may stand inside a role before its name: coordinator on health NAME. */
  innerJoints: ReadonlySet<string>;
  /** Between a role and the name of what it is for, where the person's name follows at once: head of transport NAME. */
  forWhat: ReadonlySet<string>;
  /** The same before a name in capitals: ambassador to Pyongyang NAME. */
  forWhom: ReadonlySet<string>;
  genitives: ReadonlySet<string>;
  /** Stand before a verb in its plain form: to, should. */
  beforeVerb: ReadonlySet<string>;
  /** Say where: in, at. */
  locatives: ReadonlySet<string>;
  /** Says where somebody works: at. */
  workplaces: ReadonlySet<string>;
  /** Between a person's name and the body they belong to: NAME of the Velm Institute. */
  ofBody: ReadonlySet<string>;
  /** Offices that are to a body and belong to another one: envoy, ambassador. */
  envoys: ReadonlySet<string>;
  /** Between what somebody is and the name: named. */
  naming: ReadonlySet<string>;
  /** Whoever made a work: author of NAME. */
  makers: ReadonlySet<string>;
  /** Say what somebody is: is. */
  copulas: ReadonlySet<string>;
  /** Verbs behind "who" that say for which body somebody acts: heads, chairs. */
  heading: ReadonlySet<string>;
  /** Qualify a role: former, acting. */
  qualifiers: ReadonlySet<string>;
  /** A word that so ends before a role is a verb of the sentence or an adverb as a rule. */
  noNoun: RegExp;
  plural: RegExp;
  /** End a description that has part of its sentence in it. */
  isVerb(word: string): boolean;
  /** Open what only adds to a description: which, who, when. */
  adds: ReadonlySet<string>;
  /** Nouns for documents, bodies and groups that speak. */
  documents: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  /** Of `bodies` those that any body may be called later: the company. */
  anyBody: ReadonlySet<string>;
  /** Behind the name of a body they make another one, which is a part of it or its own: the Senate committee. */
  parts: ReadonlySet<string>;
  /** Say behind the name of a body what it is: the Velm Post newspaper. */
  itsKind: ReadonlySet<string>;
  /** Say how many of a group, not which: some, several. */
  quantifiers: ReadonlySet<string>;
  /** Articles that tell one from those before: another. */
  unlike: ReadonlySet<string>;
  /** Who speaks for somebody, of whom a text hears one as a rule: a spokesman. */
  speakFor: ReadonlySet<string>;
  /** Make a group of any description: percent. */
  shares: ReadonlySet<string>;
  /** Words behind which the head of a noun phrase has passed: "officials in Moscow who knew". */
  afterHead: ReadonlySet<string>;
  /** The words of a possessive that are no head: 's. */
  clitics: ReadonlySet<string>;
  names: NameWords;
}
