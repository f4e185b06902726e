import type { Page } from 'playwright-core';

export interface Kept {
  stories: number;
  pictures: number;
  acts: number;
  limit?: number;
}

/** What the device of a page keeps, as its stores say. */
export const keptOn = (page: Page): Promise<Kept> =>
  page.evaluate(async () => {
    const pictures = (await (await caches.open('dateline-pictures')).keys()).filter(({ url }) =>
      url.includes('/picture?'),
    );
    if (!(await indexedDB.databases()).some(({ name }) => name === 'dateline'))
      return { stories: 0, pictures: pictures.length, acts: 0 };
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await ask(indexedDB.open('dateline'));
    db.onversionchange = () => db.close();
    try {
      const count = (name: string) => ask(db.transaction(name).objectStore(name).count());
      return { stories: await count('stories'), acts: await count('acts'), pictures: pictures.length };
    } finally {
      db.close();
    }
  });

/** What the page is answered where it sends something to the library, as the reader does. */
export const post = (
  page: Page,
  path: string,
  given: unknown,
  method = 'POST',
): Promise<{ status: number; ok: boolean; told: unknown }> =>
  page.evaluate(
    async ([path, body, method]) => {
      const answer = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body });
      return { status: answer.status, ok: answer.ok, told: await answer.json().catch(() => undefined) };
    },
    [path, JSON.stringify(given), method] as const,
  );

/** A note on the first word of a story, as it is sent. */
export const noteOn = (article: string, note: string) => ({ article, span: { at: 0, start: 0, end: 6 }, note });
