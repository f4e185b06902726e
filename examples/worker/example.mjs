// Stories read in a worker, so that the thread that serves or draws never waits for one. The same program runs in a browser.
import { readFile } from 'node:fs/promises';
import { parseArticle, spanText } from '@dateline/core';
import { startReadingWorker } from '@dateline/reading/worker';

const stories = JSON.parse(await readFile(new URL('stories.json', import.meta.url), 'utf8')).map(parseArticle);

const worker = startReadingWorker();
const readings = await Promise.all(stories.map((article) => worker.read(article)));
await worker.close();

for (const [number, { language, statements, voices }] of readings.entries()) {
  console.log(`${stories[number].headline} [${language}]`);
  for (const { content, voices: speakers } of statements) {
    const name = voices.find(({ id }) => id === speakers[0]?.voice)?.name ?? 'unnamed';
    console.log(`  ${name}: ${content.map((span) => spanText(stories[number], span)).join(' … ')}`);
  }
}
