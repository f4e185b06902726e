import type { diaryMessages } from '../en/diary.js';
import { counted, number } from '../intl.js';

export const diary: typeof diaryMessages = {
  name: 'den Kalender',
  deadline: 'Frist',
  more: (count) => ` und ${number(count)} weitere`,
  stories: (count) => counted(count, 'Artikel', 'Artikel'),
  cameOfIt: 'Was daraus wurde',
  earlierDays: 'Frühere Tage',
  goToDay: 'Zu einem Tag gehen',
};
