import { clockTime } from './clock-time.js';
import { address, emphasised, escapeStart, escapeText, noteName, oneLine, prose } from './markdown-inline.js';
import { captionsOf, isDescribed, tableCells, tableRows } from './plain.js';
import { leadingDateline } from './text.js';
import type { Article, Block, Figure, ListItem, Note, Table } from './types.js';
import { isSafeLink, isSafeMedia } from './url.js';

/** Columns past which a table is written without those that are empty. */
const MOST_COLUMNS = 100;

function table(block: Table): string {
  const rows = tableRows(block.parts);
  const cells = tableCells(block.parts);
  const end = Math.max(0, ...cells.map((cell) => cell.column + (cell.columnSpan ?? 1)));
  const used = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const columns = end > MOST_COLUMNS ? used : Array.from({ length: end }, (_, column) => column);
  const line = (written: string[]) => `| ${written.join(' | ')} |`;
  const text = rows.map((row) =>
    line(
      columns.map((column) =>
        row
          .filter((cell) => cell.column === column)
          .map((cell) => oneLine(cell, true))
          .join(' '),
      ),
    ),
  );
  const [head, ...rest] = text;
  return withCaptions(block, head === undefined ? '' : [head, line(columns.map(() => '---')), ...rest].join('\n'));
}

const caption = (block: Block) =>
  captionsOf(block)
    .map(({ text, marks }) => oneLine({ text, marks: [{ type: 'emphasis', start: 0, end: text.length }, ...marks] }))
    .filter(Boolean)
    .join(' ');

/** The caption and credit of a table or code in a line below it. */
function withCaptions(block: Block, text: string): string {
  return [text, caption(block)].filter(Boolean).join('\n\n');
}

function figure(block: Figure): string {
  if (!isSafeMedia(block.url)) return caption(block);
  const label = escapeText((block.alt ?? '').replace(/[\r\n]+/g, ' ').trim());
  const media =
    block.kind === 'image' ? `![${label}](${address(block.url)})` : `[${label || block.kind}](${address(block.url)})`;
  return withCaptions(block, media);
}

