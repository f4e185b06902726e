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
  /** Of `he` and `she` those that name their owner even before a noun of their own. */
  subjects: ReadonlySet<string>;
  /** Pronouns that name nobody: I, you, it, one. */
  nobody: ReadonlySet<string>;
  /** Open a description of nobody in particular: another New Hampshire Republican. */
  indefinite: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  /** Stand for who was named right before: who, that, which. */
  relatives: ReadonlySet<string>;
  /** Lead up to a source and are no part of it: by, to. */
  leads: ReadonlySet<string>;
  /** Determiners that mean one who is known: the, this, that. */
  pointing: ReadonlySet<string>;
  definite: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** his, her, its */
  owners: ReadonlySet<string>;
  possessives: ReadonlySet<string>;
  joints: ReadonlySet<string>;
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
  /** Says where somebody works: at. */
  workplaces: ReadonlySet<string>;
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
  /** Make a group of any description: percent. */
  shares: ReadonlySet<string>;
  /** Words behind which the head of a noun phrase has passed: "officials in Moscow who knew". */
  afterHead: ReadonlySet<string>;
  /** The words of a possessive that are no head: 's. */
  clitics: ReadonlySet<string>;
  names: NameWords;
}
