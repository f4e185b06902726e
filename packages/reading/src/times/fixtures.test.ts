import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { english } from '../language/english/index.js';
import { makeDoc } from '../text/index.js';
import { findTimes } from './find-times.js';

/** A text, the day it was filed where that is known, and every time expression in it as TIMEX3 has it. */
interface Fixture {
  text: string;
  anchor?: string;
  expected: { text: string; type: string; value: string; mod?: string }[];
}

const folder = new URL('../../fixtures/times/', import.meta.url);

it.each(readdirSync(folder))('reads the times of %s', (file) => {
  const { text, anchor, expected } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Fixture;
  const found = findTimes(makeDoc(text, english.text), english.times!(), anchor);
  expect(found.map(({ span, ...time }) => ({ text: text.slice(span.start, span.end), ...time }))).toEqual(expected);
});
