import type { Limits } from './limits.js';
import type { Source } from './source.js';
import type { Syntax } from './syntax.js';
import type { DocumentContext, DocumentKind, ReadResult } from './types.js';

/** The context of a document with every limit set. */
export interface ReadContext extends DocumentContext {
  limits: Limits;
}

/**
 * One kind of document: how it is detected, and how it is read. Given as one of `formats` of a context it is read beside those
 * that come with the package. It keeps nothing between two documents.
 */
export interface Format {
  /** By which it is told from the others, such as `ninjs`. */
  name: string;
  /** What its documents hold: a feed with its items, single stories, or a list of feeds. */
  kind: DocumentKind;
  /** What its documents are written in; it is asked about no others. */
  syntaxes: readonly Syntax[];
  /** How sure it is that the source is of this format, from 0 (is not) to 1 (can be nothing else). */
  detect(source: Source): number;
  /** @throws DatelineError when no article can be read from it */
  read(source: Source, context: ReadContext): ReadResult | Promise<ReadResult>;
}
