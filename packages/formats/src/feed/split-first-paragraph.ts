import type { Article, Block, Mark } from '@dateline/core';
import { resolveDateline, splitDateline } from '../dateline/index.js';

/** What every dateline has one of; nearly all paragraphs are told by it to have none, most by the first, quicker look. */
const SIGN = /[–—―(/[\d_-]/;
const MAYBE = /[–—―(/[\d]|--|\s[-_]\s|\.-/;

/** Takes the dateline off the first paragraph of an article, as copy from an agency begins with one, and settles its day. */
export function splitFirstParagraph(article: Article): void {
  const { body, published } = article;
  const first = body.findIndex((block) => 'text' in block);
  const paragraph = body[first];
  if (paragraph?.type !== 'paragraph') return;
  const head = paragraph.text.slice(0, 200);
  if (!SIGN.test(head) || !MAYBE.test(head)) return;
  const split = splitDateline(paragraph.text);
  if (!split || (!split.dateline.place && !split.dateline.agency)) return;
  const { rest, length } = split;
  const text = body.map((block) => ('text' in block ? block.text : '')).join('\n');
  article.dateline = resolveDateline(split.dateline, published ? { published, text } : { text });
  const shorter: Block[] =
    rest.trim() === '' ? [] : [{ type: 'paragraph', text: rest, marks: moved(paragraph.marks, length) }];
  article.body = [...body.slice(0, first), ...shorter, ...body.slice(first + 1)];
}

/** Marks of what is left when so many characters are gone from the beginning. */
function moved(marks: readonly Mark[], length: number): Mark[] {
  return marks
    .filter(({ end }) => end > length)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - length), end: mark.end - length }));
}
