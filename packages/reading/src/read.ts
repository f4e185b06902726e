import type { Article } from '@dateline/core';
import type { Reading, ReadTextContext, TextSpan } from '@dateline/core/reading';
import { languageAmong, languageFor } from './language/language-for.js';
import { checkPlug } from './plug/check-plug.js';
import type { LanguagePlug } from './plug/language-plug.js';
import { readPlug } from './plug/read-plug.js';
import { proseOf } from './prose.js';
import { loadFor, nothing, readDoc } from './read-doc.js';
import { docSteps, makeDoc, paragraphsOf } from './text/index.js';
import { parseDay } from './times/calendar.js';
import { findTimes } from './times/find-times.js';
import { readingOfArticle } from './to-article.js';
import { Turns } from './turns.js';

interface Source {
  text: string;
  /** Where its paragraphs stand, if that is known. */
  pieces?: readonly TextSpan[];
  /** The paragraphs of the story itself, without its headline and deck; all of them if not given. */
  paragraphs?: readonly TextSpan[];
  /** Day or instant of filing, where it is known. */
  filed: string | undefined;
  /** Where it was filed, as the dateline has it; it stands outside the text. */
  place?: string | undefined;
  language: string | undefined;
  plugs: readonly LanguagePlug[] | undefined;
}

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

/** The plugs as languages that a text can be told to be in. @throws DatelineError `bad-plug` */
function pluggable(plugs: readonly LanguagePlug[] = []) {
  return plugs.map((plug) => {
    checkPlug(plug);
    return { plug, tag: plug.tag, small: plug.small, telling: plug.telling ? [plug.telling] : [] };
  });
}

async function readSource(source: Source, signal: AbortSignal | undefined): Promise<Reading<TextSpan>> {
  const turns = new Turns(signal);
  const { text, pieces, paragraphs, filed, place, language: tag, plugs } = source;
  const anchor = parseDay(filed) && filed?.slice(0, 10);
  const language = languageAmong(text, tag, pluggable(plugs));
  if (!language) {
    const [lead] = paragraphs ?? paragraphsOf(text);
    return { ...nothing(language, anchor), structure: { ...(lead ? { lead } : {}), background: [] } };
  }
  if ('plug' in language) {
    const all = (pieces ?? paragraphsOf(text)).map(({ start, end }) => ({ start, end }));
    const asked = { text, paragraphs: all, ...(anchor ? { anchor } : {}) };
    return turns.wait(readPlug(asked, language.plug, (paragraphs ?? all)[0]));
  }
  const loaded = await turns.wait(loadFor(language));
  const doc = await turns.take(docSteps(text, language.text, pieces));
  const circumstances = { paragraphs: paragraphs ?? doc.paragraphs, anchor, filedFrom: place };
  return turns.take(readDoc(doc, language, loaded, circumstances));
}

/** How far into a story, in characters, a full date may be the day it was filed. */
const HEAD = 120;

/** The day at the head of a story that has neither a dateline nor a date of publication. */
function dayAtHead(text: string, tag: string | undefined): string | undefined {
  const language = languageFor(tag);
  if (!language?.times) return undefined;
  const times = findTimes(makeDoc(text.slice(0, HEAD), language.text), language.times());
  return times.find(({ type, value }) => type === 'DATE' && parseDay(value) && value.length === 10)?.value;
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
  const prose = proseOf(article);
  const body = prose.pieces.filter(({ at }) => typeof at === 'number');
  const paragraphs = body.filter(({ at }) => article.body[at as number]?.type === 'paragraph');
  const source = {
    text: prose.text,
    pieces: prose.pieces,
    paragraphs: paragraphs.length > 0 ? paragraphs : body,
    filed:
      article.dateline?.date ?? article.published ?? dayAtHead(prose.text.slice(body[0]?.start ?? 0), article.language),
    place: article.dateline?.place,
    language: article.language,
    plugs: languages,
  };
  return readingOfArticle(prose, await readSource(source, signal));
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
