import type { quotationsOf } from '@dateline/reading';
import type { StoryDocument, StoryQuotation } from '../types.js';
import { alignQuotations } from './align-quotations.js';
import { type Growth, growthOf } from './growth.js';
import { documentsOf } from './story-documents.js';
import type { Telling } from './telling.js';

/** Articles whose cut texts are kept, each some 30 kB, and Stories whose growth is. */
const ARTICLES = 1_000;
const STORIES = 20;

/** What is found out about a Story, whoever asks for it. */
export interface KnownStory {
  tellings: readonly Telling[];
  growth: Growth;
  quotations: StoryQuotation[];
  documents: StoryDocument[];
}

/**
 * What was worked out of the Stories that were opened last, so that the next look at one costs what is new in it. Nothing of it
 * is told apart by person, but by texts and Readings: their marks change with them.
 */
export class KnownStories {
  private readonly tellings = new Map<string, Telling>();
  private readonly stories = new Map<string, KnownStory>();

  /** What is kept of an article in this state, without who publishes it. */
  telling(mark: string): Telling | undefined {
    return used(this.tellings, mark);
  }

  keep(mark: string, telling: Telling): void {
    this.tellings.set(mark, telling);
    dropOldest(this.tellings, ARTICLES);
  }

  /** @param marks of the articles, the oldest first, with who publishes each */
  story(marks: readonly string[], tellings: readonly Telling[], find: typeof quotationsOf): KnownStory {
    const key = marks.join('\n');
    const known = used(this.stories, key);
    if (known) return known;
    const story = {
      tellings,
      growth: growthOf(tellings),
      quotations: alignQuotations(tellings, find),
      documents: documentsOf(tellings),
    };
    this.stories.set(key, story);
    dropOldest(this.stories, STORIES);
    return story;
  }
}

/** What stands under a key, which then is the last to go. */
function used<T>(map: Map<string, T>, key: string): T | undefined {
  const known = map.get(key);
  if (known === undefined) return undefined;
  map.delete(key);
  map.set(key, known);
  return known;
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
