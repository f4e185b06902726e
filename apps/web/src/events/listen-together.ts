import { type Listen, type ListenOptions, listen, type OpenEvents } from '@dateline/server/client';
import type { Message } from './message.js';
import { begun, reopened } from './opened.js';

const NAME = 'dateline events';
const whenLeft = ({ signal }: AbortController) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

function hear(message: Message, { onChanges, onBreak }: ListenOptions): void {
  if (message === 'begun') begun.set((count) => count + 1);
  else if (message === 'reopened') reopened.set((count) => count + 1);
  else if (message === 'broken') onBreak?.();
  else onChanges(message.changes);
}

/** Through a worker that all pages share. @param fails called where there can be none */
function throughWorker(options: ListenOptions, fails: () => void): () => void {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: NAME });
  const leave = new AbortController();
  worker.onerror = fails;
  worker.port.onmessage = ({ data }: MessageEvent<Message>) => hear(data, options);
  const own = `${NAME} ${Math.random()}`;
  navigator.locks
    ?.request(own, { signal: leave.signal }, () => {
      worker.port.postMessage(own);
      return whenLeft(leave);
    })
    // A page that is left before it has its lock was not entered.
    .catch(() => {});
  return () => {
    leave.abort();
    worker.port.close();
  };
}

/** One page listens for all, as long as it is there; then another one does, from where that came to. */
const throughOnePage: Listen = (open, options) => {
  const channel = new BroadcastChannel(NAME);
  const leave = new AbortController();
  let since: number | undefined;
  let end: (() => void) | undefined;
  const heard = (message: Message) => {
    if (typeof message !== 'string') since = message.changes.at(-1)?.number ?? since;
    hear(message, options);
  };
  const pass = (message: Message) => {
    channel.postMessage(message);
    heard(message);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => heard(data);
  navigator.locks
    .request(NAME, { signal: leave.signal }, () => {
      let isBroken = false;
      const openForAll: OpenEvents = async (...given) => {
        const response = await open(...given);
        if (response.ok && isBroken) pass('reopened');
        isBroken &&= !response.ok;
        return response;
      };
      end = listen(openForAll, {
        onChanges: (changes) => pass({ changes }),
        onBegin: () => pass('begun'),
        onBreak() {
          isBroken = true;
          pass('broken');
        },
        forOthers: true,
        ...(since !== undefined && { since }),
      });
      return whenLeft(leave);
    })
    // A page that is left before its turn listened for nobody.
    .catch(() => {});
  return () => {
    leave.abort();
    end?.();
    channel.close();
  };
};

/**
 * Hears of changes over one connection for all pages of the browser. A connection for each page would leave none for
 * anything else from the sixth page on.
 */
export const listenTogether: Listen = (open, options) => {
  const alone: Listen = () => listen(open, { ...options, onBegin: () => hear('begun', options) });
  const together = 'locks' in navigator ? throughOnePage : alone;
  if (typeof SharedWorker === 'undefined') return together(open, options);
  let end: (() => void) | undefined;
  const leave = throughWorker(options, () => {
    end ??= together(open, options);
  });
  return () => {
    leave();
    end?.();
  };
};
