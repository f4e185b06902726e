import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Everything a newsroom's program does, in one go: a feed, a page and agency copy in, what they say out. */
const program = `
import { articleText, toMarkdown } from ${JSON.stringify(import.meta.resolve('@dateline/core'))};
import { readDocument } from ${JSON.stringify(import.meta.resolve('@dateline/formats'))};
import { read } from ${JSON.stringify(import.meta.resolve('@dateline/reading'))};

const story = '"The bridge will open on Monday," the harbour master, Ines Calder, said on Friday.';
const wire = 'Bridge to open early\\n\\nOLDHAVEN, March 1, 2024 (Harbour Post) - ' + story;
const feed = '<rss version="2.0"><channel><title>Post</title><item><title>Bridge to open early</title><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;' +
  story.replaceAll('"', '&quot;') + '&lt;/p&gt;</description></item></channel></rss>';
const page = '<!doctype html><title>Bridge to open early</title><article><h1>Bridge to open early</h1><p>' + story + '</p><p>' +
  'Carts will cross free of charge for a week, she said, and tolls stay as they are after that.</p></article>';

const out = [process.version];
for (const [document, url] of [[wire], [feed, 'https://post.example/feed'], [page, 'https://post.example/bridge']]) {
  const { format, articles } = await readDocument(new TextEncoder().encode(document), { url, published: '2024-03-01' });
  const reading = await read(articles[0]);
  out.push([format, articles[0].headline, articleText(articles[0]).includes('open on Monday'), toMarkdown(articles[0]).startsWith('# Bridge'),
    reading.statements.length > 0, reading.times.some(({ value }) => value === '2024-03-04')]);
}
console.log(JSON.stringify(out));
`;

describe('core, formats and reading', () => {
  it('run on Node 20', () => {
    const [version, ...rows] = JSON.parse(
      execFileSync('npx', ['-y', 'node@20', '--input-type=module', '-e', program], { encoding: 'utf8' }),
    );
    expect(version).toMatch(/^v20\./);
    expect(rows).toEqual([
      ['wire', 'Bridge to open early', true, true, true, true],
      ['rss', 'Bridge to open early', true, true, true, true],
      ['page', 'Bridge to open early', true, true, true, true],
    ]);
  });
});
