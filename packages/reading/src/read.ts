import type { Article } from '@dateline/core';
import type { Reading, ReadTextContext, TextSpan } from '@dateline/core/reading';
import { languageAmong, ownLanguages } from './language/language-for.js';
import { loadFor } from './load-for.js';
import type { LanguagePlug } from './plug/language-plug.js';
import { nothing, readDoc } from './read-doc.js';
import { anchorOf, type Source, sourceOf } from './source.js';
import { docSteps, paragraphsOf } from './text/index.js';
import { readingOfArticle } from './to-article.js';
import { Turns } from './turns.js';

/** How a text is read. */
export interface ReadOptions {
  /**
   * Languages beside English and German, or in place of these; of two with the same tag the first one holds.
   * Nothing is registered: the next call knows them no more.
   */
  languages?: readonly LanguagePlug[] | undefined;
  /** Gives the Reading up; what is loaded for all Readings is loaded all the same. */
  signal?: AbortSignal | undefined;
}

/** Few programs add a language: what checks and asks it is loaded with the first. */
const asLanguages = async (plugs: readonly LanguagePlug[]) => (await import('./plug/pluggable.js')).pluggable(plugs);

/** What is read, with the languages that were added. */
type Asked = Source & { plugs: readonly LanguagePlug[] | undefined };

async function readSource(source: Asked, signal: AbortSignal | undefined): Promise<Reading<TextSpan>> {
  const turns = new Turns(signal);
  const { text, pieces, paragraphs, filed, place, language: tag, plugs } = source;
  const anchor = anchorOf(filed);
  const added = plugs ? await turns.wait(asLanguages(plugs)) : [];
  const language = languageAmong(text, tag, added);
  if (!language) {
    const [lead] = paragraphs ?? paragraphsOf(text);
    return { ...nothing(language, anchor), structure: { ...(lead ? { lead } : {}), background: [] } };
  }
  if ('plug' in language) {
    const all = (pieces ?? paragraphsOf(text)).map(({ start, end }) => ({ start, end }));
    const asked = { text, paragraphs: all, ...(anchor ? { anchor } : {}) };
    const { readPlug } = await import('./plug/read-plug.js');
    return turns.wait(readPlug(asked, language.plug, (paragraphs ?? all)[0]));
  }
  const loaded = await turns.wait(loadFor(language));
  const doc = await turns.take(docSteps(text, language.text, pieces));
  const circumstances = { paragraphs: paragraphs ?? doc.paragraphs, anchor, filedFrom: place };
  return turns.take(readDoc(doc, language, loaded, circumstances));
}

/**
 * What an Article says: who said what, what happened when, on which documents. Times are resolved against the day of
 * the dateline, else the day of publication, else a full date at the head of the story. The Article is not changed; every span points into it. An Article in a
 * language without tables (`language` is then `und`) gets its lead alone. Others are let in every few milliseconds, so that a
 * long text holds up nothing.
 * @throws DatelineError `bad-plug` where one of `languages` is none, or gives what is no part of a Reading; the reason of the
 *   signal, once that is aborted
 * @see `dateline read`, `dateline voices`
 */
export async function read(article: Article, { languages, signal }: ReadOptions = {}): Promise<Reading> {
  signal?.throwIfAborted();
  const { prose, source } = sourceOf(article, ownLanguages);
  return readingOfArticle(prose, await readSource({ ...source, plugs: languages }, signal));
}

/**
 * The same of bare text: spans are half-open, in UTF-16 code units of `text`.
 * @throws the reason of the signal, once that is aborted
 */
export async function readText(
  text: string,
  { published, language, languages, signal }: ReadTextContext & ReadOptions = {},
): Promise<Reading<TextSpan>> {
  return readSource({ text, filed: published, language, plugs: languages }, signal);
}
