import { describe, expect, it } from 'vitest';
import type { DocumentInput } from './input.js';
import { type DocumentOutcome, type DocumentToOpen, readDocuments } from './read-documents.js';

const feed = (title: string) =>
  `<rss version="2.0"><channel><title>Post</title><item><title>${title}</title><guid>${title}</guid></item></channel></rss>`;
const toldBy = ({ result, error }: DocumentOutcome<unknown>) =>
  result ? result.articles[0]?.headline : (error as { code?: string }).code;

/** A document that is opened when the test says so. */
function held(title: string) {
  let open: (input: DocumentInput) => void = () => undefined;
  const document = {
    title,
    opened: 0,
    isOpen: false,
    open: () => {
      document.opened++;
      document.isOpen = true;
      return new Promise<DocumentInput>((resolve) => {
        open = resolve;
      });
    },
  };
  const give = () => {
    document.isOpen = false;
    open(feed(title));
  };
  return { document, give };
}
/** When all that can go on without outside help has gone on. */
const idle = () => new Promise((resolve) => setImmediate(resolve));

async function all<T extends DocumentInput | DocumentToOpen>(
  inputs: Iterable<T> | AsyncIterable<T>,
  context?: Parameters<typeof readDocuments>[1],
) {
  const outcomes: DocumentOutcome<T>[] = [];
  for await (const outcome of readDocuments(inputs, context)) outcomes.push(outcome);
  return outcomes;
}

describe('readDocuments', () => {
  it('gives what became of each, in order, and goes on behind one that cannot be read', async () => {
    const inputs = [feed('one'), '', new TextEncoder().encode(feed('three')), 'zzz', new Response(feed('five'))];
    const outcomes = await all(inputs);
    expect(outcomes.map(toldBy)).toEqual(['one', 'empty', 'three', 'unknown-format', 'five']);
    expect(outcomes.map(({ index, input }) => inputs[index] === input)).toEqual([true, true, true, true, true]);
    expect(await all([])).toEqual([]);
  });

  it('takes an iterator, and gives each document its own context', async () => {
    async function* inputs() {
      yield { name: 'a', open: () => feed('one'), context: { url: 'https://a.example/feed' } };
      await idle();
      yield { name: 'b', open: async () => feed('two') };
      yield { name: 'c', open: () => Promise.reject(Object.assign(new Error('gone'), { code: 'gone' })) };
      yield {
        name: 'd',
        open: () => {
          throw Object.assign(new Error('shut'), { code: 'shut' });
        },
      };
    }
    const outcomes = await all(inputs(), { url: 'https://b.example/feed' });
    expect(outcomes.map(({ input, result }) => [input.name, result?.feed?.url])).toEqual([
      ['a', 'https://a.example/feed'],
      ['b', 'https://b.example/feed'],
      ['c', undefined],
      ['d', undefined],
    ]);
    expect(outcomes.slice(2).map(toldBy)).toEqual(['gone', 'shut']);
  });

  it('opens no more than so many at a time, those that are read and not taken among them', async () => {
    const documents = Array.from({ length: 8 }, (_, number) => held(`${number}`));
    const isOpened = () => documents.map(({ document }) => document.opened).join('');
    const outcomes = readDocuments(
      documents.map(({ document }) => document),
      { concurrency: 3 },
    );
    const first = outcomes.next();
    await idle();
    expect(isOpened()).toBe('11100000');
    documents[1]!.give();
    documents[2]!.give();
    await idle();
    expect(isOpened()).toBe('11100000');
    documents[0]!.give();
    expect(toldBy((await first).value!)).toBe('0');
    await idle();
    expect(isOpened()).toBe('11100000');
    expect(toldBy((await outcomes.next()).value!)).toBe('1');
    expect(toldBy((await outcomes.next()).value!)).toBe('2');
    const fourth = outcomes.next();
    await idle();
    expect(isOpened()).toBe('11111100');
    documents[3]!.give();
    await fourth;
    await outcomes.return();
    expect(isOpened()).toBe('11111100');
  });

  it('keeps no outcome that was taken', async () => {
    let taken = 0;
    let most = 0;
    let given = 0;
    function* inputs() {
      for (; given < 500; given++) {
        most = Math.max(most, given - taken);
        yield feed(`${given}`);
      }
    }
    for await (const { index } of readDocuments(inputs(), { concurrency: 5 })) expect(index).toBe(taken++);
    expect(taken).toBe(500);
    expect(most).toBeLessThanOrEqual(6);
  });

  it('tells the iterator when nobody takes more', async () => {
    let isClosed = false;
    function* inputs() {
      try {
        for (;;) yield feed('one');
      } finally {
        isClosed = true;
      }
    }
    for await (const outcome of readDocuments(inputs())) {
      expect(toldBy(outcome)).toBe('one');
      break;
    }
    expect(isClosed).toBe(true);
  });

  it('throws what the iterator throws, behind the documents before', async () => {
    async function* inputs() {
      yield feed('one');
      throw new Error('the list is cut off');
    }
    const outcomes = readDocuments(inputs());
    expect(toldBy((await outcomes.next()).value!)).toBe('one');
    await expect(outcomes.next()).rejects.toThrow('the list is cut off');
  });

  it('is ended by its signal, with what is being opened and read', async () => {
    const { document } = held('one');
    const signals: (AbortSignal | undefined)[] = [];
    let isCancelled = false;
    const stream = new ReadableStream({
      cancel() {
        isCancelled = true;
      },
    });
    const abort = new AbortController();
    const inputs = [
      {
        open(signal?: AbortSignal) {
          signals.push(signal);
          return document.open();
        },
      },
      { open: () => stream },
    ];
    const outcomes = readDocuments(inputs, { signal: abort.signal });
    const first = outcomes.next();
    await idle();
    abort.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    expect(signals).toEqual([abort.signal]);
    await expect.poll(() => isCancelled).toBe(true);
    await expect(all([feed('one')], { signal: abort.signal })).rejects.toThrow('enough');
    expect(await outcomes.next()).toEqual({ done: true, value: undefined });
  });

  it('is ended between two outcomes as well', async () => {
    const abort = new AbortController();
    const outcomes = readDocuments([feed('one'), feed('two')], { signal: abort.signal });
    await outcomes.next();
    abort.abort();
    await expect(outcomes.next()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it.each(['text', new Uint8Array(2), new ReadableStream(), new Response('x'), undefined, 7])(
    'refuses what is one document or none: %s',
    async (inputs) => {
      await expect(all(inputs as unknown as string[])).rejects.toThrow(
        expect.objectContaining({ code: 'unknown-input' }),
      );
    },
  );

  it.each([0, -1, Number.NaN, 1e9])('takes %s for a number of documents that does', async (concurrency) => {
    expect((await all([feed('one'), feed('two')], { concurrency })).map(toldBy)).toEqual(['one', 'two']);
  });
});
