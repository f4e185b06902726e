// Stories read in a thread of their own, so that the thread that serves or draws never waits for one.
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { parseArticle, spanText } from '@dateline/core';

const stories = JSON.parse(await readFile(new URL('stories.json', import.meta.url), 'utf8')).map(parseArticle);
const worker = new Worker(new URL('reader.mjs', import.meta.url));

const readings = await new Promise((resolve, reject) => {
  const done = [];
  let left = stories.length;
  worker.on('error', reject);
  worker.on('message', ({ number, reading }) => {
    done[number] = reading;
    if (--left === 0) resolve(done);
  });
  for (const [number, article] of stories.entries()) worker.postMessage({ number, article });
});
await worker.terminate();

for (const [number, { language, statements, voices }] of readings.entries()) {
  console.log(`${stories[number].headline} [${language}]`);
  for (const { content, voices: speakers } of statements) {
    const name = voices.find(({ id }) => id === speakers[0]?.voice)?.name ?? 'unnamed';
    console.log(`  ${name}: ${content.map((span) => spanText(stories[number], span)).join(' … ')}`);
  }
}
