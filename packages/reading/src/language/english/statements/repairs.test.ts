import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../model/assemble.js';
import { quotationsOf } from '../../../model/quotations.js';
import { makeDoc } from '../../../text/index.js';
import { englishText } from '../sentence-words.js';
import { repair } from './repairs.js';

/** What is left of the contents of one attribution, whose parts are words of the text. */
function contentOf(text: string, source: string, cue: string, contents: string[]): string[] {
  const doc = makeDoc(text, englishText);
  const words = (part: string) => makeDoc(part, englishText).lower;
  const rangeOf = (part: string) => {
    const wanted = words(part);
    const first = doc.lower.findIndex((_, at) => wanted.every((word, n) => doc.lower[at + n] === word));
    return { first, last: first + wanted.length };
  };
  const attribution: Attribution = {
    source: [rangeOf(source)],
    cue: [rangeOf(cue)],
    content: contents.map(rangeOf),
  };
  repair(doc, [attribution], quotationsOf(doc));
  return attribution.content.map(({ first, last }) => doc.lower.slice(first, last).join(' '));
}

describe('a name with a thing of its own', () => {
  it('says nothing', () => {
    expect(contentOf('Paris text binds rich and poor alike.', 'Paris', 'text', ['binds rich and poor alike'])).toEqual(
      [],
    );
    expect(contentOf('Lund letter names three ports.', 'Lund', 'letter', ['names three ports'])).toEqual([]);
  });

  it('may be several who write', () => {
    const text = 'Lund and Berg blog that the quay is unsafe.';
    expect(contentOf(text, 'Lund and Berg', 'blog', ['that the quay is unsafe'])).toEqual(['that the quay is unsafe']);
    expect(contentOf('Fans post that the team is back.', 'Fans', 'post', ['that the team is back'])).toHaveLength(1);
    expect(contentOf('Lund texts that she is late.', 'Lund', 'texts', ['that she is late'])).toHaveLength(1);
  });
});

describe('a clause that is said', () => {
  it('ends with its paragraph', () => {
    const text = 'Berg says the quay is unsafe\n\nThe council met on Monday.';
    expect(contentOf(text, 'Berg', 'says', ['the quay is unsafe', 'The council met on Monday'])).toEqual([
      'the quay is unsafe',
    ]);
  });

  it('goes on in the next one in quotation marks, and behind an aside', () => {
    const quoted = 'Berg says the quay is unsafe.\n\n"Nobody may moor there," he said.';
    expect(contentOf(quoted, 'Berg', 'says', ['the quay is unsafe', '"Nobody may moor there,"'])).toHaveLength(2);
    const aside = 'The quay, Berg says, is unsafe.';
    expect(contentOf(aside, 'Berg', 'says', ['The quay', 'is unsafe'])).toHaveLength(2);
  });
});

describe('when and where somebody spoke', () => {
  it('is no part of what was said', () => {
    const text =
      'Berg told the Post on her return from a meeting of donors in Velm that the aid would buy ten engines.';
    const said = 'that the aid would buy ten engines';
    expect(contentOf(text, 'Berg', 'told', [`her return from a meeting of donors in Velm ${said}`])).toEqual([said]);
  });

  it('is a thing that is told of where the clause is about it', () => {
    const text = 'Berg said on Monday in a letter that would reach the council that the quay was safe.';
    const letter = 'a letter that would reach the council';
    expect(contentOf(text, 'Berg', 'said', [letter])).toEqual([letter]);
  });
});
