import type { Article } from '@dateline/core';
import type { ReadTextContext, TextSpan } from '@dateline/core/reading';
import type { Language } from './language/language.js';
import { toldBy } from './language/told-by.js';
import type { Prose } from './prose.js';
import { anchorOf, type Source, sourceOf } from './source.js';
import type { Steps } from './steps.js';
import { type Doc, docSteps } from './text/index.js';
import { Turns } from './turns.js';

/** How one part of a Reading is found alone. */
export interface PartOptions {
  /** Gives the work up. */
  signal?: AbortSignal | undefined;
}

/** What every part needs of a language: to tell it and to cut a text of it. */
type Basis = Pick<Language, 'tag' | 'small' | 'telling' | 'text' | 'times'>;

/** One part of a Reading, with what it needs of each language and no more. */
export interface Part<L extends Basis, T, Tools> {
  languages: readonly L[];
  /** Loads what is needed beside the code. */
  load(language: L): Promise<Tools>;
  find(
    doc: Doc,
    language: L,
    tools: Tools,
    known: { anchor?: string | undefined; place?: string | undefined },
  ): Steps<T[]>;
}

async function findIn<L extends Basis, T, Tools>(
  { languages, load, find }: Part<L, T, Tools>,
  { text, pieces, filed, place, language: tag }: Source,
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const turns = new Turns(signal);
  const language = toldBy(text, tag, languages);
  if (!language) return [];
  const tools = await turns.wait(load(language));
  const doc = await turns.take(docSteps(text, language.text, pieces as readonly TextSpan[] | undefined));
  return turns.take(find(doc, language, tools, { anchor: anchorOf(filed), place }));
}

/** A part of an Article, as `read` gives it. @param place puts what was found into the blocks of the Article */
export async function partOfArticle<L extends Basis, T, Tools, A>(
  part: Part<L, T, Tools>,
  article: Article,
  place: (prose: Prose, found: T) => A,
  { signal }: PartOptions = {},
): Promise<A[]> {
  signal?.throwIfAborted();
  const { prose, source } = sourceOf(article, part.languages);
  return (await findIn(part, source, signal)).map((found) => place(prose, found));
}

/** A part of bare text, as `readText` gives it. */
export function partOfText<L extends Basis, T, Tools>(
  part: Part<L, T, Tools>,
  text: string,
  { published, language, signal }: ReadTextContext & PartOptions = {},
): Promise<T[]> {
  return findIn(part, { text, filed: published, language }, signal);
}
