import type { Article, Block, Mark } from '@dateline/core';
import { toHtml } from '@dateline/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hardProse, URLS } from '../../core/src/testing/prose.js';
import { readDocument } from './read-document.js';

type Prose = { text: string; marks: Mark[] };

/** Prose as the characters that show, each with its marks; blanks as HTML has them, and lines of their own. */
function shown({ text, marks }: Prose): string {
  const links = marks.filter((mark) => mark.type === 'link').sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const over = marks.filter(({ start, end }) => start <= at && at < end);
    const types = new Set(over.map(({ type }) => type).filter((type) => type !== 'link' && type !== 'note'));
    const link = links.find(({ start, end }) => start <= at && at < end);
    // What has no width is left out at the ends of a text.
    if (character === '\u200b') out += '';
    else if (character === '\n') out += '\n';
    else if (/\s/.test(character)) out += ' ';
    else out += `${character}{${[...types].sort().join()}${link?.type === 'link' ? ` ${link.url}` : ''}}`;
    at += character.length;
  }
  return out
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}

/** A block as far as HTML can say it. */
function told(block: Block): object {
  const parts = 'parts' in block ? (block.parts ?? []) : [];
  const captions = parts
    .filter((part) => part.role !== 'cell')
    .map((part) => `${part.role}: ${shown(part)}`)
    .filter((text) => !text.endsWith(': '));
  switch (block.type) {
    case 'heading':
      return { type: 'heading', level: Math.max(2, block.level), text: shown(block) };
    case 'item':
      return { type: 'item', depth: block.depth, ordered: block.ordered, text: shown(block) };
    case 'code':
      return { type: 'code', text: block.text, language: block.language, captions };
    case 'embed':
      return {
        type: 'paragraph',
        text: shown({ text: block.title ?? block.url, marks: [{ type: 'link', url: block.url, start: 0, end: 9999 }] }),
      };
    case 'figure':
      return {
        type: 'figure',
        kind: block.kind,
        url: block.url,
        alt: (block.alt ?? '').replace(/\s+/g, ' ').trim(),
        captions,
      };
    case 'table':
      return {
        type: 'table',
        captions,
        cells: parts
          .flatMap((part) =>
            part.role === 'cell' ? [`${part.row} ${part.column} ${part.header ?? false} ${shown(part)}`] : [],
          )
          .sort(),
      };
    case 'separator':
      return { type: 'separator' };
    default:
      return { type: block.type, text: shown(block) };
  }
}

/** White space and what has no width. */
const isEmpty = (block: Block) => 'text' in block && !/[^\s\u200b]/.test(block.text);

/** Addresses are normalized where they are read. */
/** Breaks in a row are one. */
const isOneBreak = (block: Block, at: number, all: readonly Block[]) =>
  block.type !== 'separator' || all[at - 1]?.type !== 'separator';

const urls = URLS.filter((url) => /^(?:https|mailto)/.test(url) && !url.includes('\\'));
/** Two line breaks are the end of a paragraph, as pages have them. */
const prose = hardProse()
  .filter(({ text }) => !/\n[\s\u200b]*\n/.test(text))
  .map(({ text, marks }) => ({
    text,
    marks: marks.map((mark) => (mark.type === 'link' ? { ...mark, url: urls[mark.url.length % urls.length]! } : mark)),
  }));
const role = fc.constantFrom('caption' as const, 'credit' as const);
const captions = fc
  .uniqueArray(fc.tuple(role, prose), { maxLength: 2, selector: ([name]) => name })
  .map((all) => all.sort(([a], [b]) => a.localeCompare(b)).map(([name, value]) => ({ role: name, ...value })));
const code = fc
  .array(fc.constantFrom('x', '\n', '  ', '<b>', '&amp;', '`'), { minLength: 1, maxLength: 6 })
  .map((all) => `x${all.join('')}x`);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: prose.map((value): Block => ({ type: 'paragraph', ...value })) },
  prose.map((value): Block => ({ type: 'quote', ...value })),
  fc
    .tuple(prose, fc.integer({ min: 1, max: 6 }))
    .map(([value, level]): Block => ({ type: 'heading', level, ...value })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(prose, fc.integer({ min: 1, max: 3 }), fc.boolean())
      .map(([value, depth, ordered]): Block => ({ type: 'item', depth, ordered, ...value })),
  },
  fc
    .tuple(code, fc.constantFrom(undefined, 'python'))
    .map(([text, language]): Block => ({ type: 'code', text, ...(language && { language }) })),
  fc.constant<Block>({ type: 'separator' }),
  fc.array(prose, { minLength: 4, maxLength: 6 }).map(
    (cells): Block => ({
      type: 'table',
      parts: cells.map((cell, at) => ({
        role: 'cell',
        row: at >> 1,
        column: at & 1,
        ...(at < 2 && { header: true as const }),
        text: `x ${cell.text}`,
        marks: [],
      })),
    }),
  ),
  fc
    .tuple(prose, captions)
    .map(([{ text }, parts]): Block => ({ type: 'figure', kind: 'image', url: urls[0]!, alt: text, parts })),
);

it('gives the blocks, words and marks of an Article that was written as HTML', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const body: Block[] = [
        { type: 'paragraph', text: 'The bridge over the old harbour opened to carts.', marks: [] },
        // A picture that comes again is left out.
        ...blocks.map((each, at) => (each.type === 'figure' ? { ...each, url: `https://a.example/${at}.jpg` } : each)),
        { type: 'paragraph', text: 'Tolls stay as they were.', marks: [] },
      ];
      const article: Article = {
        schemaVersion: 2,
        id: 'a',
        bylines: [],
        direction: 'ltr',
        topics: [],
        media: [],
        attachments: [],
        provenance: {},
        body,
      };
      const { articles } = await readDocument(toHtml(article));
      expect(articles[0]?.body.map(told)).toEqual(
        body
          .filter((each) => !isEmpty(each))
          .filter(isOneBreak)
          .map(told),
      );
    }),
    { numRuns: 150 },
  );
});
