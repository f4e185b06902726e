import { type Article, spanText } from '@dateline/core';
import type { Reading, TextSpan } from '@dateline/core/reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from './language/english/index.js';
import { loadFor } from './load-for.js';
import { read, readText } from './read.js';
import { readDoc } from './read-doc.js';
import { countReads } from './testing/count-reads.js';
import { makeDoc } from './text/index.js';

const article = (paragraphs: string[], rest: Partial<Article> = {}): Article => ({
  schemaVersion: 2,
  id: 'a1',
  bylines: [],
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  provenance: {},
  body: paragraphs.map((text) => ({ type: 'paragraph', text, marks: [] })),
  ...rest,
});

/** Retells a decision of a sea authority that never was, in the form agencies file. */
const story = article(
  [
    'Norway has closed two bays to trawlers after a ruling of the Northern Fisheries Council, the head of the coast guard, Ingrid Solheim, said on Tuesday.',
    '"Nobody is being turned back by force," Solheim told reporters in Bergen.',
    'She added that the ships had until Friday to leave.',
    'Earlier, the council’s resolution adopted in March last year had been ignored by most owners.',
    'The Northern Fisheries Council on March 14, 2022 unanimously voted for a resolution to protect cod, a month after the February 2 storm. The resolution urged all members to clear the bays within 18 months. Denmark paid $2.5 million for new boats.',
  ],
  {
    headline: 'Norway closes two bays to trawlers',
    deck: 'Nobody is turned back, the coast guard says',
    dateline: { text: 'OSLO, January 17.', place: 'OSLO', date: '2023-01-17' },
  },
);

describe('reading an Article', async () => {
  const reading = await read(story);
  const texts = (spans: Parameters<typeof spanText>[1][]) => spans.map((span) => spanText(story, span));

  it('resolves its times against the dateline', () => {
    expect(reading.anchor).toBe('2023-01-17');
    expect(reading.times.map(({ span, value }) => [spanText(story, span), value])).toEqual([
      ['Tuesday', '2023-01-17'],
      ['Friday', '2023-01-20'],
      ['March last year', '2022-03'],
      ['March 14, 2022', '2022-03-14'],
      ['a month', 'P1M'],
      ['February 2', '2022-02-02'],
      ['18 months', 'P18M'],
    ]);
  });

  it('ends a term that a document sets, from the day of the document', () => {
    const deadlines = reading.events.filter(({ kind }) => kind === 'deadline');
    expect(deadlines.map(({ value }) => value)).toEqual(['2023-01-20', '2023-09-14']);
    expect(spanText(story, deadlines[1]!.span)).toContain('clear the bays within 18 months');
    expect(reading.times[deadlines[1]!.time]?.value).toBe('P18M');
  });

  it('tells events in the order of their days', () => {
    const values = reading.events.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => a.padEnd(10, '~').localeCompare(b.padEnd(10, '~'))));
    expect(values[0]).toBe('2022-02-02');
  });

  it('merges the mentions of a document and dates it', () => {
    const [resolution] = reading.documents.filter(({ kind }) => kind === 'resolution');
    expect(resolution).toMatchObject({ issuer: 'Northern Fisheries Council', date: '2022-03-14' });
    expect(resolution?.mentions).toHaveLength(3);
  });

  it('finds who and where, each once', () => {
    const names = Object.fromEntries(reading.names.map((name) => [name.name, name]));
    expect(names['Ingrid Solheim']).toMatchObject({ kind: 'person', aliases: ['Solheim'] });
    expect(names['Ingrid Solheim']?.mentions).toHaveLength(2);
    expect(names['Northern Fisheries Council']?.kind).toBe('organisation');
    expect(names.Norway).toMatchObject({ kind: 'place', country: 'NO' });
    expect(names.Bergen).toMatchObject({ kind: 'place', country: 'NO' });
    expect(names.Oslo).toMatchObject({ kind: 'place', country: 'NO', mentions: [] });
    expect(names.Bergen?.latitude).toBeCloseTo(60.39, 1);
  });

  it('parts the news from what came before', () => {
    expect(spanText(story, reading.structure.lead!)).toBe(spanText(story, { at: 0, start: 0, end: 1000 }));
    expect(reading.structure.background.map(({ at }) => at)).toEqual([3, 4]);
  });

  it('reads amounts', () => {
    expect(reading.quantities).toContainEqual(expect.objectContaining({ value: 2_500_000, unit: 'USD' }));
    expect(texts(reading.quantities.map(({ span }) => span))).toContain('$2.5 million');
  });

  it('is the same each time', async () => {
    expect(await read(story)).toEqual(reading);
  });
});

