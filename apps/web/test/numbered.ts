import type { Article } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import type { Library } from '@dateline/library';

const WORDS = [
  'harbour',
  'orchard',
  'lantern',
  'meadow',
  'granite',
  'willow',
  'copper',
  'thistle',
  'marble',
  'heather',
];
const word = (number: number) => WORDS[number % WORDS.length];

/** A story whose words no other has, `number` minutes before noon of a day. */
export async function numbered(number: number, noon = Date.UTC(2024, 4, 28, 12)): Promise<Article> {
  const text = Array.from(
    { length: 8 },
    (_, n) =>
      `<p>Of ${word(number + n)} number ${number * 31 + n} the ${word(number * 7 + n)} paper writes at length.</p>`,
  );
  const page = `<rss version="2.0"><channel><title>Counting House</title><item><title>Bulletin ${number}</title>
    <guid isPermaLink="false">bulletin ${number} of ${noon}</guid><pubDate>${new Date(noon - number * 60_000).toUTCString()}</pubDate>
    <description><![CDATA[${text.join('')}]]></description></item></channel></rss>`;
  const { articles } = await readDocument(page);
  return articles[0]!;
}

/** Puts Bulletin 1 to `count` into a library, the newest first, each with a row of its own. */
export async function putNumbered(library: Library, count: number): Promise<void> {
  await library.setSettings({ stories: false });
  const articles: Article[] = [];
  for (let number = 1; number <= count; number++) articles.push(await numbered(number));
  await library.put(articles);
}
