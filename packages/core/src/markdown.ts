import { clockTime } from './clock-time.js';
import { captionsOf, isDescribed, tableCells, tableRows } from './plain.js';
import { leadingDateline } from './text.js';
import { type TextNode, textTree } from './tree.js';
import type { Article, Block, Figure, Mark, Table } from './types.js';
import { isSafeLink, isSafeMedia } from './url.js';

/** Characters that mean something in the middle of a line of CommonMark or GitHub's tables and strikethrough. */
const escapeText = (text: string) => text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
/** What means something only at the beginning of a line. */
const escapeStart = (line: string) =>
  line.replace(/^(\s*)(#{1,6}(?=\s)|[-+=](?=\s|-|=|$)|\d{1,9}(?=[.)]))/, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
const address = (url: string) => (/[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url);

const DELIMITERS: Record<Exclude<Mark['type'], 'link' | 'code' | 'note'>, [string, string]> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  strike: ['~~', '~~'],
  subscript: ['<sub>', '</sub>'],
  superscript: ['<sup>', '</sup>'],
  highlight: ['<mark>', '</mark>'],
  quote: ['“', '”'],
};

const plain = (nodes: TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('\n', ' ')}${pad}${fence}`;
}

function inline(nodes: TextNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeText(node);
      if (node.mark.type === 'code') return codeSpan(plain(node.children));
      if (node.mark.type === 'note') return `${inline(node.children)}[^${noteName(node.mark.note)}]`;
      const inner = inline(node.children);
      if (node.mark.type === 'link') {
        if (!isSafeLink(node.mark.url)) return inner;
        const title = node.mark.title ? ` "${node.mark.title.replace(/["\\]/g, '\\$&').replaceAll('\n', ' ')}"` : '';
        return `[${inner}](${address(node.mark.url)}${title})`;
      }
      // Delimiters stand against the words: white space goes outside (CommonMark, left- and right-flanking runs).
      const words = inner.trim();
      const before = inner.slice(0, inner.length - inner.trimStart().length);
      const after = inner.slice(inner.trimEnd().length);
      const [open, close] = DELIMITERS[node.mark.type];
      return words ? `${before}${open}${words}${close}${after}` : inner;
    })
    .join('');
}

/** A name that GitHub takes for a footnote. */
const noteName = (note: string) => note.replace(/[^\w-]/g, '-');

const prose = ({ text, marks }: { text: string; marks: Mark[] }) =>
  inline(textTree(text, marks)).split('\n').map(escapeStart).join('\\\n');
const oneLine = (value: { text: string; marks: Mark[] }) => prose(value).replace(/\\?\n/g, ' ');

function table(block: Table): string {
  const rows = tableRows(block.parts);
  const columns = Math.max(0, ...tableCells(block.parts).map((cell) => cell.column + (cell.columnSpan ?? 1)));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const text = rows.map((row) => {
    const cells = Array.from({ length: columns }, () => '');
    for (const cell of row) cells[cell.column] = oneLine(cell);
    return line(cells);
  });
  return withCaptions(
    block,
    [text[0], line(Array.from({ length: columns }, () => '---')), ...text.slice(1)].join('\n'),
  );
}

/** The caption and credit of a table or code in a line below it. */
function withCaptions(block: Block, text: string): string {
  const parts = captionsOf(block).map(oneLine).filter(Boolean).join(' ');
  return parts ? `${text}\n\n*${parts}*` : text;
}

function figure(block: Figure): string {
  const parts = block.parts.map(oneLine).filter(Boolean).join(' ');
  if (!isSafeMedia(block.url)) return parts;
  const label = escapeText((block.alt ?? '').replaceAll('\n', ' '));
  const media =
    block.kind === 'image' ? `![${label}](${address(block.url)})` : `[${label || block.kind}](${address(block.url)})`;
  return parts ? `${media}\n\n*${parts}*` : media;
}

function markdownBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return prose(block);
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.level))} ${oneLine(block)}`;
    case 'quote':
      return prose(block).replace(/^/gm, '> ');
    case 'item': {
      const indent = '    '.repeat(block.depth - 1);
      return `${indent}${block.ordered ? `${block.number ?? 1}.` : '-'} ${prose(block).replaceAll('\n', `\n${indent}  `)}`;
    }
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ...(block.text.match(/`+/g) ?? []).map((run) => run.length + 1)));
      return withCaptions(block, `${fence}${block.language ?? ''}\n${block.text}\n${fence}`);
    }
    case 'note':
      return block.label === undefined ? `    ${prose(block)}` : `[^${noteName(block.id)}]: ${prose(block)}`;
    case 'separator':
      return '---';
    case 'embed':
      return isSafeLink(block.url)
        ? `[${escapeText(block.title ?? block.url)}](${address(block.url)})`
        : escapeText(block.title ?? '');
    case 'figure':
      return figure(block);
    case 'table':
      return table(block);
  }
}

function head(article: Article): string[] {
  const line = (text: string) => escapeStart(escapeText(text.replaceAll('\n', ' ')));
  const facts = [
    article.bylines.length ? `By ${article.bylines.map(({ name }) => name).join(', ')}` : '',
    article.source?.name ?? '',
    article.published ?? '',
  ].filter(Boolean);
  return [
    article.kicker ? line(article.kicker) : '',
    article.headline ? `# ${escapeText(article.headline.replaceAll('\n', ' '))}` : '',
    article.deck ? `*${escapeText(article.deck.replaceAll('\n', ' ').trim())}*` : '',
    facts.length ? line(facts.join(' · ')) : '',
    article.url && isSafeLink(article.url) ? `<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>` : '',
    line(leadingDateline(article) ?? ''),
  ].filter(Boolean);
}

/**
 * The Article as CommonMark, with the tables and strikethrough of GitHub. Text that looks like Markdown is escaped.
 * @see `dateline read`
 */
export function toMarkdown(article: Article): string {
  const out = head(article).join('\n\n');
  let text = out;
  let previous: Block | undefined;
  for (const [at, block] of article.body.entries()) {
    const entry = entryHead(article, at);
    const written = [entry, markdownBlock(block)].filter(Boolean).join('\n\n');
    if (!written) continue;
    if (entry) previous = undefined;
    const gap =
      previous?.type === 'item' && block.type === 'item'
        ? '\n'
        : previous?.type === 'quote' && block.type === 'quote'
          ? '\n>\n'
          : '\n\n';
    text += text ? gap + written : written;
    previous = block;
  }
  const below = foot(article);
  return `${[text, ...below].filter(Boolean).join('\n\n')}\n`;
}

function entryHead(article: Article, at: number): string {
  const entry = article.entries?.find(({ blocks }) => blocks.start === at);
  return [entry?.author && `**${escapeText(entry.author.name)}**`, entry?.time].filter(Boolean).join(' · ');
}

/** What stands below the text: corrections, credits, and recordings with their transcripts and chapters. */
function foot({ corrections = [], credits = [], attachments }: Article): string[] {
  const line = (text: string) => escapeStart(escapeText(text.replaceAll('\n', ' ')));
  const link = (label: string, url: string) =>
    isSafeLink(url) ? `[${escapeText(label)}](${address(url)})` : escapeText(label);
  return [
    ...corrections.map(({ time, text }) => line([time, text].filter(Boolean).join(' '))),
    ...credits.map(({ role, people }) => line(`${role}: ${people.map(({ name }) => name).join(', ')}`)),
    ...attachments
      .filter(isDescribed)
      .flatMap(({ url, title, transcript = [], chapters = [] }) => [
        [link(title ?? url, url), ...transcript.map((text) => link('Transcript', text.url))].join(' · '),
        chapters.map((chapter) => `- ${clockTime(chapter.start)} ${escapeText(chapter.title)}`).join('\n'),
      ]),
  ].filter(Boolean);
}
