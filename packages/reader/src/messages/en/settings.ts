import { area } from '../area.js';
import { counted, number } from '../intl.js';

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
  offline: 'Read offline',
  /** Beside the bytes that may be kept, in megabytes. */
  offlineSizes: (megabytes: number) => (megabytes === 0 ? 'Nothing' : `${number(megabytes)} MB`),
  offlineMore: 'Saved and later stories, then the newest, with their pictures, up to this much on this device.',
  offlineKept: (stories: number, megabytes: number) =>
    `${counted(stories, 'story', 'stories')} on this device, ${number(megabytes, { maximumFractionDigits: 1 })} MB.`,
  /** Where the browser gives less room than the reader allows. */
  offlineFull: 'This device has no more room. What you do is kept first, then as many stories as it holds.',
  offlineRemove: 'Remove all from this device',
  offlineLoses: (acts: number) =>
    `${counted(acts, 'change has', 'changes have')} not been sent yet and would be lost. Remove all the same?`,
  /** Where a page did not come over HTTPS. */
  offlineInsecure:
    'Reading offline and installing need HTTPS: start the server with --tls-cert and --tls-key, or behind a proxy that has a certificate.',
  offlineNone: 'This browser keeps nothing for reading offline; private windows often do not.',
  signedInAs: (who: string): string => `Signed in as ${who}.`,
  signOut: 'Sign out',
  stillSignedIn: 'The server does not answer; you are still signed in.',
  webhook: 'Webhook',
  webhookMore: 'An address that you send single stories and passages to, by a command. Empty to have none.',
  webhookKept: (address: string): string => (address ? 'Stories can be sent now' : 'Nothing is sent any more'),
  /** Before where the library is. */
  library: (stories: number, feeds: number) =>
    `${counted(stories, 'story', 'stories')} and ${counted(feeds, 'feed', 'feeds')}, kept in`,
});
