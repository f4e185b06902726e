import { area } from '../area.js';
import { counted } from '../intl.js';

/** Texts of the settings. */
export const settingsMessages = area('settings', {
  title: 'Settings',
  language: 'Language',
  asSystem: 'As the system',
  colours: 'Colours',
  text: 'Text',
  sizes: { smaller: 'Smaller', normal: 'Normal', larger: 'Larger', largest: 'Largest' },
  pictures: 'Show pictures without asking',
  picturesMore: 'This server fetches them; other hosts learn nothing of your browser.',
  keys: 'Single keys give commands',
  keysMore: 'Turn this off if you speak or dictate to your browser.',
  webhook: 'Webhook',
  webhookMore: 'An address that you send single stories and passages to, by a command. Empty to have none.',
  webhookKept: (address: string): string => (address ? 'Stories can be sent now' : 'Nothing is sent any more'),
  /** Before where the library is. */
  library: (stories: number, feeds: number) =>
    `${counted(stories, 'story', 'stories')} and ${counted(feeds, 'feed', 'feeds')}, kept in`,
});
