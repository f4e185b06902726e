import { errorOfProblem } from '@dateline/core/base';
import { awayMessages, problemOf, type Reader } from '@dateline/reader';
import { settings } from '../app/settings.js';
import { whenIdle } from '../app/when-idle.js';
import { reopened } from '../events/opened.js';
import { deviceState, tellWorker } from './device.js';
import type { ToPage } from './messages.js';
import { register } from './register.js';
import { lookForUpdate, watchUpdates } from './update.js';

/** Milliseconds between two times that the device asks what is new. */
const PAUSE = 60_000;
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

/** Asks the browser not to clear what is kept here, once there is something that a person keeps. */
const persist = () => navigator.storage?.persist?.().catch(() => false);

function tellSent({ sent, refused, problem }: Extract<ToPage, { kind: 'sent' }>, { say }: Reader): void {
  if (refused === 0) say(awayMessages.sent(sent));
  else say(awayMessages.refused(refused, problem ? problemOf(errorOfProblem(problem)).message : ''), 'problem');
}

/** The server answers again. */
function comeBack({ news }: Reader, registration: ServiceWorkerRegistration): void {
  // A server that was started anew may have another build.
  lookForUpdate(registration);
  // Lists that the device answered look for what came meanwhile.
  news.set((count) => count + 1);
  whenIdle(() => void fill());
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
    if (isBack) comeBack(reader, registration);
  }
}

/** Makes the reader ready for times without its server. It begins when the first view stands. */
export async function beginOffline(reader: Reader): Promise<void> {
  // Where a browser refuses, the reader works as a page does.
  const registration = await register().catch(() => undefined);
  if (!registration) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => hear(data as ToPage, reader, registration));
  serviceWorker.startMessages();
  watchUpdates(registration);
  // The device learns that its server is back from who asks it something, and a page may have nothing to ask.
  reopened.subscribe(() => comeBack(reader, registration));
  if (reopened.get() > 0) comeBack(reader, registration);
  addEventListener('online', () => void tellWorker({ kind: 'send' }));
  addEventListener('appinstalled', () => void persist());
  await tellWorker({ kind: 'send' });
  await fill();
  fillAfterChanges(reader);
}
