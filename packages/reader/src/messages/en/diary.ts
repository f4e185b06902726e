import { area } from '../area.js';
import { counted, number } from '../intl.js';

/** What stories say in advance. */
export const diaryMessages = area('diary', {
  name: 'the diary',
  deadline: 'deadline',
  /** After names of sources. */
  more: (count: number) => ` and ${number(count)} more`,
  stories: (count: number) => counted(count, 'story', 'stories'),
  cameOfIt: 'What came of it',
  earlierDays: 'Earlier days',
  goToDay: 'Go to a day',
});
