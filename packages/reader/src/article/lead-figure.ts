import type { Article, Figure } from '@dateline/core';

/** The picture that a feed gives a story whose text has none, as it would stand in the text. */
export function leadFigure({ media, body }: Pick<Article, 'media' | 'body'>): Figure | undefined {
  const lead = media.find(({ kind }) => kind === 'image');
  if (!lead || body.some((block) => block.type === 'figure')) return undefined;
  const { caption, credit, ...rest } = lead;
  const parts = [
    ...(caption ? [{ role: 'caption' as const, text: caption, marks: [] }] : []),
    ...(credit ? [{ role: 'credit' as const, text: credit, marks: [] }] : []),
  ];
  return { type: 'figure', ...rest, parts };
}

/** The address of what is seen of a figure: the picture itself, or the poster of a film; undefined where there is none. */
export const pictureOf = ({ kind, url, poster }: Figure): string | undefined => (kind === 'image' ? url : poster);
