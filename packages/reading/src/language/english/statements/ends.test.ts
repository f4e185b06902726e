import { beforeAll, describe, expect, it } from 'vitest';
import { countReads } from '../../../testing/count-reads.js';
import { makeDoc } from '../../../text/index.js';
import { endWeights } from '../../../weights/english-ends.js';
import { englishModel } from '../english-model.js';
import { englishText } from '../sentence-words.js';
import { cutEnds, END_WEIGHTS, Ends } from './ends.js';
import { findStatements } from './english-statements.js';

let contentOf: (text: string) => string | undefined;
beforeAll(async () => {
  const model = await englishModel();
  contentOf = (text) => {
    const doc = makeDoc(text, englishText);
    const [statement] = findStatements(doc, model.labels(doc).statements);
    const span = statement?.content.at(-1);
    return span && text.slice(statement!.content[0]!.start, span.end);
  };
});

describe('where a content ends', () => {
  it('ends at a clause that is the writer’s', () => {
    expect(
      contentOf('Harwick Steel Corp said it has had talks with Lund and Co, which is seeking control of the company.'),
    ).toBe('it has had talks with Lund and Co');
  });

  it('keeps what belongs to the clause', () => {
    expect(contentOf('Harwick Steel Corp said it has had talks with Lund and Co in May.')).toBe(
      'it has had talks with Lund and Co in May',
    );
  });

  it('leaves quotations and what stands before its cue alone', () => {
    const doc = makeDoc('Berg said “it is late, which is bad”. It is late, which is bad, Berg said.', englishText);
    const range = (first: number, last: number) => [{ first, last }];
    const quoted = { source: range(0, 1), cue: range(1, 2), content: range(2, 11) };
    const before = { source: range(20, 21), cue: range(21, 22), content: range(12, 19) };
    cutEnds(doc, [quoted, before]);
    expect([quoted.content, before.content]).toEqual([range(2, 11), range(12, 19)]);
  });
});

it('has a weight for every feature', () => {
  expect(atob(endWeights)).toHaveLength(END_WEIGHTS);
});

it('takes steps in proportion to the length', () => {
  const steps = (times: number) => {
    const doc = makeDoc(
      `Berg said ${'the road, which was old, was closed, '.repeat(times)}and that was that.`,
      englishText,
    );
    const { doc: counted, reads } = countReads(doc);
    const attribution = {
      source: [{ first: 0, last: 1 }],
      cue: [{ first: 1, last: 2 }],
      content: [{ first: 2, last: doc.size }],
    };
    new Ends(counted).each(attribution, () => undefined);
    return reads();
  };
  expect(steps(400)).toBeLessThan(5 * steps(100));
});
