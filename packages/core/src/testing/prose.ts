// Prose that is hard to write in a markup language, for the tests of several packages; not part of what is published.
import fc from 'fast-check';
import type { Mark } from '../types.js';

type Prose = { text: string; marks: Mark[] };

const PIECES = [
  ...'*_`~[]()<>&#-+=|\\!:^"\'.,$@/“’',
  ...['**', '``', '~~', '<b>', '</b>', '<!--', '&amp;', '&#42;', '##', '1.', '2)', ':-', '---', '===', '[^1]:', '[x]'],
  ...['word', 'two', 'a', 'é', '麦', '👍', 'e\u0301', 'www.a.example', '\u00a0', '\u200b'],
  ...[' ', ' ', ' ', '  ', '    ', '\t', '\n', '\n', '\n\n'],
];
const PLAIN = PIECES.filter((piece) => !/[“”]/.test(piece));

export const URLS = [
  'https://a.example/b',
  'https://a.example/x(1)?a=1&copy=2&amp;b#c',
  'https://a.example/a|b\\c*d_e',
  'mailto:a@b.example',
  '/a b',
  '#top',
  'urn:x:"y"',
];

const TYPES = ['strong', 'emphasis', 'code', 'strike', 'subscript', 'superscript', 'highlight', 'quote'] as const;

/** Prose of such pieces; a mark begins and ends between two of them. */
export function hardProse({
  types = TYPES as readonly Mark['type'][],
  notes = [] as readonly string[],
} = {}): fc.Arbitrary<Prose> {
  const kinds = [...types, 'link' as const, ...(notes.length > 0 ? ['note' as const] : [])];
  return fc.array(fc.constantFrom(...PLAIN), { maxLength: 14 }).chain((pieces) => {
    const offsets = [0];
    for (const piece of pieces) offsets.push(offsets.at(-1)! + piece.length);
    const mark = fc
      .record({
        type: fc.constantFrom(...kinds),
        from: fc.nat(Math.max(0, pieces.length - 1)),
        length: fc.integer({ min: 1, max: 6 }),
        url: fc.constantFrom(...URLS),
        title: fc.option(fc.constantFrom('a "b" \\', 'x &amp; | y'), { nil: undefined }),
        note: fc.constantFrom(...notes, ''),
      })
      .map(({ type, from, length, url, title, note }): Mark => {
        const range = { start: offsets[from]!, end: offsets[Math.min(pieces.length, from + length)]! };
        if (type === 'link') return { type, ...range, url, ...(title !== undefined && { title }) };
        return type === 'note' ? { type, ...range, note: note || notes[0]! } : { type, ...range };
      });
    const marks = pieces.length > 0 ? fc.array(mark, { maxLength: 5 }) : fc.constant<Mark[]>([]);
    return marks.map((list) => ({ text: pieces.join(''), marks: list }));
  });
}
