import type { Reading, TextSpan } from '@dateline/core/reading';
import { findDocuments } from './documents/find-documents.js';
import { ENGINE } from './engine.js';
import { findEvents } from './events/find-events.js';
import { loadGazetteer } from './gazetteer/gazetteer.js';
import { type Language, lackedBy } from './language/language.js';
import { findNames, locate, placesWithin, withPlace, withWithin } from './names/index.js';
import { findQuantities } from './quantities/find-quantities.js';
import { findStructure } from './structure/structure.js';
import type { Doc } from './text/index.js';
import { findTimes } from './times/find-times.js';
import { findVoices } from './voices/index.js';

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

/**
 * The names of a text: `own` are what the text names, `all` have the places too that stand within other names.
 * @param labels of the head of names, where the language has a model
 */
async function namesOf(
  doc: Doc,
  { names: words, findNames: find, places }: Language,
  labels: Uint8Array | undefined,
  filedFrom: string | undefined,
) {
  if (!(words || find) || !places) return { own: [], all: [] };
  const gazetteer = await loadGazetteer(places);
  if (find || !words) {
    const own = withPlace(locate(doc, find?.(doc, gazetteer) ?? [], gazetteer, filedFrom), filedFrom, gazetteer);
    return { own, all: own };
  }
  const tables = { words, gazetteer };
  const found = findNames(doc, tables, labels);
  const located = locate(doc, withWithin(found, placesWithin(doc, found, labels, tables)), gazetteer, filedFrom);
  const own = found.map(({ aliases, mentions }, at) => ({ ...located[at]!, aliases, mentions }));
  return { own: withPlace(own, filedFrom, gazetteer), all: withPlace(located, filedFrom, gazetteer) };
}

/** What a text says, by all that its language has tables for. */
export async function readDoc(
  doc: Doc,
  language: Language,
  { paragraphs, anchor, filedFrom }: Circumstances,
): Promise<Reading<TextSpan>> {
  const model = await language.model?.();
  const labels = model?.labels(doc);
  const { own: names, all } = await namesOf(doc, language, labels?.names, filedFrom);
  const times = language.times ? findTimes(doc, language.times(), anchor) : [];
  const documents = language.documents ? findDocuments(doc, names, times, language.documents) : [];
  const events = language.events ? findEvents(doc, times, documents, anchor, language.events) : [];
  const quantities = language.quantities ? findQuantities(doc, times, language.quantities) : [];
  const structure = language.structure
    ? findStructure(doc, paragraphs, times, anchor, language.structure)
    : { background: [] };
  const statements = language.statements?.(doc, labels?.statements) ?? [];
  const voices = language.voices ? findVoices(doc, statements, names, language.voices) : [];
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
