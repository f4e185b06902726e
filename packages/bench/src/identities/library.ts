import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@dateline/core';
import type { VoiceSummary } from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';
import { BulkLibrary } from '@dateline/library/bulk';
import { read } from '@dateline/reading';

const PERSON = 1;
const PAGE = 500;
const TOGETHER = 200;

export interface FilledLibrary {
  /** The voice of the library that one of an article's Reading is. */
  voiceOf(article: string, local: string): string | undefined;
  voices: VoiceSummary[];
  reading(article: string): Reading;
  article(id: string): Article;
}

/** Puts articles into a library with their Readings, newest first, as many times as is said under other ids, and asks it who speaks. */
export async function inLibrary<T>(
  articles: readonly Article[],
  copies: number,
  ask: (library: FilledLibrary) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-identities-'));
  const library = new BulkLibrary(join(folder, 'library.db'));
  const { store } = library;
  try {
    const kept = new Map<string, { article: Article; reading: Reading }>();
    for (let copy = 0; copy < copies; copy++) {
      const site = `outlet-${copy}.example`;
      const { id } = await store.follow(PERSON, { url: `https://${site}/feed` });
      const own = articles.map((article) => (copy === 0 ? article : { ...article, id: `${article.id}-${copy}` }));
      for (let at = 0; at < own.length; at += TOGETHER)
        await library.putFeed({ id, title: site, site }, own.slice(at, at + TOGETHER));
    }
    const newest = articles.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
    for (const { id } of newest)
      for (let copy = 0; copy < copies; copy++) {
        const name = copy === 0 ? id : `${id}-${copy}`;
        const stored = await store.article(PERSON, name).catch(() => undefined);
        // A text that stands twice in the corpus is one story of its feed.
        if (!stored) continue;
        const reading = kept.get(id)?.reading ?? (await read(stored.article));
        if (copy === 0) kept.set(id, { article: stored.article, reading });
        await store.keepReading(name, stored.versions[0]!.hash, reading);
      }
    const voices: VoiceSummary[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: { items: VoiceSummary[]; next?: string } = await store.voices(PERSON, {
        limit: PAGE,
        ...(after && { after }),
      });
      voices.push(...page.items);
      after = page.next;
    }
    const of = new Map<string, string>();
    if (copies === 1)
      for (const { id } of voices)
        for (let after: string | undefined = ''; after !== undefined; ) {
          const page = await store.voice(PERSON, id, { limit: PAGE, ...(after && { after }) });
          for (const { article, voice } of page.items) of.set(`${article.id} ${voice.id}`, id);
          after = page.next;
        }
    return await ask({
      voices,
      voiceOf: (article, local) => of.get(`${article} ${local}`),
      reading: (article) => kept.get(article)!.reading,
      article: (id) => kept.get(id)!.article,
    });
  } finally {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
