import { readingMessages } from '../messages/en/reading.js';
import type { Controller, ReaderContext } from './controller.js';

/** Reads the article that is open aloud, or falls silent. */
export function readAloudController({ shell, say }: ReaderContext): Controller {
  return [
    {
      command: 'read-aloud',
      run: async () => {
        if ((await shell.readAloud?.()) === 'no-voice') say(readingMessages.noVoice, 'problem');
      },
      unavailable: () => (shell.readAloud ? undefined : readingMessages.noVoice),
    },
  ];
}
