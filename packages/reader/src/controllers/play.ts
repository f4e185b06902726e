import { recordingsOf } from '../article/recordings.js';
import { loadedArticle } from '../data/cache.js';
import { recordingMessages } from '../messages/en/recordings.js';
import type { Controller, ReaderContext } from './controller.js';
import { visit } from './navigate.js';

/** Sound and film, which go on whatever view is shown. */
export function playController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const shown = () => {
    const view = shell.view();
    const article = view.name === 'article' ? loadedArticle(client, view.id)?.article : undefined;
    return article && { id: article.id, title: article.headline ?? '', recordings: recordingsOf(article) };
  };
  return [
    {
      command: 'play',
      run: () => {
        const { id, title, recordings: [recording] = [] } = shown() ?? {};
        const playing = shell.playing?.url();
        if (!recording || id === undefined || recording.url === playing) return shell.playing?.toggle();
        if (!shell.play) return visit(context, recording.url);
        shell.play(id, title || recording.title || '', recording);
      },
      unavailable: () =>
        shown()?.recordings.length || shell.playing?.url() !== undefined ? undefined : recordingMessages.nothing,
    },
  ];
}
