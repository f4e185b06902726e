import type { Article } from '@dateline/core';
import type { Reading, ReadTextContext, TextSpan } from '@dateline/core/reading';
import { findDocuments } from './documents/find-documents.js';
import { ENGINE } from './engine.js';
import { findEvents } from './events/find-events.js';
import { loadGazetteer } from './gazetteer/gazetteer.js';
import { type Language, lackedBy } from './language/language.js';
import { languageFor, languageOf } from './language/language-for.js';
import { findNames, withPlace } from './names/index.js';
import { proseOf } from './prose.js';
import { findQuantities } from './quantities/find-quantities.js';
import { findStructure } from './structure/structure.js';
import { type Doc, makeDoc, paragraphsOf } from './text/index.js';
import { parseDay } from './times/calendar.js';
import { findTimes } from './times/find-times.js';
import { readingOfArticle } from './to-article.js';
import { findVoices } from './voices/index.js';

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
}

function nothing(language: Language | undefined, anchor: string | undefined): Reading<TextSpan> {
  const lacks = lackedBy(language);
  return {
    engine: ENGINE,
    language: language?.tag ?? 'und',
    ...(lacks.length > 0 ? { lacks } : {}),
    ...(anchor ? { anchor } : {}),
    statements: [],
    voices: [],
    times: [],
    events: [],
    names: [],
    documents: [],
    quantities: [],
    structure: { background: [] },
  };
}

async function namesOf(doc: Doc, { names: words, places }: Language, filedFrom: string | undefined) {
  if (!words || !places) return [];
  const gazetteer = await loadGazetteer(places);
  return withPlace(findNames(doc, { words, gazetteer }), filedFrom, gazetteer);
}

async function readSource({ text, pieces, paragraphs: own, filed, place, language: tag }: Source) {
  const anchor = parseDay(filed) && filed?.slice(0, 10);
  const language = languageOf(text, tag);
  const empty = nothing(language, anchor);
  if (!language) {
    const [lead] = own ?? paragraphsOf(text);
    return { ...empty, structure: { ...(lead ? { lead } : {}), background: [] } };
  }
  const doc = makeDoc(text, language.text, pieces);
  const paragraphs = own ?? doc.paragraphs;
  const [names, find] = await Promise.all([namesOf(doc, language, place), language.statements?.()]);
  const times = language.times ? findTimes(doc, language.times(), anchor) : [];
  const documents = language.documents ? findDocuments(doc, names, times, language.documents) : [];
  const events = language.events ? findEvents(doc, times, documents, anchor, language.events) : [];
  const quantities = language.quantities ? findQuantities(doc, times, language.quantities) : [];
  const structure = language.structure
    ? findStructure(doc, paragraphs, times, anchor, language.structure)
    : empty.structure;
  // Statements come last: the large tables of their model push all else out of a processor's cache.
  const statements = find?.(doc) ?? [];
  const voices = language.voices ? findVoices(doc, statements, names, language.voices) : [];
  return { ...empty, statements, voices, times, events, names, documents, quantities, structure };
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
 * language without tables (`language` is then `und`) gets its lead alone.
 */
export async function read(article: Article): Promise<Reading> {
  const prose = proseOf(article);
  const body = prose.pieces.filter(({ at }) => typeof at === 'number');
  const paragraphs = body.filter(({ at }) => article.body[at as number]?.type === 'paragraph');
  const reading = await readSource({
    text: prose.text,
    pieces: prose.pieces,
    paragraphs: paragraphs.length > 0 ? paragraphs : body,
    filed:
      article.dateline?.date ?? article.published ?? dayAtHead(prose.text.slice(body[0]?.start ?? 0), article.language),
    place: article.dateline?.place,
    language: article.language,
  });
  return readingOfArticle(prose, reading);
}

/** The same of bare text: spans are half-open, in UTF-16 code units of `text`. */
export async function readText(text: string, context: ReadTextContext = {}): Promise<Reading<TextSpan>> {
  return readSource({ text, filed: context.published, language: context.language });
}
