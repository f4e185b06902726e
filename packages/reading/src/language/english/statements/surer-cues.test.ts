import { expect, it } from 'vitest';
import { assemble } from '../../../model/assemble.js';
import { CONTENT_AFTER, CONTENT_BEFORE, CUE, SOURCE_AFTER, SOURCE_BEFORE } from '../../../model/labels.js';
import { makeDoc, plainText, type TokenRange } from '../../../text/index.js';
import { englishText } from '../sentence-words.js';
import { surerCues } from './surer-cues.js';

/** Source, cue and content of each attribution of a text in which some words have labels already. */
function attributed(text: string, given: [label: number, words: string][] = []): string[][] {
  const doc = makeDoc(text, englishText);
  const labels = new Uint8Array(doc.size);
  for (const [label, words] of given) {
    const from = text.indexOf(words);
    for (let token = 0; token < doc.size; token++) {
      const start = doc.start[token]!;
      if (start >= from && start < from + words.length) labels[token] = start === from ? label : label + 1;
    }
  }
  surerCues(doc, labels);
  const words = (ranges: TokenRange[]) => ranges.map(({ first, last }) => plainText(doc, first, last)).join(' … ');
  return assemble(labels, doc).map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
}

it('takes a verb of saying for the cue, and no noun between it and its clause', () => {
  const noted = attributed("Nina Holt, Berg's lawyer, told The Mail in a statement that her client is safe.", [
    [SOURCE_BEFORE, "Nina Holt, Berg's lawyer"],
    [CUE, 'told'],
    [CUE, 'in a statement'],
    [CONTENT_AFTER, 'that her client is safe'],
  ]);
  expect(noted).toEqual([["Nina Holt, Berg's lawyer", 'told', 'that her client is safe']]);
  const talks = attributed('Mike Lund told the council before two days of talks that progress had been made.', [
    [CUE, 'talks'],
    [CONTENT_AFTER, 'that progress had been made'],
  ]);
  expect(talks).toEqual([['Mike Lund', 'told', 'that progress had been made']]);
});

it('leaves a clause to the verb of its own subject', () => {
  const text = 'Mike Lund told the council the study found that the quay is old.';
  const own = [['the study', 'found', 'that the quay is old']];
  expect(
    attributed(text, [
      [SOURCE_BEFORE, 'the study'],
      [CUE, 'found'],
      [CONTENT_AFTER, 'that the quay is old'],
    ]),
  ).toEqual(own);
});

it('takes what stands behind “according to” and a comma, whatever else was taken for a cue', () => {
  const text = 'According to a report in the Mail, Mayor Kari Lund opened the quay on Monday to please the crews.';
  expect(
    attributed(text, [
      [CUE, 'opened the quay on Monday to please'],
      [CONTENT_AFTER, 'the crews'],
    ]),
  ).toEqual([
    ['a report in the Mail', 'According to', 'Mayor Kari Lund opened the quay on Monday to please the crews'],
  ]);
  expect(attributed('But according to Berg, the head of the port, the quay was shut in May.')).toEqual([
    ['Berg, the head of the port', 'according to', 'the quay was shut in May'],
  ]);
  const title = attributed('According to “Ships, Quays and Men” by Ole Berg, the quay was shut in May.');
  expect(title).toEqual([['“Ships, Quays and Men” by Ole Berg', 'According to', 'the quay was shut in May']]);
});

it('takes what stands before “according to”, and around it', () => {
  expect(attributed('Some forty boats were counted, according to the port office.')).toEqual([
    ['the port office', 'according to', 'Some forty boats were counted'],
  ]);
  const around = attributed('He had, according to Nina Holt of the Mail, skinned and cooked a hare.', [
    [CONTENT_BEFORE, 'He had'],
    [CUE, 'according to'],
    [SOURCE_AFTER, 'Nina Holt of the Mail, skinned and cooked a hare'],
  ]);
  expect(around).toEqual([['Nina Holt of the Mail', 'according to', 'He had … skinned and cooked a hare']]);
});
