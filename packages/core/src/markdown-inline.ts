import { type TextNode, textTree } from './tree.js';
import type { Mark } from './types.js';
import { isSafeLink } from './url.js';

/** Characters that mean something in the middle of a line of CommonMark or GitHub's tables and strikethrough. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** What means something only at the beginning of a line, where white space means something too. */
export const escapeStart = (line: string): string =>
  line
    .replace(/^[ \t]+/, '')
    .replace(/^(?:#{1,6}(?=\s|$)|[-+=](?=[\s\-=:]|$)|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^(\[\^[\w-]+\]):/, '$1\\:');

/** An address as it stands in a link. */
export function address(url: string): string {
  const written = url.replace(/\\|\||&(?=#?\w+;)/g, '\\$&');
  return /[\s()<>\u0000-\u001f\u007f]/.test(url) || url === ''
    ? `<${written.replace(/[<>\r\n]/g, encodeURIComponent)}>`
    : written;
}

const title = (text: string | undefined) =>
  text ? ` "${text.replace(/["\\|]|&(?=#?\w+;)/g, '\\$&').replace(/[\r\n]+/g, ' ')}"` : '';

/** A name that GitHub takes for a footnote. */
export const noteName = (note: string): string => note.replace(/[^\w-]/g, '-');

const DELIMITERS: { [type in Mark['type']]?: string } = { strong: '**', emphasis: '*', strike: '~~' };
const TAGS: { [type in Mark['type']]?: string } = {
  strong: 'strong',
  emphasis: 'em',
  strike: 'del',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
};

/** A letter or digit, beside which a delimiter opens and closes whatever stands on its other side. */
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
/**
 * Blanks and punctuation that is no part of a delimiter or an escape; nothing is the end of a line. Not signs such as emoji, which
 * parsers take for punctuation or for letters by the version of CommonMark that they follow.
 */
const APART = /^(?:|\s|(?![*_~`\\])(?:[!-/:-@[-`{-~]|\p{P}))$/u;
const first = (text: string) => [...text.slice(0, 2)][0] ?? '';
const last = (text: string) => [...text.slice(-2)].at(-1) ?? '';

/**
 * Words in a mark. Delimiters stand against the words, with white space outside; where what is beside them would have them
 * open or close nothing (CommonMark, left- and right-flanking delimiter runs), an element of HTML stands in their place.
 */
function wrapped(type: Mark['type'], inner: string, before: string, after: string): string {
  const words = inner.trim();
  if (words === '') return inner;
  const [ahead, behind] = [
    inner.slice(0, inner.length - inner.trimStart().length),
    inner.slice(inner.trimEnd().length),
  ];
  if (type === 'quote') return `${ahead}“${words}”${behind}`;
  const [left, right] = [last(before + ahead), first(behind + after)];
  const isSure = WORD.test(first(words)) && WORD.test(last(words)) && !/[*_~]/.test(left + right);
  const isApart = APART.test(left) && APART.test(right) && !/[*_~\\`]/.test(first(words) + last(words));
  const delimiter = isSure || isApart ? DELIMITERS[type] : undefined;
  if (delimiter) return ahead + delimiter + words + delimiter + behind;
  return `${ahead}<${TAGS[type]}>${words}</${TAGS[type]}>${behind}`;
}

/** Words in emphasis, alone in their line. */
export const emphasised = (written: string): string => wrapped('emphasis', written, '', '');

const plain = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');

/** Whether two marks beside each other are one that was cut, or might as well be. */
const isOne = (before: Mark, after: Mark) =>
  before === after || (before.type === after.type && before.type !== 'link' && before.type !== 'note');

/** Puts a node behind others: a string to a string, words in a mark to those that stand in the same one. */
function pushTo(out: TextNode[], node: TextNode): void {
  const before = out.at(-1);
  if (typeof node === 'string' && typeof before === 'string') out[out.length - 1] = before + node;
  else if (typeof node === 'object' && typeof before === 'object' && isOne(before.mark, node.mark)) {
    const children = [...before.children];
    for (const child of node.children) pushTo(children, child);
    out[out.length - 1] = { mark: before.mark, children };
  } else out.push(node);
}

const notesIn = (nodes: readonly TextNode[]): Mark[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inner = notesIn(node.children);
    return node.mark.type === 'note' ? [node.mark, ...inner] : inner;
  });

/** Without marks that say nothing more: a link in a link, words in a mark that they are in already, anything within code. */
function simplified(nodes: readonly TextNode[], open: readonly Mark['type'][]): TextNode[] {
  const out: TextNode[] = [];
  const push = (node: TextNode) => pushTo(out, node);
  for (const node of nodes) {
    if (typeof node === 'string') {
      push(node);
      continue;
    }
    const { mark, children } = node;
    const inner = simplified(children, [...open, mark.type]);
    const isNothing =
      (mark.type !== 'note' && (open.includes(mark.type) || plain(children).trim() === '')) ||
      (mark.type === 'link' && !isSafeLink(mark.url));
    if (isNothing) inner.forEach(push);
    else if (mark.type !== 'code') push({ mark, children: inner });
    else {
      push({ mark, children: [plain(children)] });
      // Notes have no sign within code: theirs stand behind it.
      for (const note of notesIn(inner)) push({ mark: note, children: [] });
    }
  }
  return out;
}

/**
 * Code between backticks. In a cell a bar ends it, but for one with a backslash before it; behind other code its backticks
 * would be more of those.
 */
function codeSpan(text: string, { before, isCell }: Around): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  if (before.endsWith('`') || (isCell && line.includes('\\|'))) return `<code>${escapeText(line)}</code>`;
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/s.test(line) ? ' ' : '';
  return fence + pad + (isCell ? line.replaceAll('|', '\\|') : line) + pad + fence;
}

interface Around {
  before: string;
  after: string;
  isCell: boolean;
}

/** What a node begins with, as far as it is known before it is written. */
const opening = (node: TextNode | undefined, after: string) =>
  node === undefined ? after : typeof node === 'string' ? escapeText(node.slice(0, 2)) : '*';

function inline(nodes: readonly TextNode[], { before, after, isCell }: Around): string {
  let out = '';
  nodes.forEach((node, at) => {
    if (typeof node === 'string') {
      out += escapeText(node);
      return;
    }
    const { mark, children } = node;
    const around = { before: before + out, after: opening(nodes[at + 1], after), isCell };
    const written = inlineMark(mark, children, around);
    // Behind an exclamation mark a link would be a picture.
    if (written.startsWith('[') && out.endsWith('!')) out = `${out.slice(0, -1)}\\!`;
    out += written;
  });
  return out;
}

function inlineMark(mark: Mark, children: readonly TextNode[], around: Around): string {
  const { isCell, before, after } = around;
  if (mark.type === 'code') return codeSpan(plain(children), around);
  if (mark.type === 'note') return `${inline(children, { before, after: '[', isCell })}[^${noteName(mark.note)}]`;
  if (mark.type === 'link') {
    const inner = inline(children, { before: '[', after: ']', isCell });
    return `[${inner}](${address(mark.url)}${title(mark.title)})`;
  }
  const edge = DELIMITERS[mark.type] ? '*' : mark.type === 'quote' ? '“' : '>';
  return wrapped(mark.type, inline(children, { before: edge, after: edge, isCell }), before, after);
}

type Prose = { text: string; marks: Mark[] };

/** Prose with its line breaks; lines without anything at its beginning and end are left out. */
export function prose({ text, marks }: Prose): string {
  const lines = inline(simplified(textTree(text, marks), []), { before: '', after: '', isCell: false })
    .split('\n')
    .map((line) => escapeStart(line.trimEnd()));
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines.join('\\\n');
}

/** Prose as one line. */
export function oneLine({ text, marks }: Prose, isCell = false): string {
  const line = inline(simplified(textTree(text.replace(/[\r\n]/g, ' '), marks), []), { before: '', after: '', isCell });
  return line.trim();
}
