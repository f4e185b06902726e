import { type Article, noteSign } from '@dateline/core';
import type { Note } from './notes.js';
import { passagePosition } from './passage.js';
import { compareSpans, positionKey } from './position.js';

/** The footnotes of the story, beside the words that they belong to. */
function footnotes({ body }: Article): Note[] {
  const texts = Map.groupBy(
    body.flatMap((block) => (block.type === 'note' ? [block] : [])),
    ({ id }) => id,
  );
  return body.flatMap((block, at): Note[] =>
    block.type === 'note' || !('marks' in block)
      ? []
      : block.marks.flatMap((mark): Note[] => {
          const text = mark.type === 'note' ? texts.get(mark.note) : undefined;
          if (mark.type !== 'note' || !text) return [];
          const span = { at, start: mark.start, end: mark.end };
          return [
            {
              id: `foot-${mark.note}-${at}-${mark.start}`,
              kind: 'foot',
              span,
              label: noteSign(mark.note),
              detail: text.map((part) => part.text).join(' '),
              focus: { kind: 'passage', id: passagePosition(span) },
            },
          ];
        }),
  );
}

/** The notes in the margin with the footnotes of the story among them, in the order of the text. */
export function withFootnotes(article: Article, notes: ReadonlyMap<string, Note[]>): Map<string, Note[]> {
  const own = footnotes(article);
  if (own.length === 0) return new Map(notes);
  const order = ['headline', 'deck', ...Array.from(article.body.keys(), (at) => positionKey(at))];
  const all = Map.groupBy([...[...notes.values()].flat(), ...own], ({ span }) => positionKey(span.at));
  return new Map(
    order.flatMap((key) => {
      const beside = all.get(key)?.toSorted((a, b) => compareSpans(a.span, b.span));
      return beside ? [[key, beside] as const] : [];
    }),
  );
}
