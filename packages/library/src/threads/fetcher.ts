// The thread that asks other hosts and reads documents: whatever it finds goes to the writer as rows.
import type { Article } from '@dateline/core';
import { parseAddress } from '../fetch/address.js';
import type { HttpClient } from '../fetch/http-client.js';
import type { Ingest } from '../incoming/ingest.js';
import { isDatabase } from '../postgres/address.js';
import type { ReadStore, WriteStore } from '../store/store.js';
import type { RefreshOptions, RefreshProgress } from '../types.js';
import { Caller, Server, type WorkerClient } from './calls.js';
import type { Durable, Fetcher, Indexer } from './protocol.js';
import { options, type Running, send } from './thread.js';

type Store = WriteStore & Pick<ReadStore, 'feed' | 'summary'> & Durable;
type Port = ConstructorParameters<typeof Server>[0];

export async function startFetcher(): Promise<Running> {
  const stop = new AbortController();
  let client: Promise<HttpClient> | undefined;
  let ingest: Promise<Ingest> | undefined;
  // What asks and reads is loaded when there is something to ask: it takes longer than storing what comes from elsewhere, and 30 MB.
  const clientOf = () => {
    client ??= import('../fetch/http-client.js').then(
      (module) => new module.HttpClient({ allowPrivate: options.allowPrivate }),
    );
    return client;
  };
  const servers: Server[] = [];
  // On a database it works by itself; a file is written by one thread alone.
  const direct = isDatabase(options.path)
    ? (await import('../postgres/direct.js')).openDirect(options.path, 'fetcher', () =>
        send({ kind: 'changed', outbox: 0 }),
      )
    : undefined;
  let store: WorkerClient<Store> | undefined = direct?.store;
  let indexer: Pick<WorkerClient<Indexer>, 'atHand' | 'caughtUp'> | undefined = direct?.indexer;
  let refreshing: Promise<void> | undefined;
  let turn = 0;
  /** Asks the feeds that are due; undefined until the others are linked. */
  let round: (() => Promise<unknown>) | undefined;
  const ask = (): void => {
    if (!round || turn === 0 || refreshing || stop.signal.aborted) return;
    // What fails here fails for the library as a whole, such as a full disk; it may pass.
    refreshing = round()
      .then(
        () => {},
        () => {},
      )
      .finally(() => {
        refreshing = undefined;
      });
  };
  // It is ended by the thread that knows whether anything else is asked of it.
  const resting = setInterval(() => refreshing ?? send({ kind: 'idle', turn }), options.idle).unref();

  const begin = (port: Port): void => {
    const { signal } = stop;
    const ingestOf = () => {
      ingest ??= import('../incoming/ingest.js').then((module) => new module.Ingest(store!, indexer!));
      return ingest;
    };
    const refresh = async (
      choice: RefreshOptions,
      onProgress?: (progress: RefreshProgress) => void,
      person?: number,
    ) => {
      const { runRound } = await import('../schedule/round.js');
      const [client, ingest] = await Promise.all([clientOf(), ingestOf()]);
      const result = await runRound(
        {
          signal,
          client,
          store: store!,
          async keep(feed, document) {
            if (!feed.fullText) return ingest.keepFeed(feed, document);
            const { withFullTexts } = await import('../incoming/full-texts.js');
            return ingest.keepFeed(feed, await withFullTexts(feed, document, { store: store!, client, signal }));
          },
          ...(person !== undefined && { person }),
        },
        choice,
        onProgress,
      );
      if (result.added + result.updated > 0) await indexer!.caughtUp();
      if (result.feeds > 0) await store!.endRound();
      return result;
    };
    const methods: { [M in keyof Fetcher]: (...args: Parameters<Fetcher[M]>) => unknown } = {
      async add(person: string, address: string, choice: { folder?: string; title?: string }) {
        const who = await store!.enter(person);
        const { addAddress } = await import('../incoming/add.js');
        const result = await addAddress(
          { store: store!, ingest: await ingestOf(), signal, client: await clientOf() },
          address,
          choice,
          who,
        );
        await store!.sync();
        return result;
      },
      async look(person: string, what: string) {
        const who = await store!.enter(person);
        const { lookAt } = await import('../incoming/look.js');
        return lookAt({ store: store!, signal, client: await clientOf() }, what, who);
      },
      async put(person: string, articles: Article[]) {
        const { added } = await (await ingestOf()).putArticles(articles, await store!.enter(person));
        await store!.sync();
        return added;
      },
      async refresh(person: string, choice: RefreshOptions, onProgress: (progress: RefreshProgress) => void) {
        const who = await store!.enter(person);
        if (choice.feed !== undefined) await store!.feed(who, choice.feed);
        return refresh(choice, onProgress, who);
      },
      async checkWebhook(address: string) {
        const { checkWebhook } = await import('../webhook/webhook-address.js');
        const url = parseAddress(address);
        await checkWebhook(url, options.allowPrivate);
        return url.href;
      },
      async postWebhook(address: string, json: string) {
        const { postWebhook } = await import('../webhook/post-webhook.js');
        await postWebhook(address, json, { allowPrivate: options.allowPrivate, signal });
      },
      async postHook(address: string, json: string, headers: Record<string, string>) {
        const { postJson } = await import('../webhook/post-webhook.js');
        return (await postJson(address, json, { allowPrivate: options.allowPrivate, signal, headers })).status;
      },
    };
    servers.push(new Server(port, methods));
    round = () => refresh({});
    ask();
  };
  let waiting: Port | undefined;
  return {
    linked(other, port) {
      if (other === 'writer') store = new Caller<Store>(port).methods;
      if (other === 'indexer') indexer = new Caller<Indexer>(port).methods;
      if (other === 'people') waiting = port;
      if (!store || !indexer || !waiting) return;
      begin(waiting);
      waiting = undefined;
    },
    wake(now) {
      turn = now;
      ask();
    },
    async close() {
      clearInterval(resting);
      stop.abort();
      await Promise.all(servers.map((server) => server.idle()));
      await refreshing;
      await (await client)?.close();
      await direct?.close();
    },
  };
}
