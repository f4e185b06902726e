import type { Span } from '@dateline/core';
import type { Highlight } from '@dateline/core/library';
import type { Reading, Statement } from '@dateline/core/reading';
import { type Focus, sameFocus } from '../view/state.js';
import type { Note } from './notes.js';
import { passageOf } from './passage.js';
import { positionKey } from './position.js';
import type { Range } from './segments.js';
import { isSaidBy } from './voices.js';

/** A stretch of text that something points at. */
export interface Pointer extends Range {
  kind: 'content' | 'source' | 'cue' | 'time' | 'event' | 'document' | 'highlight' | 'found' | 'found-here';
  /** What choosing it means. */
  focus?: Focus;
  /** Whether a note in the margin stands for it. */
  noted?: boolean;
  /** Ids of the voices of its statement. */
  voices?: readonly string[];
  /** For a time: the events it dates. */
  events?: readonly number[];
  /** Id of a highlight. */
  highlight?: string;
}

type Found = Pointer & Pick<Span, 'at' | 'part'>;

function statementPointers(reading: Reading): Found[] {
  return reading.statements.flatMap(({ content, source, cue, voices: by }, index) => {
    const focus: Focus = { kind: 'statement', index };
    const voices = by.map(({ voice }) => voice);
    const point = (kind: Pointer['kind'], spans: Span[] = []) =>
      spans.map((span): Found => ({ ...span, kind, focus, voices }));
    return [...point('content', content), ...point('source', source), ...point('cue', cue)];
  });
}

/**
 * Everything the Reading and the highlights point at, by `positionKey` of the text it stands in.
 * @param notes what stands in the margin; without them no pointer says whether a note stands for it
 */
export function pointersOf(
  reading: Reading | undefined,
  highlights: readonly Highlight[] = [],
  notes?: readonly Note[],
): Map<string, Pointer[]> {
  const ids = notes && new Set(notes.map(({ id }) => id));
  const inMargin = (id: string) => ids && { noted: ids.has(id) };
  const all: Found[] = [];
  if (reading) {
    all.push(...statementPointers(reading));
    const dated = Map.groupBy(reading.events.keys(), (event) => reading.events[event]!.time);
    for (const [index, { span }] of reading.times.entries()) {
      const events = dated.get(index);
      const pointer: Found = {
        ...span,
        kind: 'time',
        focus: { kind: 'time', index },
        ...inMargin(`time-${index}`),
      };
      all.push(events ? { ...pointer, events } : pointer);
    }
    for (const [index, { span }] of reading.events.entries()) {
      all.push({ ...span, kind: 'event', focus: { kind: 'event', index } });
    }
    for (const [index, { mentions }] of reading.documents.entries()) {
      const focus: Focus = { kind: 'document', index };
      for (const span of mentions) all.push({ ...span, kind: 'document', focus, ...inMargin(`document-${index}`) });
    }
  }
  for (const { id, span } of highlights) {
    const focus: Focus = { kind: 'highlight', id };
    if (span) all.push({ ...span, kind: 'highlight', focus, highlight: id });
  }
  return Map.groupBy(all, ({ at, part }) => positionKey(at, part));
}

/** Whether a pointer belongs to what a person chose. */
export function isChosen(pointer: Pointer, focus: Focus | undefined): boolean {
  if (!focus || !pointer.focus) return false;
  if (focus.kind === 'voice') return pointer.voices?.includes(focus.id) ?? false;
  if (focus.kind === 'event' && pointer.events?.includes(focus.index)) return true;
  return sameFocus(pointer.focus, focus);
}

/**
 * What is chosen with a choice: a statement's voice, the day of an event and the events of a day. The choice itself
 * comes first.
 */
export function chosenWith(reading: Reading | undefined, focus: Focus | undefined): Focus[] {
  if (!focus) return [];
  if (focus.kind === 'statement') {
    const voices = reading?.statements[focus.index]?.voices ?? [];
    return [focus, ...voices.map(({ voice }): Focus => ({ kind: 'voice', id: voice }))];
  }
  if (focus.kind === 'event') {
    const index = reading?.events[focus.index]?.time;
    return index === undefined ? [focus] : [focus, { kind: 'time', index }];
  }
  if (focus.kind !== 'time') return [focus];
  const events = reading?.events.flatMap(({ time }, index): Focus[] =>
    time === focus.index ? [{ kind: 'event', index }] : [],
  );
  return [focus, ...(events ?? [])];
}

/** A name for where a statement stands, which stays the same as long as the text does. */
export function statementPosition({ content: [first] }: Pick<Statement, 'content'>): string {
  return first ? `${positionKey(first.at, first.part)}-${first.start}` : '';
}

/** The statement of that name. */
export function statementAt(reading: Reading, position: string): Focus | undefined {
  const index = reading.statements.findIndex((statement) => statementPosition(statement) === position);
  return index < 0 ? undefined : { kind: 'statement', index };
}

/** A name for an event of a Reading, by its number there. */
export const eventPosition = (event: number): string => `event-${event}`;

/** The statement, event or passage of a name. */
export function focusAt(reading: Reading | undefined, position: string): Focus | undefined {
  if (passageOf(position)) return { kind: 'passage', id: position };
  if (!reading) return undefined;
  const [, event] = /^event-(\d+)$/.exec(position) ?? [];
  if (event === undefined) return statementAt(reading, position);
  return reading.events[Number(event)] && { kind: 'event', index: Number(event) };
}

/** Where in the text a choice begins, to bring it into view; undefined where it points at nothing. */
export function startOf(reading: Reading | undefined, focus: Focus): Span | undefined {
  if (focus.kind === 'passage') return passageOf(focus.id);
  if (!reading) return undefined;
  switch (focus.kind) {
    case 'voice':
      return reading.statements.find((statement) => isSaidBy(statement, focus.id))?.content[0];
    case 'statement':
      return reading.statements[focus.index]?.content[0];
    case 'time':
      return reading.times[focus.index]?.span;
    case 'event':
      return reading.events[focus.index]?.span;
    case 'document':
      return reading.documents[focus.index]?.mentions[0];
    default:
      return undefined;
  }
}

/** The statement after (or, with -1, before) the chosen one in `statementRows`, round the ends; where none is chosen, the first or last. */
export function stepStatement(
  order: readonly { index: number }[],
  focus: Focus | undefined,
  direction: 1 | -1,
): Focus | undefined {
  if (order.length === 0) return undefined;
  const at = focus?.kind === 'statement' ? order.findIndex(({ index }) => index === focus.index) : -1;
  const to = at < 0 ? (direction > 0 ? 0 : order.length - 1) : (at + direction + order.length) % order.length;
  return { kind: 'statement', index: order[to]!.index };
}
