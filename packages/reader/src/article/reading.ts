import type { StoredArticle } from '@dateline/core/library';
import { type Language, language } from '../messages/language.js';
import { type DocumentRow, documentRows } from './documents.js';
import { type Note, notesOf } from './notes.js';
import { type Pointer, pointersOf } from './pointers.js';
import { type TimelineRow, timelineRows } from './timeline.js';
import { type StatementRow, statementRows, type VoiceRow, voiceRows } from './voices.js';

/** All that is shown beside an article. */
export interface ArticleReading {
  notes: Map<string, Note[]>;
  pointers: Map<string, Pointer[]>;
  /** In the order of the text. */
  statements: StatementRow[];
  voices: VoiceRow[];
  timeline: TimelineRow[];
  documents: DocumentRow[];
}

const made = new WeakMap<StoredArticle, Map<Language, ArticleReading>>();
const none: ArticleReading = {
  notes: new Map(),
  pointers: new Map(),
  statements: [],
  voices: [],
  timeline: [],
  documents: [],
};

/** All that is shown beside an article, made once for each version of it and each language of the interface. */
export function readingOf(stored: StoredArticle | undefined): ArticleReading {
  if (!stored) return none;
  const known = made.get(stored) ?? new Map<Language, ArticleReading>();
  made.set(stored, known);
  const found = known.get(language.get()) ?? make(stored);
  known.set(language.get(), found);
  return found;
}

function make({ article, reading, highlights }: StoredArticle): ArticleReading {
  const notes = notesOf(article, reading, highlights);
  if (!reading) return { ...none, notes, pointers: pointersOf(undefined, highlights, [...notes.values()].flat()) };
  return {
    notes,
    pointers: pointersOf(reading, highlights, [...notes.values()].flat()),
    statements: statementRows(article, reading),
    voices: voiceRows(article, reading),
    timeline: timelineRows(article, reading),
    documents: documentRows(reading),
  };
}
