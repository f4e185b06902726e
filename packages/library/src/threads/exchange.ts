// The thread that moves a library's content out and in: exports, imports and copies, which are long, hold up neither who
// draws or serves nor the feeds.
import type { Article } from '@dateline/core';
import { storyLines } from '../exchange/export/story-lines.js';
import type { Imported } from '../exchange/import/source.js';
import { Ingest } from '../incoming/ingest.js';
import { attachSearch } from '../index/search-file.js';
import { isDatabase } from '../postgres/address.js';
import { Database } from '../store/database.js';
import type { ExportChoice } from '../store/exported-story.js';
import { SqliteReader } from '../store/sqlite-reader.js';
import type { ReadStore, WriteStore } from '../store/store.js';
import { tookBuffer } from '../store/unpacked-memory.js';
import type { BackupOptions, ImportOptions } from '../types.js';
import { Caller, Server, type WorkerClient } from './calls.js';
import type { Durable, Exchange } from './protocol.js';
import { options, type Running, send } from './thread.js';

type Store = WriteStore & Pick<ReadStore, 'person'> & Durable;
type Port = ConstructorParameters<typeof Server>[0];

export async function startExchange(): Promise<Running> {
  // On a database it works by itself; a file is written by one thread alone.
  const direct = isDatabase(options.path)
    ? (await import('../postgres/direct.js')).openDirect(options.path, 'exchange', () =>
        send({ kind: 'changed', outbox: 0 }),
      )
    : undefined;
  let db: Database | undefined;
  const reader = (query?: string) => {
    db ??= new Database(options.path, { readOnly: true, cache: 4_000 });
    if (query !== undefined) attachSearch(db);
    return new SqliteReader(db);
  };
  const servers: Server[] = [];
  let store: WorkerClient<Store> | undefined = direct?.store;
  const begin = (port: Port): void => {
    // Its words are unpacked again afterwards: they would lie in memory until then.
    const ingest = new Ingest(store!, { atHand: async () => {}, caughtUp: async () => {} });
    const methods: { [M in keyof Exchange]: (...args: Parameters<Exchange[M]>) => unknown } = {
      async import(person: string, content: Imported, name = 'This text', choice: ImportOptions = {}) {
        // Only who imports waits for the formats to be loaded.
        const { takeImport } = await import('../exchange/import/take.js');
        const who = await (choice.dryRun ? store!.person(person) : store!.enter(person));
        const put = (articles: readonly Article[], owner: number) => ingest.putPart(articles, owner);
        const result = await takeImport({ put, store: store! }, content, name, who, choice);
        if (!choice.dryRun) await store!.sync();
        return result;
      },
      async backup(path: string, choice: BackupOptions) {
        if (direct) {
          const { backUpDatabase } = await import('../postgres/exchange/backup.js');
          return backUpDatabase(options.path, path, choice);
        }
        const { backUp } = await import('../exchange/backup.js');
        return backUp(options.path, path, choice);
      },
      async exportPage(person: number, choice: ExportChoice) {
        const { stories, next } = await (direct?.store ?? reader(choice.query)).exportedStories(person, choice);
        const lines = storyLines(stories);
        tookBuffer(lines.length);
        return { lines, stories: stories.length, ...(next !== undefined && { next }) };
      },
    };
    servers.push(new Server(port, methods));
  };
  let waiting: Port | undefined;
  return {
    linked(other, port) {
      if (other === 'writer') store = new Caller<Store>(port).methods;
      if (other === 'people') waiting = port;
      if (!store || !waiting) return;
      begin(waiting);
      waiting = undefined;
    },
    async close() {
      await Promise.all(servers.map((server) => server.idle()));
      db?.close();
      await direct?.close();
    },
  };
}
