import type { Act } from '@dateline/core/reading';
import { area } from '../area.js';
import { number } from '../intl.js';

/** An open article: its head, its text and the notes on it. */
export const articleMessages = area('article', {
  name: 'the story',
  /** What somebody did in a statement, as a word that follows a name. */
  acts: {
    speech: 'said',
    writing: 'wrote',
    belief: 'believes',
    intention: 'intends',
    expectation: 'expects',
    finding: 'found',
  } satisfies Record<Act, string>,
  nobodyNamed: 'Nobody named',
  yourNote: 'Your note',
  documentNumber: (number: string) => `No. ${number}`,
  notes: 'Notes',
  untitled: 'A story without a headline',
  by: 'By',
  firstSeen: 'first seen',
  updated: 'updated',
  minutes: (count: number) => `${number(count)} min read`,
  from: (host: string) => `from ${host}`,
  showPicture: 'Show the picture',
  openVideo: 'Open the film',
  openAudio: 'Open the sound',
});
