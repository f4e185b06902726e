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
  fresh: (count: number) => counted(count, 'new story', 'new stories'),
});
