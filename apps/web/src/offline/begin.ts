import { register } from './register.js';

/** Makes the reader ready for times without its server. It begins when the first view stands. */
export function beginOffline(): void {
  // Where a browser refuses, the reader works as a page does.
  register().catch(() => {});
}
