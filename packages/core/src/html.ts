import { clockTime } from './clock-time.js';
import { captionsOf, isDescribed, noteSign, tableRows } from './plain.js';
import { leadingDateline } from './text.js';
import { type TextNode, textTree } from './tree.js';
import type { Article, Block, Figure, ListItem, Mark, Table } from './types.js';
import { isSafeLink, isSafeMedia } from './url.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it stands in HTML and XML, between tags and in attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
const attributes = (values: Record<string, string | number | undefined>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');

const TAGS: Record<Exclude<Mark['type'], 'link' | 'note'>, string> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
  quote: 'q',
};

function inline(nodes: TextNode[], inLink = false): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node).replace(/\r\n?|\n/g, '<br>');
      const { mark } = node;
      const isLink = mark.type === 'link' && !inLink && isSafeLink(mark.url);
      const inner = inline(node.children, inLink || isLink);
      if (mark.type === 'note') {
        const sign = escapeHtml(noteSign(mark.note));
        return `${inner}<sup>${inLink ? sign : `<a${attributes({ href: `#${noteId(mark.note)}` })}>${sign}</a>`}</sup>`;
      }
      if (mark.type !== 'link') return `<${TAGS[mark.type]}>${inner}</${TAGS[mark.type]}>`;
      // A link in a link is no HTML: the outer one holds.
      if (!isLink) return inner;
      return `<a${attributes({ href: mark.url, title: mark.title, rel: 'noopener noreferrer' })}>${inner}</a>`;
    })
    .join('');
}

/** The id of a note within a page that shows one article. */
const noteId = (note: string) => `note-${note.replace(/^note-/, '').replace(/[^\w-]/g, '-')}`;

const prose = ({ text, marks }: { text: string; marks: Mark[] }) => inline(textTree(text, marks));

function figure(block: Figure): string {
  if (!isSafeMedia(block.url)) return '';
  const size = { width: block.width, height: block.height };
  const media =
    block.kind === 'image'
      ? `<img${attributes({ src: block.url, ...size })} alt="${escapeHtml(block.alt ?? '')}">`
      : `<${block.kind}${attributes({ src: block.url, ...(block.kind === 'video' && { ...size, poster: block.poster }) })} controls></${block.kind}>`;
  return `<figure>${media}${captions(block, 'figcaption')}</figure>`;
}

function captions(block: Block, tag: string): string {
  // Caption and credit are told apart by who reads them as elements of their own; a table has one caption.
  const inner = tag === 'figcaption' ? 'p' : 'span';
  const parts = captionsOf(block).map((part) => `<${inner} class="${part.role}">${prose(part)}</${inner}>`);
  return parts.length > 0 ? `<${tag}>${parts.join(' ')}</${tag}>` : '';
}

