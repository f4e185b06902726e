import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const article = async () => {
  const { articles } = await readDocument('Ferry raised\n\nOLDHAVEN, March 4, 2024 (AFP) - It was raised on Monday.');
  return articles[0]!;
};
const read = async (value: unknown) => readDocument(typeof value === 'string' ? value : JSON.stringify(value));

describe('Articles as JSON', () => {
  it('are read alone, in an array, a line each, and as `dateline read` prints them', async () => {
    const one = await article();
    const printed = { file: 'a.txt', format: 'wire', articles: [{ ...one, reading: { engine: 1 } }], warnings: [] };
    const failed = { file: 'b.pdf', error: { code: 'binary', message: 'This is a PDF.' } };
    for (const value of [
      one,
      [one],
      printed,
      [failed, printed],
      `${JSON.stringify(one)}\n`,
      `${JSON.stringify(printed)}\n${JSON.stringify(failed)}\n`,
      JSON.stringify(one, null, 2),
    ])
      expect(await read(value)).toEqual({ format: 'article-json', kind: 'story', articles: [one], warnings: [] });
    expect((await read(`${JSON.stringify(one)}\n${JSON.stringify(one)}`)).articles).toHaveLength(2);
  });

  it('may be of a person who wrote little', async () => {
    const { articles } = await read({ headline: 'Ferry raised', body: 'It was raised.\n\nIt is dry.' });
    expect(articles[0]).toMatchObject({ headline: 'Ferry raised', schemaVersion: 2 });
    expect(articles[0]?.body).toHaveLength(2);
  });

  it('leave out what is wrong, and fail where nothing is right', async () => {
    const one = await article();
    const { articles, warnings } = await read([one, { ...one, body: [{ type: 'song' }] }]);
    expect(articles).toEqual([one]);
    expect(warnings).toEqual([expect.objectContaining({ code: 'not-an-article' })]);
    await expect(read({ ...one, schemaVersion: 99 })).rejects.toMatchObject({ code: 'newer-schema' });
    await expect(read({ ...one, id: '' })).rejects.toMatchObject({ code: 'not-an-article' });
  });

  it('are no other JSON', async () => {
    for (const value of [{ a: 1 }, [1, 2], { articles: [{ title: 'x' }] }, '{"broken": '])
      await expect(read(value)).rejects.toMatchObject({ code: 'unknown-format' });
  });
});
