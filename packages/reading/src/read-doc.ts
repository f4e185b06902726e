import type { Reading, TextSpan } from '@dateline/core/reading';
import { findDocuments } from './documents/find-documents.js';
import { ENGINE } from './engine.js';
import { findEvents } from './events/find-events.js';
import { type Language, lackedBy } from './language/language.js';
import type { Loaded } from './load-for.js';
import { namesOf } from './names/names-of.js';
import { findQuantities } from './quantities/find-quantities.js';
import type { Steps } from './steps.js';
import { findStructure } from './structure/structure.js';
import type { Doc } from './text/index.js';
import { timeSteps } from './times/find-times.js';
import { voiceSteps } from './voices/index.js';

/** What a Reading says of itself. */
function headOf(language: Language | undefined, anchor: string | undefined) {
  const lacks = lackedBy(language);
  return {
    engine: ENGINE,
    language: language?.tag ?? 'und',
    ...(lacks.length > 0 ? { lacks } : {}),
    ...(anchor ? { anchor } : {}),
  };
}

/** A Reading in which nothing was found. */
export function nothing(language: Language | undefined, anchor: string | undefined): Reading<TextSpan> {
  return {
    ...headOf(language, anchor),
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

/** What is known of a text from outside. */
interface Circumstances {
  /** The paragraphs of the story itself, without its headline and deck. */
  paragraphs: readonly TextSpan[];
  /** The day of filing, ISO 8601. */
  anchor: string | undefined;
  /** Where it was filed, as the dateline has it; it stands outside the text. */
  filedFrom?: string | undefined;
}

/** What a text says, by all that its language has tables for; step by step. */
export function* readDoc(
  doc: Doc,
  language: Language,
  { model, gazetteer }: Loaded,
  { paragraphs, anchor, filedFrom }: Circumstances,
): Steps<Reading<TextSpan>> {
  const labels = model && (yield* model.labelSteps(doc));
  const { own: names, all } = yield* namesOf(doc, language, gazetteer, labels?.names, filedFrom);
  const times = language.times ? yield* timeSteps(doc, language.times(), anchor) : [];
  yield;
  const documents = language.documents ? findDocuments(doc, names, times, language.documents) : [];
  yield;
  const events = language.events ? findEvents(doc, times, documents, anchor, language.events) : [];
  yield;
  const quantities = language.quantities ? findQuantities(doc, times, language.quantities) : [];
  const structure = language.structure
    ? findStructure(doc, paragraphs, times, anchor, language.structure)
    : { background: [] };
  yield;
  const statements = language.statements ? yield* language.statements(doc, labels?.statements) : [];
  yield;
  const voices = language.voices ? yield* voiceSteps(doc, statements, names, language.voices) : [];
  return {
    ...headOf(language, anchor),
    statements,
    voices,
    times,
    events,
    names: all,
    documents,
    quantities,
    structure,
  };
}
