// A tab that is older than the build of its server is loaded again, at a moment at which nobody notices and nothing is lost.

import { viewKey } from '@dateline/reader';
import { fromBase } from '../app/base-path.js';
import { currentView } from '../app/navigation.js';
import { playing } from '../player/playing.js';

/** Milliseconds without any key, pointer or scrolling after which nobody is disturbed. */
const IDLE = 60_000;
/** Milliseconds between two reloads: what a reload does not mend, more of them do not either. */
const PAUSE = 30_000;
/** Milliseconds after which a build that could not be had whole is asked for again. */
const AGAIN = 20_000;
/** Milliseconds that another worker may take to take over. */
const PATIENCE = 10_000;
const KEY = 'dateline.reloaded';

let isDue = false;
let used = performance.now();
let shown = '';

/** Whether somebody is at something that a reload would take from them: a text that is being written, or a recording. */
function isBusy(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type=text], input[type=url], input:not([type])',
  );
  const isWriting = [...fields].some(
    (field) => field === document.activeElement || (field.value !== field.defaultValue && !field.closest('search')),
  );
  return isWriting || playing.get() !== undefined || document.querySelector('dialog[open]') !== null;
}

function reloadedLately(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < PAUSE;
  } catch {
    // Without storage it cannot be told, and a reload is better than a broken page.
    return false;
  }
}

/** Whether the server is there: a page that is loaded again without it may be none. */
const isServed = () =>
  fetch(fromBase('/api/info'), { method: 'HEAD' }).then(
    ({ status }) => status < 500,
    () => false,
  );

async function reload(): Promise<void> {
  if (!(await isServed()) || isBusy()) {
    // What could not be loaded was missed, and may not be gone: the next moment is as good.
    isDue = true;
    return;
  }
  try {
    sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    // It is reloaded all the same.
  }
  const registration = await navigator.serviceWorker?.getRegistration();
  const waiting = registration?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ kind: 'update' });
  // Its predecessor may be at something. The server's own page needs neither of them.
  setTimeout(() => location.reload(), PATIENCE);
}

function tryNow(isMoment: boolean): void {
  if (!isDue || !isMoment || isBusy() || reloadedLately()) return;
  isDue = false;
  void reload();
}

const isIdle = () => performance.now() - used > IDLE;
let isWatching = false;

/** Watches for a moment: another view is opened, the page is hidden, or nobody has used it for a minute. */
function watchMoments(): void {
  if (isWatching) return;
  isWatching = true;
  shown = viewKey(currentView());
  const use = () => {
    used = performance.now();
  };
  for (const kind of ['keydown', 'pointerdown', 'scroll', 'wheel'] as const)
    addEventListener(kind, use, { passive: true, capture: true });
  const moved = () => {
    const now = viewKey(currentView());
    const isOther = now !== shown;
    shown = now;
    tryNow(isOther);
  };
  // The router tells of the first two.
  for (const kind of ['pushState', 'replaceState', 'popstate']) addEventListener(kind, moved);
  document.addEventListener('visibilitychange', () => tryNow(document.hidden));
  setInterval(() => tryNow(isIdle()), IDLE / 4);
}

/** Loads the page again when that takes nothing from anybody. */
export function reloadWhenSafe(): void {
  isDue = true;
  watchMoments();
  tryNow(document.hidden);
}

/** Asks the server whether it has another build. One that does not answer is asked when it is back. */
export function lookForUpdate(registration: ServiceWorkerRegistration): void {
  registration.update().catch(() => {});
}

/** Notices another build of the server. */
export function watchUpdates(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  const check = () => lookForUpdate(registration);
  const look = (worker: ServiceWorker | null) => {
    let isWhole = false;
    worker?.addEventListener('statechange', () => {
      isWhole ||= worker.state === 'installed';
      if (worker.state === 'installed' && serviceWorker.controller) reloadWhenSafe();
      // A file of the build could not be had, as where the server went meanwhile.
      else if (worker.state === 'redundant' && !isWhole) setTimeout(check, AGAIN);
    });
  };
  if (registration.waiting && serviceWorker.controller) reloadWhenSafe();
  look(registration.installing);
  registration.addEventListener('updatefound', () => look(registration.installing));
  // Another tab had the new build take over.
  let isKnown = !isFirst;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isKnown) reloadWhenSafe();
    isKnown = true;
  });
  document.addEventListener('visibilitychange', () => void (document.hidden || check()));
  setInterval(check, IDLE * 60);
  // The server may have been gone, and back, before anything here listened.
  if (!isFirst) check();
}
