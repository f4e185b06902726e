import type { DocumentReference } from '../types.js';

export type DocumentKind = DocumentReference['kind'];

export interface DocumentHead {
  kind: DocumentKind;
  /** Counts as a document only with an issuer, a number or a name of its own: `report`, `order`, `case`. */
  weak?: boolean;
  /** A verb or another thing as often as a document: needs a word before it that makes it a noun. */
  noun?: boolean;
}

/** The tables by which documents are found; lower case. */
export interface DocumentWords {
  heads: ReadonlyMap<string, DocumentHead>;
  /** Verbs that bring a document into the world, by their stems: adopt, sign, publish. */
  issuing: readonly string[];
  determiners: ReadonlySet<string>;
  /** Words before a document's number: no, number. */
  numbering: ReadonlySet<string>;
  /** Join the parts of a name behind its head: Treaty of Rome, Convention on the Law of the Sea. */
  nameJoints: ReadonlySet<string>;
}