/** The words of a heading; signs at its end would be taken for the end of its own. */
const headingText = (text: string) => text.replace(/(?:^|(?<=\s))#+$/, '\\$&');

function code({ text, language = '' }: { text: string; language?: string | undefined }): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const name = /^[^\s`]+/.exec(language)?.[0] ?? '';
  return `${fence}${name.replace(/\\|&(?=#?\w+;)/g, '\\$&')}\n${text}\n${fence}`;
}

function markdownBlock(block: Exclude<Block, ListItem | Note>): string {
  switch (block.type) {
    case 'paragraph':
      return prose(block);
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.level))} ${headingText(oneLine(block))}`;
    case 'quote':
      return prose(block).replace(/^(?=.)/gm, '> ');
    case 'code':
      return withCaptions(block, code(block));
    case 'separator':
      return '---';
    case 'embed':
      return isSafeLink(block.url)
        ? `[${line(block.title ?? block.url)}](${address(block.url)})`
        : escapeStart(line(block.title ?? ''));
    case 'figure':
      return figure(block);
    case 'table':
      return table(block);
  }
}

/** Text without marks as one line. */
const line = (text: string) => escapeText(text.replace(/[\r\n]+/g, ' ').trim());
const startingLine = (text: string) => escapeStart(line(text));

/** A list that is open: in which column its signs stand, and in which the text behind them. */
interface OpenList {
  ordered: boolean;
  column: number;
  content: number;
}

/** The most that CommonMark takes for the number of an item. */
const MOST_NUMBER = 999_999_999;

/**
 * Consecutive items as nested lists. An item that is deeper than the one before by more than one level stands in items without
 * text; where the sign of an item could not interrupt the text above it, an empty line stands between.
 */
function list(items: readonly ListItem[]): string {
  const open: OpenList[] = [];
  let out = '';
  for (const item of items) {
    const text = prose(item);
    // Signs of lists alone would be a break.
    if (text === '') continue;
    const isDeeper = open.length < item.depth;
    while (open.length > item.depth) open.pop();
    const siblings = open.length === item.depth ? open.pop() : undefined;
    const from = siblings?.column ?? open.at(-1)?.content ?? 0;
    let signs = '';
    let number = item.number !== undefined && item.number >= 0 && item.number <= MOST_NUMBER ? item.number : 1;
    while (open.length < item.depth) {
      if (open.length < item.depth - 1) number = 1;
      const sign = item.ordered ? `${open.length === item.depth - 1 ? number : 1}. ` : '- ';
      const column = from + signs.length;
      open.push({ ordered: item.ordered, column, content: column + sign.length });
      signs += sign;
    }
    const isApart = isDeeper && item.ordered && number !== 1;
    const indent = ' '.repeat(open.at(-1)!.content);
    if (out) out += isApart ? '\n\n' : '\n';
    out += `${' '.repeat(from)}${signs}${text.replaceAll('\n', `\n${indent}`)}`;
  }
  return out;
}

function head(article: Article): string[] {
  const facts = [
    article.bylines.length ? `By ${article.bylines.map(({ name }) => name).join(', ')}` : '',
    article.source?.name ?? '',
    article.published ?? '',
  ].filter(Boolean);
  return [
    article.kicker ? startingLine(article.kicker) : '',
    article.headline ? `# ${headingText(line(article.headline))}` : '',
    article.deck ? emphasised(line(article.deck)) : '',
    facts.length ? startingLine(facts.join(' · ')) : '',
    article.url && isSafeLink(article.url) ? link(article.url, article.url) : '',
    startingLine(leadingDateline(article) ?? ''),
  ].filter(Boolean);
}

/** An absolute address alone stands between angle brackets. */
const link = (label: string, url: string) =>
  label === url && /^[a-z][a-z\d+.-]+:[^\s<>\\&\u0000-\u0020]*$/i.test(url)
    ? `<${url}>`
    : `[${line(label)}](${address(url)})`;

/** The paragraphs of one note that stand together, as a footnote of GitHub; of a note that was there before, as paragraphs. */
function note(paragraphs: readonly Note[], isNew: boolean): string {
  const written = paragraphs.map((paragraph) => prose(paragraph)).filter(Boolean);
  if (!isNew) return written.join('\n\n');
  const text = written.join('\n\n').replace(/\n(?!\n|$)/g, '\n    ');
  return `[^${noteName(paragraphs[0]!.id)}]: ${text}`.trimEnd();
}

/**
 * The Article as CommonMark, with the tables, strikethrough and footnotes of GitHub. What Markdown has no sign for is written as an
 * element of HTML (subscript, highlight). Text that looks like Markdown is escaped, so that it is read as the text that it is.
 * @see `dateline read`
 */
export function toMarkdown(article: Article): string {
  const { body } = article;
  const out = head(article);
  const notes = new Set<string>();
  let wasQuote = false;
  for (let at = 0; at < body.length; ) {
    const entry = entryHead(article, at);
    if (entry) out.push(entry);
    const block = body[at]!;
    const from = at++;
    // A list and a note end where the next entry begins.
    const run = <T extends Block>(isMore: (next: Block) => next is T): T[] => {
      while (at < body.length && isMore(body[at]!) && !entryHead(article, at)) at++;
      return body.slice(from, at) as T[];
    };
    let written: string;
    if (block.type === 'item') written = list(run((next): next is ListItem => next.type === 'item'));
    else if (block.type === 'note') {
      const name = noteName(block.id);
      written = note(
        run((next): next is Note => next.type === 'note' && next.id === block.id),
        !notes.has(name),
      );
      notes.add(name);
    } else written = markdownBlock(block);
    if (!written) continue;
    const isQuote = block.type === 'quote';
    if (isQuote && wasQuote && !entry) out.push(`${out.pop()}\n>\n${written}`);
    else out.push(written);
    wasQuote = isQuote;
  }
  return `${[...out, ...foot(article)].join('\n\n')}\n`;
}

function entryHead(article: Article, at: number): string {
  const entry = article.entries?.find(({ blocks }) => blocks.start === at);
  return [entry?.author && `**${line(entry.author.name)}**`, entry?.time].filter(Boolean).join(' · ');
}

/** What stands below the text: corrections, credits, and recordings with their transcripts and chapters. */
function foot({ corrections = [], credits = [], attachments }: Article): string[] {
  const safeLink = (label: string, url: string) =>
    isSafeLink(url) ? `[${line(label)}](${address(url)})` : line(label);
  return [
    ...corrections.map(({ time, text }) => startingLine([time, text].filter(Boolean).join(' '))),
    ...credits.map(({ role, people }) => startingLine(`${role}: ${people.map(({ name }) => name).join(', ')}`)),
    ...attachments
      .filter(isDescribed)
      .flatMap(({ url, title, transcript = [], chapters = [] }) => [
        [safeLink(title ?? url, url), ...transcript.map((text) => safeLink('Transcript', text.url))].join(' · '),
        chapters.map((chapter) => `- ${clockTime(chapter.start)} ${line(chapter.title)}`).join('\n'),
      ]),
  ].filter(Boolean);
}
