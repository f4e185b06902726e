// What the other stories of a library know of the voices and days of one.
import type { DiaryEntry } from './diary.js';

/** A voice that has not spoken for three weeks or longer, or never before. */
export interface ReturningVoice {
  /** Its ids in the Reading of the article. */
  voices: string[];
  /** The last article before this one in which it spoke, and how many whole weeks before; absent where there is none. */
  last?: { article: string; weeks: number };
}

/** What others say of a day that an article is about: the day it was published on, or one that it says is to come. */
export interface DayAround {
  /** `2026-12-01` */
  day: string;
  /** What other Stories said in advance of it, those that most tell first; at most two. */
  events: Pick<DiaryEntry, 'id' | 'time' | 'kind' | 'text' | 'article'>[];
}

/** What the other stories of a library tell that an article does not say itself. */
export interface Around {
  /**
   * Empty while Readings of earlier articles are still to be made. What the same Story told within the last three weeks counts
   * as the same occasion. That a voice never spoke is only told where each of the eight weeks before has some articles.
   */
  voices: ReturningVoice[];
  /** In the order of the days. */
  days: DayAround[];
}
