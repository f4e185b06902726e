import type { Article } from '@dateline/core';
import type { Reading, ReadTextContext, TextSpan } from '@dateline/core/reading';
import { findDocuments } from './documents/find-documents.js';
import { ENGINE } from './engine.js';
import { findEvents } from './events/find-events.js';
import { loadGazetteer } from './gazetteer/gazetteer.js';
import { languageFor, languageOf } from './language/language-for.js';
import { findNames, withPlace } from './names/index.js';
import { proseOf } from './prose.js';
import { findQuantities } from './quantities/find-quantities.js';
import { findStatements } from './statements/index.js';
import { findStructure } from './structure/structure.js';
import { type Doc, makeDoc } from './text/index.js';
import { parseDay } from './times/calendar.js';
import { readingOfArticle } from './to-article.js';
import { findVoices } from './voices/index.js';

interface Source {
  doc: Doc;
  /** The paragraphs of the story itself, without its headline and deck. */
  paragraphs: readonly TextSpan[];
  /** Day or instant of filing, where it is known. */
  filed: string | undefined;
  /** Where it was filed, as the dateline has it; it stands outside the text. */
  place?: string | undefined;
  language: string | undefined;
}

function nothing(anchor: string | undefined): Reading<TextSpan> {
  return {
    engine: ENGINE,
    language: 'und',
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

async function readSource({ doc, paragraphs, filed, place, language: tag }: Source): Promise<Reading<TextSpan>> {
  const anchor = parseDay(filed) && filed?.slice(0, 10);
  const language = languageOf(doc, tag);
  const [lead] = paragraphs;
  if (!language) return { ...nothing(anchor), structure: { ...(lead ? { lead } : {}), background: [] } };
  const [gazetteer, model] = await Promise.all([loadGazetteer(), language.statements()]);
  const times = language.times(doc, anchor);
  const names = withPlace(findNames(doc, { words: language.names, gazetteer }), place, gazetteer);
  const documents = findDocuments(doc, names, times, language.documents);
  const events = findEvents(doc, times, documents, anchor, language.events);
  const quantities = findQuantities(doc, times, language.quantities);
  const structure = findStructure(doc, paragraphs, times, anchor, language.structure);
  // Statements come last: the large tables of their model push all else out of a processor's cache.
  const statements = findStatements(doc, model);
  const voices = findVoices(doc, statements, names, language.names);
  return {
    ...nothing(anchor),
    language: language.tag,
    statements,
    voices,
    times,
    events,
    names,
    documents,
    quantities,
    structure,
  };
}

/** How far into a story, in characters, a full date may be the day it was filed. */
const HEAD = 120;

/** The day at the head of a story that has neither a dateline nor a date of publication. */
function dayAtHead(text: string, tag: string | undefined): string | undefined {
  const times = languageFor(tag)?.times(makeDoc(text.slice(0, HEAD)), undefined) ?? [];
  return times.find(({ type, value }) => type === 'DATE' && parseDay(value) && value.length === 10)?.value;
}

/**
 * What an Article says: who said what, what happened when, on which documents. Times are resolved against the day of
 * the dateline, else the day of publication, else a full date at the head of the story. The Article is not changed; every span points into it. An Article in a
 * language without tables (`language` is then `und`) gets its structure alone.
 */
export async function read(article: Article): Promise<Reading> {
  const prose = proseOf(article);
  const body = prose.pieces.filter(({ at }) => typeof at === 'number');
  const paragraphs = body.filter(({ at }) => article.body[at as number]?.type === 'paragraph');
  const source = {
    doc: makeDoc(prose.text, prose.pieces),
    paragraphs: paragraphs.length > 0 ? paragraphs : body,
    filed:
      article.dateline?.date ?? article.published ?? dayAtHead(prose.text.slice(body[0]?.start ?? 0), article.language),
    place: article.dateline?.place,
    language: article.language,
  };
  return readingOfArticle(prose, await readSource(source));
}

/** The same of bare text: spans are half-open, in UTF-16 code units of `text`. */
export async function readText(text: string, context: ReadTextContext = {}): Promise<Reading<TextSpan>> {
  const doc = makeDoc(text);
  return readSource({ doc, paragraphs: doc.paragraphs, filed: context.published, language: context.language });
}
