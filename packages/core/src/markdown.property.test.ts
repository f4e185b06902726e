import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, it } from 'vitest';
import { toMarkdown } from './markdown.js';
import { captionsOf, tableCells } from './plain.js';
import { article } from './testing/articles.js';
import { hardProse, URLS } from './testing/prose.js';
import type { Article, Block, Mark, Table } from './types.js';

const parsed = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
  });

/** Prose as the characters that show, each with what is said of it; the same for both sides. */
class Shown {
  private readonly out: string[] = [];
  readonly notes = new Set<string>();

  add(text: string, marks: ReadonlySet<string>, link = ''): void {
    for (const character of text) {
      // Quotation marks stand for a mark as well.
      if (/[“”]/.test(character)) continue;
      if (/\s/.test(character)) this.out.push(' ');
      else this.out.push(`${character}{${marks.has('code') ? 'code' : [...marks].sort().join()}${link && ` ${link}`}}`);
    }
  }

  toString(): string {
    return this.out.join('').replace(/ +/g, ' ').trim();
  }
}

type Prose = { text: string; marks: Mark[] };
const isShown = ({ text }: Prose, { start, end }: Mark) => text.slice(start, end).trim() !== '';

function addProse(shown: Shown, prose: Prose, more: readonly string[] = []): void {
  const { text, marks } = prose;
  const links = marks
    .filter((mark) => mark.type === 'link' && isShown(prose, mark))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of marks) if (mark.type === 'note') shown.notes.add(mark.note);
  for (let at = 0; at < text.length; at++) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const over = marks.filter(({ start, end }) => start <= at && at < end);
    const types = over.map(({ type }) => type).filter((type) => !['link', 'note', 'quote'].includes(type));
    const link = links.find(({ start, end }) => start <= at && at < end);
    const isCode = types.includes('code');
    shown.add(character, new Set([...types, ...more]), !isCode && link?.type === 'link' ? link.url : '');
    at += character.length - 1;
  }
}

const proseOf = (prose: Prose, more: readonly string[] = []) => {
  const shown = new Shown();
  addProse(shown, prose, more);
  return shown;
};

const HTML: Record<string, string> = {
  em: 'emphasis',
  strong: 'strong',
  del: 'strike',
  sub: 'subscript',
  sup: 'superscript',
  mark: 'highlight',
  code: 'code',
};
const NODES: Record<string, string> = { emphasis: 'emphasis', strong: 'strong', delete: 'strike' };

function addPhrasing(shown: Shown, nodes: readonly PhrasingContent[], marks: readonly string[] = [], link = ''): void {
  const open = [...marks];
  for (const node of nodes) {
    const set = new Set(open);
    const isCode = open.includes('code');
    if (node.type === 'text') shown.add(node.value, set, isCode ? '' : link);
    else if (node.type === 'inlineCode') shown.add(node.value, new Set([...open, 'code']), '');
    else if (node.type === 'break') shown.add('\n', set);
    else if (node.type === 'link') addPhrasing(shown, node.children, open, node.url);
    else if (node.type === 'footnoteReference') shown.notes.add(node.identifier);
    else if (node.type === 'html') {
      const [, close, name = ''] = /^<(\/?)(\w+)>$/.exec(node.value) ?? [];
      const mark = HTML[name];
      if (!mark) throw new Error(`text was taken for markup: ${node.value}`);
      if (close) expect(open.pop()).toBe(mark);
      else open.push(mark);
    } else if (NODES[node.type] && 'children' in node)
      addPhrasing(shown, node.children, [...open, NODES[node.type]!], link);
    else throw new Error(`text was taken for ${node.type}`);
  }
  expect(open).toEqual([...marks]);
}

const phrasing = (nodes: readonly PhrasingContent[]) => {
  const shown = new Shown();
  addPhrasing(shown, nodes);
  return shown;
};

const row = (name: string, shown: Shown, about: object = {}) => ({
  name,
  text: `${shown}`,
  notes: [...shown.notes].sort(),
  ...about,
});
type Row = ReturnType<typeof row>;

function rowsOfNode(node: RootContent, depth = 0): Row[] {
  switch (node.type) {
    case 'paragraph': {
      const [image] = node.children;
      if (image?.type === 'image') return [row('image', new Shown(), { url: image.url, alt: image.alt })];
      return [row('paragraph', phrasing(node.children))];
    }
    case 'heading':
      return [row('heading', phrasing(node.children), { level: node.depth })];
    case 'blockquote':
      return node.children.flatMap((child) => rowsOfNode(child)).map((each) => ({ ...each, name: 'quote' }));
    case 'list':
      return node.children.flatMap(({ children }) =>
        children.flatMap((child) =>
          child.type === 'list'
            ? rowsOfNode(child, depth + 1)
            : rowsOfNode(child).map((each) => ({
                ...each,
                name: 'item',
                depth: depth + 1,
                ordered: node.ordered === true,
              })),
        ),
      );
    case 'code':
      return [row('code', new Shown(), { value: node.value, lang: node.lang ?? undefined })];
    case 'thematicBreak':
      return [row('separator', new Shown())];
    case 'table':
      return [
        row('table', new Shown(), {
          cells: node.children.map(({ children }) => children.map((cell) => `${phrasing(cell.children)}`)),
        }),
      ];
    case 'footnoteDefinition':
      return node.children
        .flatMap((child) => rowsOfNode(child))
        .map((each) => ({ ...each, name: `note ${node.identifier}` }));
    default:
      throw new Error(`text was taken for ${(node as Nodes).type}`);
  }
}

