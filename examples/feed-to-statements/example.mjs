// A feed in, who said what out.
import { readFile } from 'node:fs/promises';
import { spanText } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import { read } from '@dateline/reading';

const bytes = await readFile(new URL('feed.xml', import.meta.url));
const { feed, articles, warnings } = await readDocument(bytes, { url: 'https://post.example/feed.xml' });
for (const { message } of warnings) console.error(message);
console.log(`${feed.title}: ${articles.length} stories`);

for (const article of articles) {
  console.log(`\n${article.headline}`);
  const { statements, voices } = await read(article);
  for (const { kind, act, content, voices: speakers } of statements) {
    const who = speakers.map(({ voice }) => voices.find(({ id }) => id === voice));
    const names = who.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(' and ') || 'unnamed';
    const words = content.map((span) => spanText(article, span)).join(' … ');
    console.log(`  ${names} — ${kind} ${act}: ${words}`);
  }
}