describe('reading on', () => {
  it('leaves what it has no tables for alone', async () => {
    const reading = await readText('Vendredi, le ministre Dupont a parlé.', {
      published: '2021-06-16',
      language: 'fr-CA',
    });
    expect(reading).toMatchObject({ language: 'und', times: [], names: [] });
  });

  it('takes a full date at the head of a story without any other for the day of filing', async () => {
    const undated = article(['June 16, 2021 - The port opened yesterday.'], { headline: 'Port opens' });
    expect((await read(undated)).times.map(({ value }) => value)).toEqual(['2021-06-16', '2021-06-15']);
    expect((await read(article(['The port opened yesterday.']))).anchor).toBeUndefined();
  });

  it('takes a headline alone, and nothing at all', async () => {
    expect((await read(article([], { headline: 'Rain on Friday' }))).structure).toEqual({ background: [] });
    expect((await readText('')).times).toEqual([]);
  });

  it('cuts what runs over two blocks', async () => {
    const reading = await read(
      article(['It was signed in March', '1996 was a good year.'], { published: '1998-01-01' }),
    );
    for (const { span } of reading.times) expect(span.end).toBeLessThanOrEqual(23);
  });
});

/** Every span of a Reading of bare text. */
function spans(reading: Reading<TextSpan>): TextSpan[] {
  const { lead, background } = reading.structure;
  return [
    ...reading.statements.flatMap(({ content, source = [], cue = [] }) => [...content, ...source, ...cue]),
    ...reading.voices.flatMap(({ mentions }) => mentions),
    ...reading.times.map(({ span }) => span),
    ...reading.events.map(({ span }) => span),
    ...reading.names.flatMap(({ mentions }) => mentions),
    ...reading.documents.flatMap(({ mentions }) => mentions),
    ...reading.quantities.map(({ span }) => span),
    ...(lead ? [lead] : []),
    ...background,
  ];
}

function expectInside(reading: Reading<TextSpan>, text: string) {
  for (const { start, end } of spans(reading)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const { time } of reading.events) expect(reading.times[time]).toBeDefined();
}

const words =
  'the a last next Friday, Oct. 23, 1999 two 24 months ago "said Smith." Mr. Jones Bank of Act resolution No. 5 v. \n\n early within $3 million year-ago \'80s 😀 שלום \ud800'.split(
    ' ',
  );

describe('any text at all', () => {
  it('gives a Reading whose spans lie in the text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(undefined, '2021-06-16', 'never'), async (some, published) => {
        const reading = await readText(some, published === undefined ? {} : { published });
        expectInside(reading, some);
        expect(await readText(some, published === undefined ? {} : { published })).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it('gives an Article spans that lie in its blocks', async () => {
    const paragraph = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 })
      .map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { maxLength: 6 }), paragraph, async (paragraphs, headline) => {
        const some = article(paragraphs, { headline, published: '2021-06-16' });
        const reading = await read(some);
        for (const { span } of [...reading.times, ...reading.events, ...reading.quantities]) {
          expect(spanText(some, span)).toHaveLength(span.end - span.start);
          expect(span.end).toBeGreaterThan(span.start);
        }
        for (const { mentions } of [...reading.names, ...reading.documents, ...reading.voices]) {
          for (const span of mentions) expect(spanText(some, span)).toHaveLength(span.end - span.start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['lone surrogates', '\ud800'.repeat(50_000)],
    ['emoji', '👩‍🚀'.repeat(50_000)],
    ['right to left', 'שלום עולם. '.repeat(20_000)],
    ['days without end', 'Friday, '.repeat(20_000)],
    ['articles in articles', 'early the '.repeat(20_000)],
    ['opening marks alone', '"'.repeat(50_000)],
  ])('%s', async (_, text) => {
    expectInside(await readText(text, { published: '2021-06-16' }), text);
  });

  it('takes steps in proportion to the length of a text', async () => {
    const page = story.body.map((block) => ('text' in block ? block.text : '')).join('\n\n');
    const steps = async (length: number) => {
      const text = page.repeat(Math.ceil(length / page.length)).slice(0, length);
      const { doc, reads } = countReads(makeDoc(text, english.text));
      const loaded = await loadFor(english);
      let most = 0;
      let before = 0;
      for (const _ of readDoc(doc, english, loaded, { paragraphs: doc.paragraphs, anchor: '2023-01-17' })) {
        most = Math.max(most, reads() - before);
        before = reads();
      }
      return { all: reads(), most };
    };
    // Eight times the length; a square would take sixty-four times as many.
    const small = await steps(20_000);
    expect(small.all).toBeGreaterThan(20_000);
    const large = await steps(160_000);
    expect(large.all / small.all).toBeLessThan(12);
    // Others are let in between two of them.
    expect(large.most / large.all).toBeLessThan(0.25);
  });
});
