import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { openSettings } from '../settings/settings.js';
import { keepGarbageSmall } from './keep-garbage-small.js';
import { allowPrivate, openAt } from './library.js';
import type { Values } from './options.js';

/**
 * Shows articles in the terminal reader, one by itself, more as a list, over a library that lasts as long as they are read.
 * @returns the exit code
 */
export async function pageArticles(articles: Article[], values: Values): Promise<number> {
  keepGarbageSmall();
  const settings = await openSettings({});
  const folder = await mkdtemp(join(tmpdir(), 'dateline-read-'));
  try {
    const path = join(folder, 'library.db');
    const [library, { runReader }] = await Promise.all([
      openAt(path, values, { edition: false }),
      import('../reader/run.js'),
    ]);
    try {
      await library.put(articles);
      const { items } = await library.list({ limit: 2 });
      const [first, second] = items;
      return await runReader(library, settings, {
        view: first && !second ? { name: 'article', id: first.id } : { name: 'list', query: '' },
        fetching: { allowPrivate: allowPrivate(values) },
      });
    } finally {
      await library.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
