import type { Highlight } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { nothing, reading } from '../testing/stories.js';
import { chosenWith, focusAt, isChosen, type Pointer, pointersOf, startOf, statementPosition } from './pointers.js';

const said = reading();
const marks = (kind: Pointer['kind'], highlights: Highlight[] = []) =>
  [...pointersOf(said, highlights).values()].flat().filter((pointer) => pointer.kind === kind);

describe('what a text points at', () => {
  it('is nothing where nothing was read or marked', () => {
    expect(pointersOf(undefined).size).toBe(0);
  });

  it('has highlights, but none that is lost', () => {
    const highlight = (id: string, more: Partial<Highlight>): Highlight => ({
      id,
      article: 'a',
      selector: { type: 'TextQuoteSelector', exact: 'port', prefix: '', suffix: '' } as Highlight['selector'],
      created: '2026-01-01',
      ...more,
    });
    const kept = [highlight('h1', { span: { at: 0, start: 4, end: 8 } }), highlight('h2', {})];
    expect(marks('highlight', kept).map((pointer) => pointer.highlight)).toEqual(['h1']);
  });

  it('knows the events of a day, and has none for a day without', () => {
    expect(marks('time')).toMatchObject([{ events: [0] }]);
    const bare = { ...said, events: [] };
    expect([...pointersOf(bare).values()].flat().find(({ kind }) => kind === 'time')).not.toHaveProperty('events');
  });
});

describe('a choice', () => {
  const [time] = marks('time');
  const [event] = marks('event');
  const [content] = marks('content');

  it('marks what it is of', () => {
    expect(isChosen(content!, { kind: 'voice', id: 'v1' })).toBe(true);
    expect(isChosen(content!, { kind: 'voice', id: 'v2' })).toBe(false);
    expect(isChosen(event!, { kind: 'voice', id: 'v1' })).toBe(false);
    expect(isChosen(event!, { kind: 'event', index: 0 })).toBe(true);
    expect(isChosen(event!, { kind: 'event', index: 1 })).toBe(false);
    // The day of an event is marked with it.
    expect(isChosen(time!, { kind: 'event', index: 0 })).toBe(true);
    expect(isChosen(time!, { kind: 'event', index: 1 })).toBe(false);
  });

  it('marks nothing where nothing is chosen, or the pointer means no choice', () => {
    expect(isChosen(content!, undefined)).toBe(false);
    expect(isChosen({ kind: 'content', start: 0, end: 1 }, { kind: 'voice', id: 'v1' })).toBe(false);
  });

  it('brings along the voice of a statement, the day of an event and the events of a day', () => {
    expect(chosenWith(said, { kind: 'event', index: 0 })).toEqual([
      { kind: 'event', index: 0 },
      { kind: 'time', index: 0 },
    ]);
    expect(chosenWith(said, { kind: 'event', index: 9 })).toEqual([{ kind: 'event', index: 9 }]);
    expect(chosenWith(said, { kind: 'time', index: 0 })).toEqual([
      { kind: 'time', index: 0 },
      { kind: 'event', index: 0 },
    ]);
    expect(chosenWith(said, { kind: 'time', index: 7 })).toEqual([{ kind: 'time', index: 7 }]);
  });
});

describe('a place in an article', () => {
  it('names a passage, an event or a statement', () => {
    expect(focusAt(undefined, '0-4-8')).toEqual({ kind: 'passage', id: '0-4-8' });
    expect(focusAt(said, 'event-0')).toEqual({ kind: 'event', index: 0 });
    expect(focusAt(said, statementPosition(said.statements[1]!))).toEqual({ kind: 'statement', index: 1 });
  });

  it('names nothing that is not there, or not read yet', () => {
    expect(focusAt(undefined, 'event-0')).toBeUndefined();
    expect(focusAt(said, 'event-3')).toBeUndefined();
    expect(focusAt(nothing(), '0-0')).toBeUndefined();
    expect(statementPosition({ content: [] })).toBe('');
  });

  it('is where a choice begins', () => {
    expect(startOf(undefined, { kind: 'passage', id: 'headline-0-5' })).toEqual({ at: 'headline', start: 0, end: 5 });
    expect(startOf(undefined, { kind: 'statement', index: 0 })).toBeUndefined();
    expect(startOf(said, { kind: 'voice', id: 'v2' })).toEqual(said.statements[1]!.content[0]);
    expect(startOf(said, { kind: 'statement', index: 0 })).toEqual(said.statements[0]!.content[0]);
    expect(startOf(said, { kind: 'time', index: 0 })).toEqual(said.times[0]!.span);
    expect(startOf(said, { kind: 'event', index: 0 })).toEqual(said.events[0]!.span);
    expect(startOf(said, { kind: 'document', index: 0 })).toEqual(said.documents[0]!.mentions[0]);
    expect(startOf(said, { kind: 'highlight', id: 'h1' })).toBeUndefined();
    expect(startOf(said, { kind: 'voice', id: 'nobody' })).toBeUndefined();
  });
});
