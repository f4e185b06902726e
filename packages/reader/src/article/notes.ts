import { type Article, type Span, spanText } from '@dateline/core';
import type { Highlight } from '@dateline/core/library';
import type { Act, Reading } from '@dateline/core/reading';
import { dayOfValue } from '../diary/day-words.js';
import { articleMessages } from '../messages/en/article.js';
import type { Focus } from '../view/state.js';
import { actLabel } from './acts.js';
import { documentDetail } from './documents.js';
import { compareSpans, positionKey } from './position.js';
import { saysItself, timexLabel } from './timex.js';
import { affiliation, speakerNames, speakersOf, statementRows } from './voices.js';

/** A note in the margin, beside the words it points at. */
export interface Note {
  /** Unique in its article. */
  id: string;
  kind: 'voice' | 'time' | 'document' | 'own' | 'foot';
  /** Where it stands. */
  span: Span;
  /** Who, when, or which document. */
  label: string;
  /** Role and organisation; the words of the text that name the day; issuer, number and date; what a person wrote. */
  detail?: string;
  /** For a voice: wrote, believes, expects... That somebody said something is what the words themselves tell. */
  act?: string;
  /** For a time: the day, month or year that it names, as the diary takes it. */
  day?: string;
  /** What to mark in the text when it is chosen. */
  focus: Focus;
}

function voiceNotes(article: Article, reading: Reading): Note[] {
  const introduced = new Set<string>();
  const notes: Note[] = [];
  let last: Note | undefined;
  let lastAct: Act | undefined;
  for (const { index, statement } of statementRows(article, reading)) {
    const speakers = speakersOf(reading, statement).filter(({ kind }) => kind !== 'unnamed');
    const [voice] = speakers;
    const span = statement.content[0]!;
    if (!voice) continue;
    const label = speakerNames(speakers);
    // One voice that goes on in the same block needs one note.
    const goesOn = last && last.span.at === span.at && last.label === label;
    if (goesOn) continue;
    const detail = speakers.length > 1 || introduced.has(voice.id) ? undefined : affiliation(voice);
    introduced.add(voice.id);
    // What the note before says of the same voice is not said twice in a row.
    const act = statement.act !== 'speech' && !(last?.label === label && lastAct === statement.act);
    lastAct = statement.act;
    last = {
      id: `statement-${index}`,
      kind: 'voice',
      span,
      label,
      focus: { kind: 'voice', id: voice.id },
      ...(act && { act: actLabel(statement.act) }),
      ...(detail ? { detail } : {}),
    };
    notes.push(last);
  }
  return notes;
}

function timeNotes(article: Article, reading: Reading): Note[] {
  const seen = new Set<string>();
  const notes: Note[] = [];
  for (const [index, { span, value, type }] of reading.times.entries()) {
    const words = spanText(article, span);
    const label = type === 'DATE' || type === 'TIME' ? timexLabel(value) : undefined;
    const key = `${positionKey(span.at)} ${value}`;
    if (!label || typeof span.at !== 'number' || seen.has(key) || saysItself(words, value)) continue;
    seen.add(key);
    // "Thursday" needs no repeating beside "Thursday, 8 February 2018".
    const detail = label.toLowerCase().includes(words.toLowerCase()) ? {} : { detail: words };
    const day = dayOfValue(value);
    const focus = { kind: 'time', index } as const;
    notes.push({ id: `time-${index}`, kind: 'time', span, label, ...detail, ...(day && { day }), focus });
  }
  return notes;
}

function documentNotes(reading: Reading): Note[] {
  return reading.documents.flatMap((document, index): Note[] => {
    const span = document.mentions.find(({ at }) => typeof at === 'number');
    if (!span) return [];
    const detail = documentDetail(document);
    return [
      {
        id: `document-${index}`,
        kind: 'document',
        span,
        label: document.name,
        focus: { kind: 'document', index },
        ...(detail ? { detail } : {}),
      },
    ];
  });
}

/** What a person wrote beside the words they marked. */
function ownNotes(highlights: readonly Highlight[]): Note[] {
  return highlights.flatMap(({ id, span, note }): Note[] =>
    span && note
      ? [
          {
            id: `highlight-${id}`,
            kind: 'own',
            span,
            label: articleMessages.yourNote,
            detail: note,
            focus: { kind: 'highlight', id },
          },
        ]
      : [],
  );
}

/**
 * What stands in the margin, by `positionKey` of the block it stands beside ('headline', 'deck' or its number), each
 * in the order of the text. Says nothing that the words themselves already say.
 */
export function notesOf(
  article: Article,
  reading: Reading | undefined,
  highlights: readonly Highlight[] = [],
): Map<string, Note[]> {
  const found = reading
    ? [...voiceNotes(article, reading), ...timeNotes(article, reading), ...documentNotes(reading)]
    : [];
  const all = [...found, ...ownNotes(highlights)].sort((a, b) => compareSpans(a.span, b.span));
  return Map.groupBy(all, ({ span }) => positionKey(span.at));
}

/**
 * The notes, with one for the statement that is chosen where its block has none of its voice: a voice without a name,
 * or one that goes on in the same block, has no note otherwise.
 */
export function notesWithChosen(
  article: Article,
  reading: Reading | undefined,
  notes: Map<string, Note[]>,
  focus: Focus | undefined,
): Map<string, Note[]> {
  const statement = focus?.kind === 'statement' ? reading?.statements[focus.index] : undefined;
  const span = statement?.content[0];
  if (!focus || !reading || !statement || !span) return notes;
  const key = positionKey(span.at);
  const beside = notes.get(key) ?? [];
  const speakers = speakersOf(reading, statement);
  const [voice] = speakers;
  if (voice && beside.some((note) => note.focus.kind === 'voice' && note.focus.id === voice.id)) return notes;
  const label = speakerNames(speakers) || articleMessages.nobodyNamed;
  const before = [...notes.values()]
    .flat()
    .findLast((note) => note.kind === 'voice' && compareSpans(note.span, span) < 0);
  const isIntroduced = voice && before?.focus.kind === 'voice' && before.focus.id === voice.id;
  const detail = voice && speakers.length === 1 && !isIntroduced ? affiliation(voice) : undefined;
  const note: Note = {
    id: 'chosen',
    kind: 'voice',
    span,
    label,
    ...(!(isIntroduced && statement.act === 'speech') && { act: actLabel(statement.act) }),
    focus,
    ...(detail ? { detail } : {}),
  };
  return withNote(article, notes, key, note);
}

function withNote(article: Article, notes: Map<string, Note[]>, key: string, note: Note): Map<string, Note[]> {
  const keys = ['headline', 'deck', ...Array.from(article.body.keys(), (at) => positionKey(at))];
  const all = new Map<string, Note[]>();
  for (const at of keys) {
    const own = notes.get(at) ?? [];
    const beside = at === key ? [...own, note].sort((a, b) => compareSpans(a.span, b.span)) : own;
    if (beside.length > 0) all.set(at, beside);
  }
  return all;
}