function table(block: Table): string {
  const rows = tableRows(block.parts).map((row) => {
    const cells = row.map((cell) => {
      const tag = cell.header ? 'th' : 'td';
      return `<${tag}${attributes({ colspan: cell.columnSpan, rowspan: cell.rowSpan })}>${prose(cell)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${captions(block, 'caption')}${rows.join('')}</table>`;
}

/** Consecutive items as nested lists. */
function lists(items: ListItem[]): string {
  const open: string[] = [];
  let html = '';
  for (const item of items) {
    const tag = item.ordered ? 'ol' : 'ul';
    while (open.length > item.depth) html += `</li></${open.pop()}>`;
    if (open.length === item.depth && open.at(-1) !== tag) html += `</li></${open.pop()}>`;
    else if (open.length === item.depth) html += '</li>';
    while (open.length < item.depth) {
      // A list directly in a list is no HTML: a deeper item stands in an item of its own.
      html += open.length < item.depth - 1 ? `<${tag}><li>` : `<${tag}${attributes({ start: startOf(item) })}>`;
      open.push(tag);
    }
    html += `<li>${prose(item)}`;
  }
  while (open.length) html += `</li></${open.pop()}>`;
  return html;
}

const startOf = (item: ListItem) =>
  item.ordered && item.number !== undefined && item.number !== 1 ? item.number : undefined;

function single(block: Exclude<Block, ListItem>): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${prose(block)}</p>`;
    case 'heading':
      return `<h${Math.max(2, block.level)}>${prose(block)}</h${Math.max(2, block.level)}>`;
    case 'quote':
      return `<blockquote><p>${prose(block)}</p></blockquote>`;
    case 'note':
      return `<aside class="note"${attributes({ id: block.label === undefined ? undefined : noteId(block.id) })}><p>${block.label === undefined ? '' : `<sup>${escapeHtml(block.label)}</sup> `}${prose(block)}</p></aside>`;
    case 'code':
      if (captionsOf(block).length > 0)
        return `<figure>${single({ ...block, parts: [] })}${captions(block, 'figcaption')}</figure>`;
      return `<pre><code${attributes({ class: block.language && `language-${block.language}` })}>${escapeHtml(block.text)}</code></pre>`;
    case 'separator':
      return '<hr>';
    case 'embed':
      return isSafeLink(block.url)
        ? `<p class="embed"><a${attributes({ href: block.url, rel: 'noopener noreferrer' })}>${escapeHtml(block.title ?? block.url)}</a></p>`
        : '';
    case 'figure':
      return figure(block);
    case 'table':
      return table(block);
  }
}

function entryHead(article: Article, at: number): string {
  const entry = article.entries?.find(({ blocks }) => blocks.start === at);
  const author = entry?.author && `<span class="author">${escapeHtml(entry.author.name)}</span>`;
  const time = entry?.time && `<time datetime="${escapeHtml(entry.time)}">${escapeHtml(entry.time)}</time>`;
  return author || time ? `<p class="entry">${[author, time].filter(Boolean).join(' ')}</p>` : '';
}

function bodyHtml(article: Article): string[] {
  const { body } = article;
  const out: string[] = [];
  for (let at = 0; at < body.length; at++) {
    const block = body[at]!;
    out.push(entryHead(article, at));
    if (block.type !== 'item') {
      out.push(single(block));
      continue;
    }
    const items: ListItem[] = [];
    // A list ends where the next entry begins.
    for (let next = body[at]; next?.type === 'item'; next = body[++at]) {
      if (items.length > 0 && entryHead(article, at)) break;
      items.push(next);
    }
    at--;
    out.push(lists(items));
  }
  return out.filter(Boolean);
}

function header(article: Article): string {
  const line = (name: string, text?: string) => (text ? `<p class="${name}">${escapeHtml(text)}</p>` : '');
  const time = (name: string, value?: string) =>
    value ? `<time class="${name}" datetime="${escapeHtml(value)}">${escapeHtml(value)}</time>` : '';
  const parts = [
    line('kicker', article.kicker),
    article.headline ? `<h1>${escapeHtml(article.headline)}</h1>` : '',
    line('deck', article.deck),
    line('byline', article.bylines.map(({ name }) => name).join(', ')),
    line('dateline', leadingDateline(article)),
    time('published', article.published),
    time('updated', article.updated),
  ].filter(Boolean);
  return parts.length ? `<header>${parts.join('')}</header>` : '';
}

function footer(article: Article): string {
  const { corrections = [], credits = [], attachments } = article;
  const link = (url: string, text: string) =>
    isSafeLink(url)
      ? `<a${attributes({ href: url, rel: 'noopener noreferrer' })}>${escapeHtml(text)}</a>`
      : escapeHtml(text);
  const parts = [
    ...corrections.map(
      ({ time, text }) =>
        `<p class="correction">${time ? `<time datetime="${escapeHtml(time)}">${escapeHtml(time)}</time> ` : ''}${escapeHtml(text)}</p>`,
    ),
    ...credits.map(
      ({ role, people }) =>
        `<p class="credit">${escapeHtml(role)}: ${escapeHtml(people.map(({ name }) => name).join(', '))}</p>`,
    ),
    ...attachments.filter(isDescribed).map(({ url, title, transcript = [], chapters = [] }) => {
      const texts = transcript.map((text) => ` ${link(text.url, 'Transcript')}`).join('');
      const list = chapters.map(
        (chapter) => `<li>${escapeHtml(clockTime(chapter.start))} ${escapeHtml(chapter.title)}</li>`,
      );
      return `<p class="attachment">${link(url, title ?? url)}${texts}</p>${list.length > 0 ? `<ol class="chapters">${list.join('')}</ol>` : ''}`;
    }),
  ];
  return parts.length > 0 ? `<footer>${parts.join('')}</footer>` : '';
}

/**
 * The Article as one `article` element of HTML: everything escaped, no script, style or handler, and only addresses that
 * run nothing. It brings no style of its own; the classes are the names of the fields.
 * @see `dateline read`
 */
export function toHtml(article: Article): string {
  const open = `<article${attributes({ lang: article.language, dir: article.direction })}>`;
  return [open, header(article), ...bodyHtml(article), footer(article), '</article>'].filter(Boolean).join('\n');
}
