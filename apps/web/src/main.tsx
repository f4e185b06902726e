import { createLateReader, ReaderProvider } from '@dateline/reader';
import { options } from 'preact';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFirst, RoutedApp } from './app/app.js';
import { embedded, takeAnswers } from './app/embedded.js';
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

const root = createRoot(document.getElementById('root')!);
const draw = () => {
  root.render(
    <StrictMode>
      <ReaderProvider reader={reader}>
        <RoutedApp />
      </ReaderProvider>
    </StrictMode>,
  );
  // Preact runs effects after the next frame, and never where a key takes the view away before: a story that is opened would
  // not be marked read. Only those of the first drawing can wait, as no key does anything before them.
  options.requestAnimationFrame = queueMicrotask;
};
/** Lets the browser answer between two steps that take it long. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

// The page that the server wrote stands until all that it shows can be drawn at once in its place. Nothing is drawn in one
// language and then in another; where the messages cannot be had, English is.
void Promise.all([loadFirst(currentView()), speak()])
  .catch(() => {})
  .then(breath)
  .then(draw);
