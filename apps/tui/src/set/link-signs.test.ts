import { describe, expect, it } from 'vitest';
import { noStyle, paint } from '../text/paint.js';
import { drawLine, isText } from './page-line.js';
import { setText } from './set-text.js';

const text = 'The port was closed on Tuesday, the harbour office said.';
const link = (words: string, url: string) => {
  const start = text.indexOf(words);
  return { type: 'link' as const, start, end: start + words.length, url };
};
const marks = [link('port', 'https://port.example/'), link('harbour office', 'https://office.example/')];
const numbers = new Map([
  ['https://port.example/', 1],
  ['https://office.example/', 12],
]);
const set = (cells: number) => setText(text, cells, { at: 0, marks, numbers });
const shown = (cells: number) => set(cells).map((line) => paint(drawLine(line), noStyle));

describe('the numbers of links', () => {
  it('stand behind their words, and lines keep their width', () => {
    expect(shown(80)).toEqual(['The port[1] was closed on Tuesday, the harbour office[12] said.']);
    expect(shown(20)).toEqual(['The port[1] was', 'closed on Tuesday,', 'the harbour', 'office[12] said.']);
  });

  it('leave the places of the text where they are, at every width', () => {
    for (let cells = 8; cells <= 70; cells++) {
      const pieces = set(cells).flat().filter(isText);
      for (const { start, end } of pieces) expect(start).toBeLessThanOrEqual(end);
      const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
      expect(words.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      expect(Math.max(...shown(cells).map((line) => line.length))).toBeLessThanOrEqual(Math.max(8, cells));
    }
  });

  it('are none where nothing has one', () => {
    expect(setText(text, 80, { at: 0, marks, numbers: new Map() })).toHaveLength(1);
  });
});
