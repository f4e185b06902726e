import type { DiaryEntry } from '@dateline/core/library';
import { timexLabel } from '../article/timex.js';
import { affiliation } from '../article/voices.js';
import { diaryMessages } from '../messages/en/diary.js';
import { capitalized } from '../messages/intl.js';

/** What stands before a clause: the time it names, and that it is a deadline. */
export function entryLabel({ day, time, kind }: DiaryEntry): string | undefined {
  // The day stands above it already.
  const when = time === undefined ? undefined : timexLabel(`${day}T${time}`)?.split(', ').at(-1);
  const label = [kind === 'deadline' ? diaryMessages.deadline : undefined, when].filter(Boolean).join(', ');
  return label === '' ? undefined : capitalized(label);
}

/** Who says it, with what they are. */
export const entryVoices = ({ voices }: DiaryEntry): string =>
  voices.map((voice) => [voice.name, affiliation(voice)].filter(Boolean).join(', ')).join('; ');

/** Who tells it: the sources, and how many stories where there are several. */
export function entrySources({ stories, count }: DiaryEntry): string {
  const sources = [...new Set(stories.map(({ source }) => source).filter((source) => source !== undefined))];
  const named = sources.slice(0, 3).join(', ');
  const more = sources.length > 3 ? diaryMessages.more(sources.length - 3) : '';
  return [named + more, count > 1 ? diaryMessages.stories(count) : ''].filter(Boolean).join(' · ');
}

/** The entries of a diary under their days, in their order. */
export function byDay<T extends { day: string }>(entries: readonly T[]): { day: string; entries: T[] }[] {
  const days: { day: string; entries: T[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.day === entry.day) last.entries.push(entry);
    else days.push({ day: entry.day, entries: [entry] });
  }
  return days;
}