function cellsOf({ parts }: Table): string[][] {
  const cells = tableCells(parts);
  const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
  const columns = Math.max(...cells.map((cell) => cell.column + 1));
  return rows.map((number) =>
    Array.from({ length: columns }, (_, column) => {
      const shown = new Shown();
      for (const cell of cells) {
        if (cell.row !== number || cell.column !== column) continue;
        shown.add(' ', new Set());
        addProse(shown, cell);
      }
      return `${shown}`;
    }),
  );
}

function rowsOfBlock(block: Block): Row[] {
  const captions = new Shown();
  for (const part of captionsOf(block)) {
    captions.add(' ', new Set());
    addProse(captions, part, ['emphasis']);
  }
  const below = `${captions}` === '' ? [] : [row('paragraph', captions)];
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [row(block.type, proseOf(block))];
    case 'heading':
      return [row('heading', proseOf(block), { level: Math.max(2, block.level) })];
    case 'item':
      return [row('item', proseOf(block), { depth: block.depth, ordered: block.ordered })];
    case 'note':
      return [row(`note ${block.id}`, proseOf(block))];
    case 'code':
      return [row('code', new Shown(), { value: block.text, lang: block.language }), ...below];
    case 'separator':
      return [row('separator', new Shown())];
    case 'embed': {
      const shown = new Shown();
      shown.add(block.title ?? block.url, new Set(), block.url);
      return [row('paragraph', shown)];
    }
    case 'figure':
      return [
        row('image', new Shown(), { url: block.url, alt: (block.alt ?? '').replace(/[\r\n]+/g, ' ').trim() }),
        ...below,
      ];
    case 'table':
      return [row('table', new Shown(), { cells: cellsOf(block) }), ...below];
  }
}

/** What has no words is not asked for: an empty paragraph, an item without text. */
const told = (rows: Row[]) =>
  rows.filter(({ name, text }) => text !== '' || !/^(?:paragraph|quote|item|note)/.test(name));

const notes = ['fn1', 'fn2'];
const prose = hardProse({ notes });
const bare = hardProse({ notes: [] });
const role = fc.constantFrom('caption' as const, 'credit' as const);
const part = fc.tuple(role, bare).map(([name, value]) => ({ role: name, ...value }));
const parts = fc.array(part, { maxLength: 2 });
const cell = fc.record({ row: fc.constantFrom(0, 1, 2, 900), column: fc.constantFrom(0, 1, 2), value: bare });
const code = fc
  .array(fc.constantFrom('```', '`', '\n', 'x', '    ', '~~~', '<b>'), { maxLength: 6 })
  .map((all) => all.join(''));
const block: fc.Arbitrary<Block> = fc.oneof(
  prose.map((value): Block => ({ type: 'paragraph', ...value })),
  prose.map((value): Block => ({ type: 'quote', ...value })),
  fc
    .tuple(prose, fc.integer({ min: 1, max: 6 }))
    .map(([value, level]): Block => ({ type: 'heading', level, ...value })),
  {
    weight: 3,
    arbitrary: fc.tuple(prose, fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.constantFrom(undefined, 1, 3, -5)).map(
      ([value, depth, ordered, number]): Block => ({
        type: 'item',
        depth,
        ordered,
        ...value,
        ...(number && { number }),
      }),
    ),
  },
  fc
    .tuple(code, fc.constantFrom(undefined, 'python', 'c++'), parts)
    .map(([text, language, list]): Block => ({ type: 'code', text, parts: list, ...(language && { language }) })),
  fc.constant<Block>({ type: 'separator' }),
  fc
    .tuple(fc.constantFrom(...URLS), fc.option(bare, { nil: undefined }))
    .map(([url, title]): Block => ({ type: 'embed', url, ...(title?.text.trim() && { title: title.text }) })),
  fc.tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), parts).map(
    ([cells, list]): Block => ({
      type: 'table',
      parts: [...list, ...cells.map(({ value, ...at }) => ({ role: 'cell' as const, ...at, ...value }))],
    }),
  ),
  fc
    .tuple(fc.constantFrom(URLS[0]!, URLS[1]!, URLS[2]!), bare, parts)
    .map(([url, { text }, list]): Block => ({ type: 'figure', kind: 'image', url, alt: text, parts: list })),
);
const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(fc.array(block, { maxLength: 6 }), fc.array(bare, { minLength: 3, maxLength: 3 }), fc.tuple(prose, bare))
  .map(([body, [kicker, headline, deck], [first, second]]) =>
    article({
      kicker: kicker!.text,
      headline: headline!.text,
      deck: deck!.text,
      bylines: [],
      body: [
        ...body,
        ...notes.map(
          (id, at): Block => ({ type: 'note', id, label: '1', text: `x ${[first, second][at]!.text}`, marks: [] }),
        ),
      ],
    }),
  );

function rowsOfHead({ kicker = '', headline = '', deck = '' }: Article): Row[] {
  const text = (value: string, more: string[] = []) => proseOf({ text: value, marks: [] }, more);
  return [
    row('paragraph', text(kicker)),
    ...(headline ? [row('heading', text(headline), { level: 1 })] : []),
    row('paragraph', text(deck, ['emphasis'])),
  ];
}

it('is read as the same blocks, words and marks by a parser of CommonMark with the extensions of GitHub', () => {
  fc.assert(
    fc.property(anyArticle, (value) => {
      const given = told(parsed(toMarkdown(value)).children.flatMap((node) => rowsOfNode(node)));
      expect(given).toEqual(told([...rowsOfHead(value), ...value.body.flatMap(rowsOfBlock)]));
    }),
    { numRuns: 150 },
  );
});
