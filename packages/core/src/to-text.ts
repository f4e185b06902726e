import { clockTime } from './clock-time.js';
import { captionsOf, isDescribed, tableRows } from './plain.js';
import { leadingDateline } from './text.js';
import type { Article, Block } from './types.js';

const captions = (block: Block) => captionsOf(block).map(({ text }) => text);
const linesOf = (...lines: (string | undefined)[]) => lines.filter((line) => line?.trim()).join('\n');

function blockLines(block: Block): string {
  switch (block.type) {
    case 'item':
      return `${'  '.repeat(block.depth - 1)}${block.ordered && block.number !== undefined ? `${block.number}.` : '-'} ${block.text}`;
    case 'quote':
      return block.text.replace(/^/gm, '  ');
    case 'note':
      return block.label === undefined ? block.text : `${block.label} ${block.text}`;
    case 'figure':
      return linesOf(block.alt, ...captions(block));
    case 'embed':
      return linesOf(block.title, block.url);
    case 'separator':
      return '* * *';
    case 'table':
      return linesOf(
        ...tableRows(block.parts).map((row) => row.map(({ text }) => text).join('\t')),
        ...captions(block),
      );
    case 'code':
      return linesOf(block.text, ...captions(block));
    default:
      return block.text;
  }
}

function entryHead(article: Article, at: number): string {
  const entry = article.entries?.find(({ blocks }) => blocks.start === at);
  return [entry?.author?.name, entry?.time].filter(Boolean).join(' · ');
}

/** The blocks, with what stands above an entry; the items of a list are lines, everything else is apart by an empty line. */
function bodyText(article: Article): string {
  const dateline = leadingDateline(article);
  const lead = dateline === undefined ? -1 : article.body.findIndex(({ type }) => type === 'paragraph');
  let out = dateline !== undefined && lead < 0 ? dateline : '';
  let previous: Block | undefined;
  for (const [at, block] of article.body.entries()) {
    const head = entryHead(article, at);
    const lines = `${at === lead ? `${dateline} ` : ''}${blockLines(block)}`;
    const written = [head, lines].filter((text) => text.trim()).join('\n\n');
    if (!written) continue;
    const isList = !head && block.type === 'item' && previous?.type === 'item';
    out += (out ? (isList ? '\n' : '\n\n') : '') + written;
    previous = block;
  }
  return out;
}

function foot({ corrections = [], credits = [], attachments, rights }: Article): string[] {
  return [
    ...corrections.map(({ time, text }) => [time, text].filter(Boolean).join(' ')),
    ...credits.map(({ role, people }) => `${role}: ${people.map(({ name }) => name).join(', ')}`),
    ...attachments
      .filter(isDescribed)
      .map(({ title, url, chapters = [] }) =>
        linesOf(title, url, ...chapters.map((chapter) => `${clockTime(chapter.start)} ${chapter.title}`)),
      ),
    rights ?? '',
  ];
}

/**
 * The whole Article as plain text: what stands above the text (kicker, headline, deck, who wrote it, source and date, address), the
 * text with its captions, tables, notes and addresses of embeds, and what stands below it. Every word that a reader sees is
 * there, in the order of reading. No line is cut; `articleText` gives the body's words alone.
 */
export function toText(article: Article): string {
  const { kicker, headline, deck, bylines, source, published, url } = article;
  const parts = [
    kicker,
    headline,
    deck,
    bylines.length > 0 ? `By ${bylines.map(({ name }) => name).join(', ')}` : '',
    [source?.name, published].filter(Boolean).join(' · '),
    url,
    bodyText(article),
    ...foot(article),
  ];
  return `${parts.filter((part) => part?.trim()).join('\n\n')}\n`;
}
