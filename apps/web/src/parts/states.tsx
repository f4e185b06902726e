import { frameMessages } from '@dateline/reader';

import { useLate } from './late.js';
import { lately } from './lately.js';

/** Shown only when an answer is late. */
export function Waiting({ what }: { what: string }) {
  return useLate(true) ? (
    <p className="state" role="status">
      {frameMessages.fetching(what)}
    </p>
  ) : null;
}

/** Why something cannot be shown. It seldom is: it comes when the first view is on the screen. */
export const Failed = lately(() => import('./failed.js').then((module) => module.Failed));
