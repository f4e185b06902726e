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
