import { area } from '../area.js';
import { counted } from '../intl.js';

/** The front page of a day. */
export const editionMessages = area('edition', {
  name: 'the edition',
  dayBefore: 'The day before',
  dayAfter: 'The day after',
  goToDay: 'Go to a day',
  anotherDay: 'Another day',
  articles: (count: number) => counted(count, 'article', 'articles'),
  /** @param named outlets of a Story, with commas between; `more` are left out */
  outlets: (named: string, more: number) => (more > 0 ? `${named} and ${counted(more, 'other', 'others')}` : named),
  fresh: (count: number) => counted(count, 'new story', 'new stories'),
});
