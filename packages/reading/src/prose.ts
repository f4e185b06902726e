import type { Article, Span } from '@dateline/core';
import type { TextSpan } from '@dateline/core/reading';

/** One run of prose and where it stands, in the Article and in the joined text. */
export interface Piece {
  at: Span['at'];
  part?: number;
  /** Half-open, UTF-16 code units of the joined text. */
  start: number;
  end: number;
}

/** The prose of an Article as one text, so that a quotation or a name can be followed from paragraph to paragraph. */
export interface Prose {
  text: string;
  pieces: Piece[];
}

/** Between two pieces stands an empty line, as in agency copy. */
const GAP = '\n\n';

/** Headline, deck, and the prose of the body: paragraphs, headings, quotations and list items, in reading order. */
export function proseOf(article: Article): Prose {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  const add = (at: Span['at'], text: string | undefined) => {
    if (!text) return;
    if (length > 0) length += GAP.length;
    pieces.push({ at, start: length, end: length + text.length });
    texts.push(text);
    length += text.length;
  };
  add('headline', article.headline);
  add('deck', article.deck);
  article.body.forEach((block, number) => {
    if ('marks' in block) add(number, block.text);
  });
  return { text: texts.join(GAP), pieces };
}

/** The pieces a stretch touches, by binary search: they stand in the order of the text. */
function touched(pieces: readonly Piece[], { start, end }: TextSpan): Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Piece[] = [];
  for (let i = low; i < pieces.length && pieces[i]!.start < end; i++) found.push(pieces[i]!);
  return found;
}

/** A stretch of the joined text as spans of the Article, cut at the borders of blocks; in the order of the text. */
export function toArticle(prose: Prose, span: TextSpan): Span[] {
  return touched(prose.pieces, span).map((piece) => ({
    at: piece.at,
    ...(piece.part === undefined ? {} : { part: piece.part }),
    start: Math.max(span.start, piece.start) - piece.start,
    end: Math.min(span.end, piece.end) - piece.start,
  }));
}
