import type { Span } from '@dateline/core';
import type { Around, DayAround, ReturningVoice, StoryPage } from '@dateline/core/library';
import { type HeldArticle, saysChanged } from '../data/cache.js';
import { dayOfValue } from '../diary/day-words.js';
import { aroundMessages } from '../messages/en/around.js';
import { storyMessages } from '../messages/en/story.js';
import { capitalized } from '../messages/intl.js';
import type { View } from '../view/view.js';
import type { Note } from './notes.js';
import { compareSpans } from './position.js';

/** A line of what the text does not say, and where it leads. */
export interface NoteLine {
  id: string;
  text: string;
  /** Words of another story that follow. */
  quoted?: { text: string; language?: string; direction: 'ltr' | 'rtl' };
  view?: View;
}

/** A note with what other stories add to it; one of lines alone has nothing to choose in the text. */
export interface MarginNote extends Omit<Note, 'kind' | 'label' | 'focus'> {
  kind: Note['kind'] | 'around';
  label?: string;
  focus?: Note['focus'];
  lines: NoteLine[];
}

/** What is known of an article beside its text. */
export interface MarginSource {
  stored: HeldArticle;
  around: Around | undefined;
  /** Its Story, where it shares one. */
  story: StoryPage | undefined;
}

/** Outlets that are named. */
const NAMED = 3;
const HEAD: Span = { at: 'headline', start: 0, end: 0 };

/** The notes of an article in the order of the text, with what other stories tell of its voices and days. */
export function withAround(notes: ReadonlyMap<string, Note[]>, source: MarginSource): MarginNote[] {
  const all = [...notes.values()].flat().map((note): MarginNote => ({ ...note, lines: [] }));
  const added = [changedNote(source), outletsNote(source)].filter((note) => note !== undefined);
  for (const voice of source.around?.voices ?? []) addVoice(all, voice, source);
  for (const day of source.around?.days ?? []) {
    const lines = dayLines(day, source);
    const note = all.find((one) => one.kind === 'time' && one.day === day.day);
    if (note) note.lines.push(...lines);
    else added.push({ id: `day-${day.day}`, kind: 'around', span: spanOf(day.day, source), lines });
  }
  return [...added, ...all].sort((a, b) => compareSpans(a.span, b.span));
}

function changedNote({ stored }: MarginSource): MarginNote | undefined {
  // What changes while it is open is said over the text.
  if (!saysChanged(stored) || stored.outdated) return undefined;
  const line = {
    id: 'changed',
    text: aroundMessages.changed,
    view: { name: 'changes', id: stored.article.id } as const,
  };
  return { id: 'changed', kind: 'around', span: HEAD, lines: [line] };
}

function outletsNote({ stored, story }: MarginSource): MarginNote | undefined {
  if (!story) return undefined;
  const { id } = stored.article;
  const own = story.entries.find(({ article }) => article.id === id)?.article.source;
  const others = story.outlets.filter((outlet) => outlet !== own);
  if (others.length === 0) return undefined;
  const text = capitalized(storyMessages.alsoIn(others.slice(0, NAMED).join(', '), others.length - NAMED));
  return { id: 'outlets', kind: 'around', span: HEAD, lines: [{ id: 'outlets', text, view: { name: 'story', id } }] };
}

/** Beside the first note of the voice. */
function addVoice(notes: MarginNote[], { voices, last }: ReturningVoice, { stored }: MarginSource): void {
  const speaks = (id: string) => voices.includes(id);
  const note = notes.find(({ id, focus }) => id !== 'chosen' && focus?.kind === 'voice' && speaks(focus.id));
  const first = stored.reading?.voices.find(({ id }) => speaks(id));
  if (!note || !first) return;
  note.lines.push({
    id: `voice-${first.id}`,
    text: last ? silentFor(last.weeks) : aroundMessages.firstHeard,
    ...(last && { view: { name: 'article' as const, id: last.article } }),
  });
}

/** Weeks as people count them: in weeks up to two months, in months up to two years. */
function silentFor(weeks: number): string {
  const months = Math.floor((weeks * 7) / 30.4);
  if (weeks < 9) return aroundMessages.silentWeeks(weeks);
  return months < 24 ? aroundMessages.silentMonths(months) : aroundMessages.silentYears(Math.floor(months / 12));
}

function dayLines({ day, events }: DayAround, { stored }: MarginSource): NoteLine[] {
  const published = stored.article.published ?? stored.article.dateline?.date ?? '';
  const [date, hour] = [published.slice(0, 10), published.slice(11, 16)];
  return events.map(({ id, text, time, article }) => {
    const isLater = date === day && hour !== '' && time !== undefined && /^\d{2}:\d{2}/.test(time) && time > hour;
    return {
      id,
      text: isLater ? aroundMessages.laterThatDay : aroundMessages.thatDay,
      quoted: {
        text,
        direction: article.direction,
        ...(article.language !== undefined && { language: article.language }),
      },
      view: { name: 'diary', from: day },
    };
  });
}

/** Where the text tells of a day; its head where it is the day of the article itself. */
function spanOf(day: string, { stored }: MarginSource): Span {
  const told = stored.reading?.times
    .filter(({ value }) => dayOfValue(value) === day)
    .map(({ span }) => span)
    .sort(compareSpans);
  return told?.[0] ?? HEAD;
}
