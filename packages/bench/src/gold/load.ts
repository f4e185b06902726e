import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { json } from '../corpus.js';
import { locate, occurrences, resolveAnchor } from './anchor.js';
import type {
  DocumentLabel,
  DocumentLabels,
  NameLabel,
  QuantityLabel,
  StatementLabel,
  StoryLabels,
  TimeLabel,
} from './labels.js';
import type { Range } from './sentences.js';
import { type CorpusStory, corpusStories, type SetName } from './story.js';

/** The folder of all gold of this package, from its sources and from what is built of them alike. */
export const GOLD = join(dirname(fileURLToPath(import.meta.url)), '../../gold');

export interface ResolvedStatement extends Omit<StatementLabel, 'content'> {
  content: Range[];
}

export interface ResolvedDocument extends DocumentLabel {
  mentions: Range[];
}

/** The labels of a story with its text, anchors turned into spans. */
export interface GoldStory extends Omit<StoryLabels, 'statements' | 'names' | 'documents' | 'quantities' | 'times'> {
  story: CorpusStory;
  statements: ResolvedStatement[];
  names: (NameLabel & { mentions: Range[] })[];
  documents: ResolvedDocument[];
  quantities: (QuantityLabel & Range)[];
  times: (TimeLabel & Range)[];
}

const wordAt = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');

/** Where each form stands as a whole word, and not within a longer form of any name. */
function mentions(text: string, names: readonly NameLabel[]): Range[][] {
  const found = names.flatMap(({ forms }, name) =>
    forms.flatMap((form) =>
      occurrences(text, form)
        .map((start) => ({ name, start, end: start + form.length }))
        .filter(({ start, end }) => !wordAt(text, start - 1) && !wordAt(text, end)),
    ),
  );
  const within = (a: Range, b: Range) => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
  const outermost = found.filter((one) => !found.some((other) => within(one, other)));
  return names.map((_, number) =>
    outermost.filter(({ name }) => name === number).map(({ start, end }) => ({ start, end })),
  );
}

function piece(text: string, { text: words, occurrence }: { text: string; occurrence?: number }): Range {
  const start = locate(text, words, occurrence);
  return { start, end: start + words.length };
}

/** Each document with all places where one of its forms stands. Throws where one is not in the text. */
export function resolveDocuments(documents: readonly DocumentLabel[], text: string): ResolvedDocument[] {
  return documents.map((document) => ({
    ...document,
    mentions: [piece(text, document), ...[document.text, ...document.also].flatMap((form) => everywhere(text, form))],
  }));
}

function everywhere(text: string, form: string): Range[] {
  const found = occurrences(text, form);
  if (found.length === 0) throw new Error(`"${form}" is not in the text`);
  return found.map((start) => ({ start, end: start + form.length }));
}

/** Turns anchors into spans. Throws where an anchor is not found or not clear, or a statement names an unknown voice. */
export function resolveLabels(labels: StoryLabels, story: CorpusStory): GoldStory {
  const { text } = story;
  const known = new Set(labels.voices.map(({ id }) => id));
  for (const id of labels.statements.flatMap(({ voices }) => voices)) {
    if (!known.has(id)) throw new Error(`a statement names the voice ${id}, which is not there`);
  }
  const places = mentions(text, labels.names);
  return {
    ...labels,
    story,
    statements: labels.statements.map((statement) => ({
      ...statement,
      content: statement.content.map((anchor) => resolveAnchor(text, anchor)),
    })),
    names: labels.names.map((name, number) => ({ ...name, mentions: places[number]! })),
    documents: resolveDocuments(labels.documents, text),
    quantities: labels.quantities.map((quantity) => ({ ...quantity, ...piece(text, quantity) })),
    times: (labels.times ?? []).map((time) => ({ ...time, ...piece(text, time) })),
  };
}

/** The label files of a folder of `gold/`, in the order of their names. */
export function labelFiles<Labels = StoryLabels>(folder: string): Labels[] {
  return readdirSync(join(GOLD, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => json<Labels>(join(GOLD, folder, file)));
}

/** Joins label files with their texts. One error names every label that does not fit its text. */
function withTexts<Labels extends { set: SetName; id: string }, Resolved>(
  corpus: string,
  files: readonly Labels[],
  resolve: (labels: Labels, story: CorpusStory) => Resolved,
): Resolved[] {
  const sets = new Map<SetName, Map<string, CorpusStory>>();
  const problems: string[] = [];
  const loaded = files.flatMap((labels) => {
    const { set, id } = labels;
    if (!sets.has(set)) {
      const ids = new Set(files.filter((one) => one.set === set).map((one) => one.id));
      sets.set(set, new Map(corpusStories(corpus, set, ids).map((story) => [story.id, story])));
    }
    const story = sets.get(set)!.get(id);
    try {
      if (!story) throw new Error('the corpus has no such story');
      return [resolve(labels, story)];
    } catch (error) {
      problems.push(`${set} ${id}: ${error instanceof Error ? error.message : error}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(`Labels that do not fit:\n${problems.join('\n')}`);
  return loaded;
}

/** All labelled stories of a folder with their texts. */
export function loadStories(corpus: string, folder = 'voices'): GoldStory[] {
  return withTexts(corpus, labelFiles(folder), resolveLabels);
}

export interface DocumentStory {
  split: 'tune' | 'held';
  story: CorpusStory;
  documents: ResolvedDocument[];
}

/** The stories of which the documents alone are labelled. */
export function loadDocumentStories(corpus: string): DocumentStory[] {
  return withTexts(corpus, labelFiles<DocumentLabels>('documents'), ({ split, documents }, story) => ({
    split,
    story,
    documents: resolveDocuments(documents, story.text),
  }));
}

export interface Trap {
  name: string;
  split: 'tune' | 'held';
  text: string;
  /** The words of each quotation without its marks; each stands once in the text. */
  quotations: {
    quotation: string;
    /** Nobody where the text does not name who speaks. */
    speaker: string | null;
    /** Other right speakers. */
    also?: string[];
    /** Who would be wrong. */
    not: string[];
  }[];
  why: string;
}

/** The speaker traps. */
export function loadTraps(): Trap[] {
  const folder = join(GOLD, 'speaker-traps');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.json'.length), ...json<Omit<Trap, 'name'>>(join(folder, file)) }));
}
