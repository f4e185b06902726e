import type { Limits } from './limits.js';
import type { Source } from './source.js';
import type { DocumentContext, DocumentResult } from './types.js';

/** The context of a document with every limit settled. */
export interface ReadContext extends DocumentContext {
  limits: Limits;
}

/** One kind of document: how it is known, and how it is read. */
export interface Format {
  name: string;
  /** How sure it is that the source is of this format, from 0 (is not) to 1 (can be nothing else). */
  detect(source: Source): number;
  /** @throws DatelineError when there is no article to be had from it */
  read(source: Source, context: ReadContext): DocumentResult | Promise<DocumentResult>;
}
