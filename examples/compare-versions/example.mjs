// Two versions of a story: what was edited (diffArticles), and what is meant otherwise (redline).
import { readFile } from 'node:fs/promises';
import { diffArticles } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import { read, redline } from '@dateline/reading';

async function articleIn(file) {
  const { articles } = await readDocument(await readFile(new URL(file, import.meta.url)));
  return articles[0];
}

const [earlier, later] = [await articleIn('earlier.txt'), await articleIn('later.txt')];

const marked = (words) =>
  words
    .map(({ kind, text }) => (kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `[-${text}-]` : text))
    .join('');

console.log('Edited:');
for (const { field, words } of diffArticles(earlier, later).fields)
  if (words) console.log(`  ${field}: ${marked(words)}`);
for (const { kind, words } of diffArticles(earlier, later).blocks)
  if (kind === 'changed') console.log(`  ${marked(words)}`);

const { changes } = redline(
  { article: earlier, reading: await read(earlier) },
  { article: later, reading: await read(later) },
);
console.log('\nMeant otherwise:');
for (const { kind, before, after } of changes)
  console.log(`  ${kind}: ${before ?? '(nothing)'} → ${after ?? '(nothing)'}`);
