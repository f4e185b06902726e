// The service worker of the reader: it keeps what the reader is made of and the stories that are read next, so that both are
// there without the server, and keeps what is done meanwhile until the server has it.
import { type PrecacheEntry, Serwist } from 'serwist';
import type { ToWorker } from '../messages.js';
import { answerTo, eventsFor } from './api.js';
import { setFact } from './device.js';
import { endFill, fill, trim } from './fill.js';
import { forget } from './forget.js';
import { pageOf } from './pages.js';
import { pictureOf } from './pictures.js';
import { SYNC, send } from './queue.js';
import { pathIn } from './server.js';
import { mendShell } from './shell.js';
import { tellState } from './state.js';

declare const self: ServiceWorkerGlobalScope & { __SW_MANIFEST: (PrecacheEntry | string)[] };

const shell = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  // A page of the build stands for no address by itself: the server's own page comes first.
  precacheOptions: { directoryIndex: null, cleanURLs: false },
  navigationPreload: true,
  clientsClaim: true,
  disableDevLogs: true,
});

self.addEventListener('install', (event) => void shell.handleInstall(event));
self.addEventListener('activate', (event) => void shell.handleActivate(event));

self.addEventListener('fetch', (event) => {
  const { mode, method, url } = event.request;
  const path = pathIn(new URL(url));
  if (path === undefined) return;
  if (mode === 'navigate' && method === 'GET') return event.respondWith(pageOf(event, shell));
  if (path === '/picture' || path === '/icon') return event.respondWith(pictureOf(event.request));
  if (path.startsWith('/api/')) {
    const answered = path === '/api/events' ? eventsFor(event) : answerTo(event, path.slice('/api'.length));
    if (answered) event.respondWith(answered);
    return;
  }
  shell.handleFetch(event);
});

/** What pages ask for. A server that does not answer, or knows nobody who asks, is asked again another time. */
async function hear(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'fill':
      await send();
      await mendShell(shell);
      return fill(message.pictures);
    case 'send':
      await tellState();
      return send();
    case 'limit':
      await setFact('limit', message.bytes);
      // There may be more room by now.
      await setFact('room', Number.POSITIVE_INFINITY);
      await endFill();
      return message.bytes > 0 ? trim() : forget();
    case 'forget':
      await endFill();
      return forget({ all: true });
    case 'update':
      return self.skipWaiting();
  }
}

self.addEventListener('message', (event) => event.waitUntil(hear(event.data as ToWorker).catch(() => {})));

self.addEventListener('sync', ((event: ExtendableEvent & { tag: string }) => {
  if (event.tag === SYNC) event.waitUntil(send());
}) as EventListener);
