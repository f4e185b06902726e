import type { awayMessages } from '../en/away.js';

export const away: typeof awayMessages = {
  hint: 'Meldungen und Listen, die Sie hier geöffnet haben, können Sie weiter lesen. Was Sie markieren, wird erst behalten, wenn der Server wieder antwortet; das wird alle zwei Sekunden versucht.',
  place: 'Das erscheint, sobald der Server wieder antwortet.',
};
