import { createLateReader, ReaderProvider } from '@dateline/reader';
import { options, render } from 'preact';
import { StrictMode } from 'react';
import { loadFirst, RoutedApp } from './app/app.js';
import { EMBEDDED, embedded, takeAnswers } from './app/embedded.js';
import { breath, drawAtOnce, drawInTurns, isToWait } from './app/in-turn.js';
import { speak } from './app/language.js';
import { lateLibrary } from './app/late-library.js';
import { currentView } from './app/navigation.js';
import { keepPlaces } from './app/places.js';
import { showLook } from './app/settings.js';
import { shell } from './app/shell.js';
import { trustOwnScripts } from './app/trusted-types.js';

trustOwnScripts();
showLook();
const answers = embedded();
const library = lateLibrary(import('./app/server-library.js').then(({ openLibrary }) => openLibrary(answers?.changes)));
const reader = createLateReader({ library, shell, frontEnd: 'web' }, (base) =>
  import('./app/acts.js').then(({ actsOf }) => actsOf(base)),
);
if (answers) takeAnswers(reader.client, answers);

keepPlaces(reader);

/** Preact's own way to hear of what is thrown, by the name that its build has for it. */
const hears = options as { __e: (thrown: unknown, at: { props: unknown }, ...more: unknown[]) => void };
const { __e: fail } = hears;
hears.__e = (thrown, at, ...more) => {
  if (!isToWait(thrown, at)) fail(thrown, at, ...more);
};

const root = document.getElementById('root')!;
const draw = () => {
  render(
    <StrictMode>
      <ReaderProvider reader={reader}>
        <RoutedApp />
      </ReaderProvider>
    </StrictMode>,
    root,
  );
  // Preact runs effects after the next frame, and never where a key takes the view away before: a story that is opened would
  // not be marked read. Only those of the first drawing can wait, as no key does anything before them.
  options.requestAnimationFrame = queueMicrotask;
};
/** Draws over what the server wrote, which stays where it is the same, a part after the other. */
const begin = async () => {
  if (!answers) return drawAtOnce(draw);
  await drawInTurns(draw);
  // What the server wrote has been drawn anew by now.
  document.getElementById(EMBEDDED)?.remove();
};

// The page that the server wrote stands until all that draws it has come. Nothing is drawn in one
// language and then in another; where the messages cannot be had, English is.
void Promise.all([loadFirst(currentView()), speak()])
  .catch(() => {})
  .then(breath)
  .then(begin)
  .then(() => import('./app/behind.js'))
  .then(({ beginBehind }) => beginBehind(reader))
  // Without its server the page can be read as it is.
  .catch(() => {});
