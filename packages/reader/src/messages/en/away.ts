import { area } from '../area.js';

/** What is said while the library cannot be reached. */
export const awayMessages = area('away', {
  /** Beside the sentence that it cannot be: what can be done all the same. */
  hint: 'Stories and lists that you opened here can be read on. What you mark is not kept until the server answers; that is tried every two seconds.',
  /** In the place of what cannot be shown meanwhile. */
  place: 'This is shown as soon as the server answers again.',
});
