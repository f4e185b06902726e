import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRows } from './plain.js';
import { article, paragraph } from './testing/articles.js';
import { articleOfSchema } from './testing/from-schema.js';
import { leadingDateline } from './text.js';
import { toText } from './to-text.js';
import type { Article, Block } from './types.js';

const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');
const whole = JSON.parse(/```json article\n([\s\S]*?)\n```/.exec(spec)?.[1] ?? '') as Article;

const captions = (block: Block) =>
  'parts' in block ? (block.parts ?? []).flatMap((part) => (part.role === 'cell' ? [] : part.text)) : [];

/** All that a reader sees, in the order of reading. */
function textsOf(value: Article): (string | undefined)[] {
  const body = value.body.flatMap((block) => {
    if (block.type === 'table')
      return [...tableRows(block.parts).flatMap((row) => row.map(({ text }) => text)), ...captions(block)];
    if (block.type === 'figure') return [block.alt, ...captions(block)];
    if (block.type === 'embed') return [block.title, block.url];
    return 'text' in block ? [block.text, ...captions(block)] : [];
  });
  return [
    value.kicker,
    value.headline,
    value.deck,
    ...value.bylines.map(({ name }) => name),
    value.source?.name,
    ...(value.body[0]?.type === 'paragraph' ? [leadingDateline(value)] : []),
    ...body,
    ...(value.corrections ?? []).map(({ text }) => text),
    ...(value.credits ?? []).flatMap(({ role, people }) => [role, ...people.map(({ name }) => name)]),
    value.rights,
  ];
}

describe('toText', () => {
  it('keeps every word in the order of reading', () => {
    fc.assert(
      fc.property(articleOfSchema, (value) => {
        const text = toText(value);
        let from = 0;
        for (const word of textsOf(value).flatMap((each) => each?.match(/\S+/g) ?? [])) {
          const at = text.indexOf(word, from);
          expect(at, `${word} in ${text.slice(from)}`).toBeGreaterThanOrEqual(0);
          from = at + word.length;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('sets an Article out as text', () => {
    expect(toText(whole)).toBe(`Public works

Harbour bridge reopens after winter repairs

Tolls stay as they were, the port says

By Ines Calder

Harbour Post · 2024-03-04T18:30:00+01:00

https://post.example/bridge?ref=front

OLDHAVEN, March 4 (Harbour Post) - The bridge opened to carts on Monday, two weeks early.

What was done

- Twelve beams were replaced.

  We worked through every frost.

Beams on a barge
The last beams arrive.
Photo: Tomas Reed

Toll\tPence
Cart\t4
Tolls from April

open(bridge)
As the port runs it

The first cart crosses
https://video.example/watch/12

* * *

Tomas Reed · 2024-03-04T06:05:00+01:00

The first cart has crossed.

1 Oak from the Vale forest.

2024-03-05 An earlier version gave the toll for carts as 5 pence.

photographs: Tomas Reed

https://post.example/bridge.mp3
0:00 The winter

© 2024 Harbour Post
`);
  });

  it('nests lists by their depth, and numbers them', () => {
    const item = (text: string, depth: number, number?: number): Block => ({
      type: 'item',
      depth,
      ordered: number !== undefined,
      text,
      marks: [],
      ...(number !== undefined && { number }),
    });
    const text = toText(
      article({ headline: undefined, bylines: [], body: [item('a', 1), item('b', 2, 3), paragraph('c')] }),
    );
    expect(text).toBe('- a\n  3. b\n\nc\n');
  });

  it('has a dateline where there is no paragraph to set it before', () => {
    const { body: _, ...bare } = article({ headline: undefined, bylines: [], dateline: { text: 'OLDHAVEN -' } });
    expect(toText({ ...bare, body: [{ type: 'separator' }] })).toBe('OLDHAVEN -\n\n* * *\n');
    expect(toText({ ...bare, body: [] })).toBe('OLDHAVEN -\n');
  });
});
