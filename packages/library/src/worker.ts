// The file of every thread of a library; what it does depends on its role.
import { enableCompileCache } from 'node:module';
import { isDatabase } from './postgres/address.js';
import type { Role } from './threads/protocol.js';
import { options, type Running, runThread } from './threads/thread.js';

const roles: Record<Role, () => Promise<Running>> = {
  writer: async () => (await import('./threads/writer.js')).startWriter(),
  fetcher: async () => (await import('./threads/fetcher.js')).startFetcher(),
  exchange: async () => (await import('./threads/exchange.js')).startExchange(),
  indexer: async () =>
    isDatabase(options.path)
      ? (await import('./postgres/words/indexing.js')).startIndexing()
      : (await import('./threads/indexer.js')).startIndexer(),
  readings: async () => (await import('./threads/readings.js')).startReadings(),
};

if (options.compiled) enableCompileCache(options.compiled);
void runThread(roles[options.role]);
