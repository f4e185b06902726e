import { cacheNames, type Serwist } from 'serwist';

/** Fetches again what a browser took away of the files that the reader is made of. @throws TypeError where the server does not answer */
export async function mendShell(shell: Serwist): Promise<void> {
  for (const url of shell.getPrecachedUrls()) {
    if (await shell.matchPrecache(url)) continue;
    const response = await fetch(url, { cache: 'no-cache', priority: 'low' });
    if (response.ok) await (await caches.open(cacheNames.precache)).put(shell.getPrecacheKeyForUrl(url)!, response);
  }
}
