import type { DocumentReference } from '@dateline/core/reading';

export type DocumentKind = DocumentReference['kind'];

export interface DocumentHead {
  kind: DocumentKind;
  /** Counts as a document only with an issuer, a number or a name of its own: `report`, `order`, `case`. */
  weak?: boolean;
  /** A verb or another thing as often as a document: needs a word before it that makes it a noun. */
  noun?: boolean;
  /** What somebody does as often as what comes of it: review, audit. Needs a name, or a verb that brings it out. */
  process?: boolean;
  /** Something bought as often as something decreed: order. Needs a word of law or rule before it. */
  legal?: boolean;
  /** A document only with a number: Rule 40. */
  numbered?: boolean;
  /** Papers, sites and institutes are called so as often: report, survey. With a name it is a document only where somebody issues or owns it. */
  issued?: boolean;
  /** Stands before other names as well: "an Affordable Care Act Exchange". Other heads end the name they stand in. */
  open?: boolean;
}

/** The tables by which documents are found; lower case. */
export interface DocumentWords {
  heads: ReadonlyMap<string, DocumentHead>;
  /** Verbs that bring a document into the world, by their stems: adopt, sign, publish. */
  issuing: readonly string[];
  determiners: ReadonlySet<string>;
  /** Words before a document's number: no, number. */
  numbering: ReadonlySet<string>;
  /** Make an order one of law: executive, court. */
  legal: ReadonlySet<string>;
  /** Tell that two names set against each other are a case and no match: court, ruling. */
  courts: ReadonlySet<string>;
  /** Stay small in headlines: of, the, and. */
  small: ReadonlySet<string>;
  /** Join the parts of a name behind its head: Treaty of Rome, Convention on the Law of the Sea. */
  nameJoints: Partial<Record<DocumentKind, ReadonlySet<string>>>;
  /** Joins the parts of a name before its head, behind a determiner: Human Rights and Democracy Act. */
  joinsBefore: ReadonlySet<string>;
  /** Stand inside a name before its head: Freedom of Information Act. */
  insideBefore: ReadonlySet<string>;
  /** Parts of a document: "Title IX of Education Act" does not begin with Title. */
  parts: ReadonlySet<string>;
  /** Begin the name of an amendment: second, 2nd. */
  ordinals: ReadonlySet<string>;
  /** Name no document, even with a capital: "the Senate Bill", "an Executive Order". */
  generic: ReadonlySet<string>;
  /** Stems of verbs by which reports come out: publish. */
  publishing: readonly string[];
  /** What a paper, a site, an institute or a company is called beside its name: magazine, unit; and the colon behind a rubric. */
  publications: ReadonlySet<string>;
  /** Tell that a title in quotation marks is that of a book: author. */
  works: ReadonlySet<string>;
  joints: ReadonlySet<string>;
  /** Weekdays and months: what stands behind a document's name with "on" or "of" and is its day. */
  days: ReadonlySet<string>;
  /** Heads that are surnames as well: Law. */
  surnames: ReadonlySet<string>;
  /** Heads that have a name in small letters too, behind a place or a short form: the Geneva accord. */
  placed: ReadonlySet<string>;
  definite: ReadonlySet<string>;
  /** Before a head they do not tell whose it is: the, any. */
  articles: ReadonlySet<string>;
  indefinite: ReadonlySet<string>;
  /** The definite article, this and that: a head behind them may mean a document that is known. */
  pointing: ReadonlySet<string>;
  /** Tell that another document is meant: another, new. */
  others: ReadonlySet<string>;
  possessives: ReadonlySet<string>;
  genitives: ReadonlySet<string>;
  /** Behind an order that is bought or placed: an order of, an order for. */
  ordered: ReadonlySet<string>;
  /** Before those whom a document is from: by, from. */
  agents: ReadonlySet<string>;
  /** Words that begin as issuing verbs do and are none. */
  notIssuing: RegExp;
  /** A day behind them is that of the saying: said, told. */
  saying: ReadonlySet<string>;
  /** Part the names of a case, and those of a match as well. */
  versus: RegExp;
  match: RegExp;
  /** Verbs that issue an order before it: signed. */
  ordering: ReadonlySet<string>;
  /** Heads that are given names as well: Bill. */
  givenNames: ReadonlySet<string>;
  /** Heads that are meetings as well, and the words in their sentence that tell so: national convention, delegates. */
  meetings: ReadonlySet<string>;
  meeting: ReadonlySet<string>;
  /** Nouns that a head only describes: law firm. */
  described: ReadonlySet<string>;
  /** End the noun group before a head: prepositions, verbs. */
  breaks: ReadonlySet<string>;
}
