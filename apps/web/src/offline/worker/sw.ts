// The service worker of the reader: it keeps what the reader is made of, so that the reader opens without its server.
import { type PrecacheEntry, Serwist } from 'serwist';
import { pageOf } from './pages.js';

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
  const { mode, method } = event.request;
  if (mode === 'navigate' && method === 'GET') return event.respondWith(pageOf(event, shell));
  shell.handleFetch(event);
});
