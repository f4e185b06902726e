// The libraries that the readers are measured with: the same stories in both, one of them long.
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { BulkLibrary } from '@dateline/library/bulk';
import { answerOf } from '../answer-of.js';
import { hostOf } from '../refresh/feed-server.js';
import { fillNewsboat, type Newsboat } from '../refresh/newsboat.js';
import { story } from '../stories.js';

const NEWEST = new Date('2026-11-01T00:00:00Z');
const BATCH = 500;
const A_FEED = 100;
const LONG_WORDS = 20_000;

/** Stories in a language without tables: their Readings are made at once, and nothing runs beside what is measured. */
const unread = (article: Article): Article => ({ ...article, language: 'eo' });

/** What the newest story begins with, and the one that is 20,000 words long. */
export const newest = () => story(0, NEWEST).headline!.slice(0, 20);
export const LONG = 'The long story';

function longStory(): Article {
  const body: Article['body'] = [];
  let words = 0;
  for (let n = 0; words < LONG_WORDS; n++)
    for (const block of story(n, NEWEST).body) {
      if (block.type !== 'paragraph') continue;
      words += block.text.split(' ').length;
      body.push(block);
    }
  const published = new Date(NEWEST.getTime() - 86_400_000 * 4_000).toISOString();
  return unread({
    ...story(0, NEWEST),
    id: 'long-story',
    headline: LONG,
    url: 'https://news.example/long',
    published,
    body,
  });
}

/** A library of so many stories, and a long one that is older than all. */
export async function fillLibrary(path: string, stories: number): Promise<void> {
  const library = await openLibrary({ path, edition: false });
  await library.put([longStory()]);
  for (let from = stories; from > 0; from -= BATCH) {
    const count = Math.min(BATCH, from);
    await library.put(Array.from({ length: count }, (_, n) => unread(story(from - 1 - n, NEWEST))));
  }
  while ((await library.info()).unreadings > 0) await new Promise((resolve) => setTimeout(resolve, 200));
  await library.close();
  // A library in use has grouped what it has: nothing is done behind what is measured.
  const all = new BulkLibrary(path);
  await all.group();
  await all.close();
}

/** Feeds of so many stories that are served until `close`. */
export async function serveFeeds(folder: string, stories: number): Promise<{ urls: string; close(): void }> {
  const feeds = Math.max(1, Math.round(stories / A_FEED));
  const program = fileURLToPath(new URL('../refresh/feed-server.js', import.meta.url));
  const server = fork(program, [String(feeds), String(A_FEED)]);
  const { port } = await answerOf<{ port: number }>(server);
  const urls = join(folder, 'urls');
  writeFileSync(
    urls,
    `${Array.from({ length: feeds }, (_, n) => `http://${hostOf(n)}:${port}/${n}.xml`).join('\n')}\n`,
  );
  return { urls, close: () => void server.kill() };
}

/** A library that follows feeds which were not asked yet, with stories to move among meanwhile. */
export async function fillFollowing(path: string, urls: string, list: string): Promise<void> {
  const library = await openLibrary({ path, edition: false });
  await library.import(list, urls);
  await library.put(Array.from({ length: BATCH }, (_, n) => unread(story(n, new Date(NEWEST.getTime() + 1e9)))));
  await library.close();
}

/** newsboat with the stories of the feeds, the long one, and a list of all stories first. */
export function newsboatWith(folder: string, urls: string, list: string): Newsboat | undefined {
  const long = join(folder, 'long.xml');
  const text = longStory()
    .body.map((block) => ('text' in block ? `<p>${block.text}</p>` : ''))
    .join('');
  writeFileSync(
    long,
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${LONG}</title><link>http://long.example/</link><description>one</description><item><title>${LONG}</title><link>http://long.example/1</link><guid>long</guid><pubDate>Mon, 01 Jan 2016 00:00:00 GMT</pubDate><description><![CDATA[${text}]]></description></item></channel></rss>`,
  );
  const own = `${urls}-newsboat`;
  writeFileSync(own, `"query:All:age >= 0"\nfile://${long}\n${list}`);
  return fillNewsboat(folder, own);
}
