import { expect, it } from 'vitest';
import { judgeSample, piecesOf, readVerdicts, samplePieces } from './sample.js';
import type { Told } from './told.js';

const text = 'The Weir Act passed. It costs $4 million. The weir holds 4 million litres.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const told: Told = {
  statements: [],
  voices: [],
  names: [],
  times: [],
  documents: [{ name: 'Weir Act', mentions: [span('Weir Act')] }],
  quantities: [
    { ...span('$4 million'), value: 4e6, unit: 'USD' },
    { ...span('4 million litres'), value: 4e6, unit: 'litre' },
  ],
};
const pieces = piecesOf({ set: 'wire', id: 'weir', text }, told);

it('draws the same pieces whatever else was told', () => {
  expect(pieces.map(({ sentence }) => sentence)).toEqual(text.split(/(?<=\.) /));
  const [lowest] = samplePieces(pieces, 1, '1');
  const others = pieces.filter((piece) => piece !== lowest);
  expect(samplePieces([...others.slice(1), lowest!], 1, '1')).toEqual([lowest]);
});

it('judges what has a verdict, and a piece with another value has none', () => {
  const verdicts = readVerdicts('0 +\n1 +\n2 - wrong unit\n', pieces);
  expect(verdicts.every((verdict) => !('sentence' in verdict))).toBe(true);
  expect(judgeSample(pieces, verdicts)).toMatchObject({ right: 2, judged: 3, open: [], wrong: [['wrong unit', 1]] });
  const changed = piecesOf(
    { set: 'wire', id: 'weir', text },
    { ...told, quantities: [{ ...span('$4 million'), value: 4 }] },
  );
  expect(judgeSample(changed, verdicts)).toMatchObject({ right: 1, judged: 1 });
  expect(() => readVerdicts('7 +', pieces)).toThrow('no verdict');
});
