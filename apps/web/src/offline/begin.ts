import { errorOfProblem } from '@dateline/core/base';
import { awayMessages, problemOf, type Reader } from '@dateline/reader';
import { settings } from '../app/settings.js';
import { whenIdle } from '../app/when-idle.js';
import { deviceState, tellWorker } from './device.js';
import type { ToPage } from './messages.js';
import { register } from './register.js';
import { reloadWhenSafe, watchUpdates } from './update.js';

/** Milliseconds between two times that the device asks what is new. */
const PAUSE = 60_000;
/** Milliseconds between two times that a server which is gone is asked for its build. */
const RETRY = 5_000;

/** How many answers of the device were there when this page last asked the server for what came meanwhile. */
let toldOf = 0;

const fill = () => tellWorker({ kind: 'fill', pictures: settings().pictures });

/** Has the device ask what is new once the library has changed, though not after each change. */
function fillAfterChanges({ library }: Reader): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  library.subscribe(() => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      whenIdle(() => void fill());
    }, PAUSE);
  });
}

/** A server that was gone may come back with another build, also where no page has asked it anything meanwhile. */
function updateAfterBreaks({ library }: Reader, registration: ServiceWorkerRegistration): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      registration.update().catch(later);
    }, RETRY);
  };
  library.subscribe(() => {}, later);
}

/** Asks the browser not to clear what is kept here, once there is something that a person keeps. */
const persist = () => navigator.storage?.persist?.().catch(() => false);

function tellSent({ sent, refused, problem }: Extract<ToPage, { kind: 'sent' }>, { say }: Reader): void {
  if (refused === 0) say(awayMessages.sent(sent));
  else say(awayMessages.refused(refused, problem ? problemOf(errorOfProblem(problem)).message : ''), 'problem');
}

function hear(message: ToPage, reader: Reader, registration: ServiceWorkerRegistration): void {
  if (message.kind === 'keeping') void persist();
  else if (message.kind === 'sent') tellSent(message, reader);
  else {
    const wasAway = deviceState.get()?.away === true;
    deviceState.set(message);
    if (message.away) return;
    // A page may have had its first answers of the device before it heard that the server was away.
    const isBack = wasAway || message.answered !== toldOf;
    toldOf = message.answered;
    if (!isBack) return;
    // A server that was started anew may have another build.
    registration.update().catch(() => {});
    // Lists that the device answered look for what came meanwhile.
    reader.news.set((count) => count + 1);
    whenIdle(() => void fill());
  }
}

/** Makes the reader ready for times without its server. It begins when the first view stands. */
export async function beginOffline(reader: Reader): Promise<void> {
  // A file of the reader that is gone was one of an earlier build.
  addEventListener('vite:preloadError', () => reloadWhenSafe());
  // Where a browser refuses, the reader works as a page does.
  const registration = await register().catch(() => undefined);
  if (!registration) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => hear(data as ToPage, reader, registration));
  serviceWorker.startMessages();
  watchUpdates(registration);
  updateAfterBreaks(reader, registration);
  addEventListener('online', () => void tellWorker({ kind: 'send' }));
  addEventListener('appinstalled', () => void persist());
  await tellWorker({ kind: 'send' });
  await fill();
  fillAfterChanges(reader);
}
