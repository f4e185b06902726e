import { expect, it } from 'vitest';
import { englishText } from '../language/english/sentence-words.js';
import { countReads } from '../testing/count-reads.js';
import { makeDoc } from '../text/index.js';
import { contextsOf } from './contexts.js';

const contexts = (text: string) => {
  const doc = makeDoc(text, englishText);
  return Object.fromEntries([...contextsOf(doc)].map((context, token) => [doc.lower[token]!, context]).reverse());
};

it('tells what the capital of the first word of a sentence is worth', () => {
  expect(contexts('Ports are shut. All ports are. Velm is too, and so is Velm.')).toMatchObject({ ports: 1, velm: 2 });
  expect(contexts('Velm is shut.')).toMatchObject({ velm: 0, shut: 0 });
});

it('tells what capitals in a headline are worth', () => {
  const found = contexts('Harbour Board of Velm Closes Ports\n\nIn Velm the ports are shut.');
  expect(found).toMatchObject({ harbour: 3, board: 3, of: 0, closes: 3, in: 0, shut: 0 });
  const [, , , velm] = contextsOf(
    makeDoc('Harbour Board of Velm Closes Ports\n\nIn Velm the ports are shut.', englishText),
  );
  expect(velm).toBe(5);
});

it('takes steps in proportion to the length', () => {
  const steps = (length: number) => {
    const text = 'Ports are shut. All ports are.\n\nHarbour Board Closes Ports\n\n'.repeat(length / 50);
    const { doc, reads } = countReads(makeDoc(text, englishText));
    contextsOf(doc);
    return reads();
  };
  expect(steps(160_000) / steps(20_000)).toBeLessThan(12);
});
