import { DatelineError } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import type { Bench } from '../bench.js';
import { bytes, json, score } from '../corpus.js';
import { table } from '../table.js';

type Fields = Partial<Record<'title' | 'byline' | 'publishedTime' | 'lang', string>>;

/** Pages of that corpus were saved without their addresses; this is the one they were scored with. */
const ADDRESS = 'http://fakehost/test/page.html';
const FIELDS = ['title', 'byline', 'publishedTime', 'lang'] as const;

async function read(html: Buffer): Promise<Fields> {
  try {
    const { articles } = await readDocument(html, { url: ADDRESS, contentType: 'text/html' });
    const [article] = articles;
    if (!article) return {};
    const { headline, bylines, published, language } = article;
    const byline = bylines.map(({ name }) => name).join(', ');
    return {
      ...(headline && { title: headline }),
      ...(byline && { byline }),
      ...(published && { publishedTime: published }),
      ...(language && { lang: language }),
    };
  } catch (error) {
    if (error instanceof DatelineError) return {};
    throw error;
  }
}

export const bench: Bench = {
  name: 'metadata',
  summary: 'headline, byline, time and language of web pages, where they are known',
  corpus: 'metadata',
  async run({ corpus }) {
    const expected = json<Record<string, Fields>>(`${corpus}/metadata/expected.json`);
    const predicted: Record<string, Fields> = {};
    for (const name of Object.keys(expected))
      predicted[name] = await read(bytes(`${corpus}/metadata/html/${name}.html.gz`));
    const result = score(corpus, 'metadata', 'metadata/expected.json', predicted);
    console.log(
      table(
        ['field', 'right', 'known'],
        FIELDS.map((field) => [field, Number(result[field]).toFixed(4), String(result[`${field}_known`])]),
      ),
    );
    for (const field of FIELDS) {
      for (const name of (result[`${field}_missed`] as string[] | undefined) ?? []) {
        console.log(
          `\n${field} of ${name}\n  is    ${expected[name]?.[field]}\n  found ${predicted[name]?.[field] ?? ''}`,
        );
      }
    }
  },
};
