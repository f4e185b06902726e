// Listens for the changes of the library once for all pages of a browser: it opens six connections to a host at most.
import type { Change } from '@dateline/core/library';
import { listen, type OpenEvents } from '@dateline/server/client';
import type { Message } from './message.js';

/** A page that has just begun to listen is told the changes of so many milliseconds: it may have asked before them. */
const RECENT = 5_000;

const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void };
const ports = new Set<MessagePort>();
let recent: { at: number; changes: Change[] }[] = [];

const tell = (message: Message) => {
  for (const port of ports) port.postMessage(message);
};
const stillRecent = () => {
  recent = recent.filter(({ at }) => Date.now() - at < RECENT);
  return recent.flatMap(({ changes }) => changes);
};

/** This script is a file of the server, in a folder of its own beside the API. */
const events = new URL('../api/events', location.href).pathname;

let isBroken = false;
const open: OpenEvents = async (since, signal) => {
  const response = await fetch(`${events}${since === undefined ? '' : `?since=${since}`}`, { signal });
  if (response.ok && isBroken) tell('reopened');
  isBroken &&= !response.ok;
  return response;
};

listen(open, {
  onBegin: () => tell('begun'),
  onChanges(changes) {
    stillRecent();
    recent.push({ at: Date.now(), changes });
    tell({ changes });
  },
  onBreak() {
    isBroken = true;
    tell('broken');
  },
});

scope.onconnect = ({ ports: [port] }) => {
  if (!port) return;
  ports.add(port);
  const changes = stillRecent();
  if (changes.length > 0) port.postMessage({ changes } satisfies Message);
  // A page says which lock it holds: it is free when the page is gone, however that went.
  port.onmessage = ({ data }: MessageEvent<string>) =>
    void navigator.locks.request(data, () => void ports.delete(port));
};
