import { expect, it } from 'vitest';
import { english } from '../language/english/index.js';
import { makeDoc } from '../text/index.js';

const story = '“The quay is shut,” Mayor Ada Lund of Velm Grain Co said in Bergen on Monday. ';
/** More words that no other text has than are looked up together. */
const rare = Array.from({ length: 2500 }, (_, at) => `brim${at.toString(36)}x said Lund`).join(' ');

async function labels(text: string): Promise<number[][]> {
  const { statements, names } = (await english.model!()).labels(makeDoc(text, english.text));
  return [[...statements], [...names]];
}

it('labels a text alike whether its forms are met for the first time, come back or have been written over', async () => {
  const first = await labels(story);
  expect(first[1]!.some((label) => label > 0)).toBe(true);
  expect(await labels(story)).toEqual(first);
  const long = await labels(rare);
  expect(await labels(rare)).toEqual(long);
  expect(await labels(rare)).toEqual(long);
  expect(await labels(story)).toEqual(first);
});
