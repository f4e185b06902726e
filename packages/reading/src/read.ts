import type { Article } from '@dateline/core';
import { ENGINE } from './engine.js';
import { paragraphsOf } from './paragraphs.js';
import { proseOf } from './prose.js';
import { findStructure } from './structure/structure.js';
import { findTimes } from './times/find-times.js';
import { readingOfArticle } from './to-article.js';
import type { Reading, ReadTextContext, TextSpan } from './types.js';

interface Source {
  text: string;
  paragraphs: TextSpan[];
  /** Day or instant of filing, where it is known. */
  filed?: string | undefined;
  language?: string | undefined;
}

async function readSource({ text, paragraphs, filed }: Source): Promise<Reading<TextSpan>> {
  const anchor = /^\d{4}-\d{2}-\d{2}/.exec(filed ?? '')?.[0];
  return {
    engine: ENGINE,
    language: 'en',
    ...(anchor ? { anchor } : {}),
    statements: [],
    voices: [],
    times: findTimes(text, anchor),
    events: [],
    names: [],
    documents: [],
    quantities: [],
    structure: findStructure(paragraphs),
  };
}

/**
 * What an Article says: who said what, what happened when, on which documents. Times are resolved against the day of
 * the dateline, else the day of publication. The Article is not changed; every span points into it.
 */
export async function read(article: Article): Promise<Reading> {
  const prose = proseOf(article);
  const paragraphs = prose.pieces.filter(({ at }) => typeof at === 'number' && article.body[at]?.type === 'paragraph');
  const filed = article.dateline?.date ?? article.published;
  return readingOfArticle(prose, await readSource({ text: prose.text, paragraphs, filed, language: article.language }));
}

/** The same of bare text: spans are half-open, in UTF-16 code units of `text`. */
export async function readText(text: string, context: ReadTextContext = {}): Promise<Reading<TextSpan>> {
  return readSource({ text, paragraphs: paragraphsOf(text), filed: context.published, language: context.language });
}
