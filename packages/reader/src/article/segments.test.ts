import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segments } from './segments.js';

const range = fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }) });

it('cuts where something begins or ends', () => {
  const strong = { start: 4, end: 9, type: 'strong' };
  const said = { start: 0, end: 6, id: 'v1' };
  expect(segments('The quick fox', [strong], [said])).toEqual([
    { start: 0, end: 4, text: 'The ', marks: [], spans: [said] },
    { start: 4, end: 6, text: 'qu', marks: [strong], spans: [said] },
    { start: 6, end: 9, text: 'ick', marks: [strong], spans: [] },
    { start: 9, end: 13, text: ' fox', marks: [], spans: [] },
  ]);
});

it('gives the text back, each run under just what covers it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(range), fc.array(range), (text, marks, spans) => {
      const cut = segments(text, marks, spans);
      expect(cut.map((segment) => segment.text).join('')).toBe(text);
      for (const { start, end, marks: own } of cut) {
        expect(end).toBeGreaterThan(start);
        expect(own).toEqual(marks.filter((mark) => mark.start <= start && mark.end >= end));
      }
    }),
  );
});
