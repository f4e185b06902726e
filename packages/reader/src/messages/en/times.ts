import { area } from '../area.js';
import { number } from '../intl.js';

/** Times that stand beside stories and within sentences. */
export const timesMessages = area('times', {
  now: 'now',
  justNow: 'just now',
  minutes: (count: number) => `${number(count)} min`,
  /** Within a sentence, of today. */
  at: (time: string) => `at ${time}`,
  /** Within a sentence. */
  on: (day: string) => `on ${day}`,
});
