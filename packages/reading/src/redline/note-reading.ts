import type { Span } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { fold, hasCapital, placeOf } from './word-forms.js';
import type { Piece, Version, Word } from './words.js';

/** Marks what the Reading knows of the words: names, times, and which quotations are somebody's. */
export function noteReading(version: Version, { names, voices, times, statements }: Reading): void {
  const pieces = new Map(version.pieces.map((piece, number) => [placeOf(piece), number]));
  const each = (span: Span, note: (word: Word) => void) => {
    const piece = version.pieces[pieces.get(placeOf(span)) ?? -1];
    if (!piece) return;
    for (let at = firstWord(version.words, piece, span.start); at < piece.last; at++) {
      const word = version.words[at]!;
      if (word.start >= span.end) break;
      note(word);
    }
  };
  const spoken = voices
    .filter(({ kind }) => kind === 'person' || kind === 'body')
    .map(({ name, aliases, mentions }) => ({ name, aliases, mentions, latitude: undefined, longitude: undefined }));
  const mentioned: { span: Span; number: number }[] = [];
  for (const { name, aliases, mentions, latitude, longitude } of [...names, ...spoken]) {
    const number = version.names.length;
    version.names.push({
      forms: new Set([name, ...aliases].map(fold)),
      ...(latitude !== undefined && { position: `${latitude} ${longitude}` }),
    });
    for (const span of mentions) mentioned.push({ span, number });
  }
  // A word of the Velm Police is part of that name, not of Velm.
  mentioned.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  for (const { span, number } of mentioned)
    each(span, (word) => {
      const { text } = version.pieces[word.piece]!;
      if (hasCapital(text.slice(word.start, word.end))) word.name ??= number;
    });
  times.forEach(({ span }, time) => {
    each(span, (word) => {
      word.time ??= time;
    });
  });
  for (const { kind, content } of statements)
    if (kind !== 'indirect')
      for (const span of content)
        each(span, ({ quotation }) => {
          const found = quotation === undefined ? undefined : version.quotations[quotation];
          if (found && found.last - found.first > 1) found.isSpeech = true;
        });
}

/** The first word of a piece that ends behind a place, by binary search. */
function firstWord(words: readonly Word[], { first, last }: Piece, place: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
