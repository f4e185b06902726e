import { type Article, parseArticle } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import type { Format } from './format.js';
import { readDocument } from './read-document.js';
import type { ReadResult } from './types.js';

const article = (headline: string): Article => parseArticle({ headline, body: ['It is dry.'] });
const memo = (change: Partial<Format> = {}): Format => ({
  name: 'memo',
  kind: 'story',
  syntaxes: ['text'],
  detect: ({ head }) => (head.startsWith('MEMO:') ? 0.95 : 0),
  read: (source) => ({ format: 'memo', articles: [article(source.text('text').text.slice(5).trim())], warnings: [] }),
  ...change,
});
const wrong = (value: unknown) => value as Format;
const result = (value: unknown) => memo({ read: () => value as ReadResult });

describe('a format that is added', () => {
  it('reads its documents, in that call alone', async () => {
    const { format, kind, articles } = await readDocument('MEMO: Ferry raised', { formats: [memo()] });
    expect({ format, kind, headline: articles[0]?.headline }).toEqual({
      format: 'memo',
      kind: 'story',
      headline: 'Ferry raised',
    });
    await expect(readDocument('MEMO: Ferry raised')).rejects.toThrow(
      expect.objectContaining({ code: 'unknown-format' }),
    );
  });

  it('is asked only about what its documents are written in', async () => {
    const asked: string[] = [];
    const curious = memo({ detect: ({ syntax }) => asked.push(syntax) * 0, syntaxes: ['json'] });
    const feed = '<rss version="2.0"><channel><title>Post</title><item><title>x</title></item></channel></rss>';
    expect((await readDocument(feed, { formats: [curious] })).format).toBe('rss');
    await readDocument('{"version":"https://jsonfeed.org/version/1","title":"Post","items":[]}', {
      formats: [curious],
    });
    expect(asked).toEqual(['json']);
  });

  it('stands before the others where it is as sure, and behind one that is surer', async () => {
    const feed = '{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","title":"x"}]}';
    const sure = (number: number) => ({ formats: [memo({ syntaxes: ['json'], detect: () => number })] });
    expect((await readDocument(feed, sure(1))).format).toBe('memo');
    expect((await readDocument(feed, sure(0.1))).format).toBe('json-feed');
  });

  it('may know a table, which no other format does', async () => {
    const table = 'place,toll\nOldhaven,4\nVelm,5\nStrand,6\n';
    await expect(readDocument(table)).rejects.toThrow(expect.objectContaining({ code: 'unknown-format' }));
    expect((await readDocument(table, { formats: [memo({ detect: () => 0.5 })] })).format).toBe('memo');
  });

  it.each<[string, Format[]]>([
    ['formats is no list', wrong({}) as unknown as Format[]],
    ['it is no object', [wrong(undefined)]],
    ['it has no name', [memo({ name: '' })]],
    ['there is a format of this name already', [memo({ name: 'feed' })]],
    ['there is a format of this name already', [memo(), memo()]],
    ['its kind is neither feed nor story', [memo({ kind: 'list' })]],
    ['its syntaxes are no list', [memo({ syntaxes: [] })]],
    ['its syntaxes are no list', [memo({ syntaxes: wrong('text') as unknown as Format['syntaxes'] })]],
    ['its syntaxes are no list', [memo({ syntaxes: ['csv' as 'text'] })]],
    ['detect is no function', [wrong({ ...memo(), detect: true })]],
    ['read is no function', [wrong({ ...memo(), read: undefined })]],
    ['detect gave no number from 0 to 1', [memo({ detect: () => 2 })]],
    ['detect gave no number from 0 to 1', [memo({ detect: () => Number.NaN })]],
    ['read gave no object', [result(undefined)]],
    ['what it read has no format', [result({ articles: [], warnings: [] })]],
    ['what it read has no list of warnings', [result({ format: 'memo', articles: [] })]],
    ['what it read has no list of Articles', [result({ format: 'memo', warnings: [] })]],
    ['what it read has no list of Articles', [result({ format: 'memo', articles: [{ headline: 'x' }], warnings: [] })]],
  ])('is refused with the reason: %s', async (reason, formats) => {
    await expect(readDocument('MEMO: x', { formats })).rejects.toThrow(
      expect.objectContaining({ code: 'bad-plug', message: expect.stringContaining(reason) }),
    );
  });
});
