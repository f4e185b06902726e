import { area } from '../area.js';
import { counted } from '../intl.js';

/** What is said while the library cannot be reached. */
export const awayMessages = area('away', {
  /** Beside the sentence that it cannot be: what can be done all the same. */
  hint: 'Stories and lists that you opened here can be read on. What you mark is not kept until the server answers; that is tried every two seconds.',
  /** In the place of what cannot be shown meanwhile. */
  place: 'This needs the server, and is shown as soon as that answers again.',
  /** Where the device has stories itself. */
  offline: 'Offline',
  onDevice: (stories: number) => `You read what this device keeps: ${counted(stories, 'story', 'stories')}.`,
  waiting: (acts: number) => `${counted(acts, 'change waits', 'changes wait')} to be sent.`,
  /** The same where the server does not know who asks. */
  waitingForSignIn: (acts: number) => `${counted(acts, 'change waits', 'changes wait')} until you sign in.`,
  sent: (acts: number) => `${counted(acts, 'change that waited was', 'changes that waited were')} sent`,
  refused: (acts: number, why: string) =>
    `${counted(acts, 'change that waited was', 'changes that waited were')} not kept: ${why}`,
});
