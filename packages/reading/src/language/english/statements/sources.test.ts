import { describe, expect, it } from 'vitest';
import { CONTENT_AFTER, CONTENT_BEFORE, CUE, GAP, OUT, SOURCE_AFTER, SOURCE_BEFORE } from '../../../model/labels.js';
import { makeDoc } from '../../../text/index.js';
import { englishText } from '../sentence-words.js';
import { labelSources } from './sources.js';

/** Labels words from one to another, both by their number, runs labelSources, and gives the words of the sources. */
function sources(text: string, parts: [label: number, first: number, last: number][]): string[] {
  const doc = makeDoc(text, englishText);
  const labels = new Uint8Array(doc.size).fill(OUT);
  for (const [label, first, last] of parts) {
    labels.fill(label + 1, first, last + 1);
    labels[first] = label;
  }
  labelSources(doc, labels);
  const found: string[] = [];
  doc.lower.forEach((word, token) => {
    if (labels[token] === SOURCE_BEFORE || labels[token] === SOURCE_AFTER) found.push(word);
    else if (labels[token] === SOURCE_BEFORE + 1 || labels[token] === SOURCE_AFTER + 1) {
      found.push(`${found.pop() ?? ''} ${word}`);
    }
  });
  return found;
}

describe('sources', () => {
  it('begin where the phrase does when they were cut in a name', () => {
    const text = 'Earlier, the envoy to Rome Ada Lund told them that it rained.';
    expect(sources(text, [[SOURCE_BEFORE, 7, 7]])).toEqual(['the envoy to rome ada lund']);
  });

  it('stay as they are behind a clause and at the head of a sentence', () => {
    expect(sources('It rained and Ada Lund said so.', [[SOURCE_BEFORE, 3, 4]])).toEqual(['ada lund']);
    expect(sources('Lund said so.', [[SOURCE_BEFORE, 0, 0]])).toEqual(['lund']);
  });

  it('have the office that content took for its end', () => {
    const text = 'The harbour will open in May, the head of the port office, Ivan Petrov, said.';
    expect(
      sources(text, [
        [CONTENT_BEFORE, 0, 12],
        [SOURCE_BEFORE, 14, 15],
        [CUE, 17, 17],
      ]),
    ).toEqual(['the head of the port office , ivan petrov']);
  });

  it('are named by "according to", also where content took them', () => {
    const text = 'According to Olsen, two boats sank.';
    expect(
      sources(text, [
        [CUE, 0, 1],
        [CONTENT_AFTER, 2, 6],
      ]),
    ).toEqual(['olsen']);
    expect(sources('Two boats sank, according to the harbour office.', [[CUE, 4, 5]])).toEqual(['the harbour office']);
  });

  it('have letters: a year before the verb is none', () => {
    expect(sources('The council on May 2, 1953 voted for it.', [[SOURCE_BEFORE, 6, 6]])).toEqual([]);
    const doc = makeDoc('In 1953 voted', englishText);
    const labels = Uint8Array.of(OUT, SOURCE_BEFORE, CUE);
    labelSources(doc, labels);
    expect([...labels]).toEqual([OUT, GAP, CUE]);
  });
});
