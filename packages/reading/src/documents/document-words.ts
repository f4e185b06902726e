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
  /** The third person of a verb as well: "the agency reports". */
  verb?: boolean;
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
  nameJoints: ReadonlySet<string>;
  /** Join the parts of a name before its head: Human Rights and Democracy Act. */
  joinsBefore: ReadonlySet<string>;
  joints: ReadonlySet<string>;
  definite: ReadonlySet<string>;
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
  /** Heads that are meetings as well, and the words before them that tell so: national convention. */
  meetings: ReadonlySet<string>;
  meeting: ReadonlySet<string>;
  /** Nouns that a head only describes: law firm. */
  described: ReadonlySet<string>;
  /** End the noun group before a head: prepositions, verbs. */
  breaks: ReadonlySet<string>;
}
