import type { Article } from '@dateline/core';
import { textAt } from '@dateline/core';
import type { Reading, Voice } from '@dateline/core/reading';

const spaced = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
const withoutArticle = (text: string) => spaced(text).replace(/^(?:the|an?) /, '');

/**
 * The ids of the voices of a Reading that speak and that an anchor names: the first whose name or mention is the anchor, then
 * those whose mention stands where it does; else the one whose name has some words of the anchor and no others.
 */
export function anchoredVoices(article: Article, reading: Reading, anchor: string): string[] {
  const speaking = new Set(reading.statements.flatMap(({ voices }) => voices.map(({ voice }) => voice)));
  const voices = reading.voices.filter(({ id }) => speaking.has(id));
  const wanted = withoutArticle(anchor);
  const named = voices.filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => withoutArticle(form) === wanted),
  );
  const at = voices.filter((voice) => voice.mentions.some((span) => overlaps(article, span, wanted)));
  const found = [...new Set([...named, ...at].map(({ id }) => id))];
  if (found.length > 0) return found;
  // A unit that stands under its parent's name has both names: the last word is the unit's.
  const words = wanted.split(' ');
  const shorter = voices.filter(({ kind, name }) => {
    const own = withoutArticle(name).split(' ');
    const isShorter = own.every((word) => words.includes(word)) && own.at(-1) === words.at(-1);
    return (kind === 'person' || kind === 'body') && /\p{Lu}/u.test(name) && isShorter;
  });
  return shorter.length === 1 ? shorter.map(({ id }) => id) : [];
}

/** Whether a mention stands where the anchor does: one of them within the other. */
function overlaps(article: Article, { at, part, start, end }: Voice['mentions'][number], wanted: string): boolean {
  const text = textAt(article, at, part) ?? '';
  const before = spaced(`${text.slice(0, start)}|`).length - 1;
  const after = before + spaced(text.slice(start, end)).length;
  const all = spaced(text);
  for (let found = all.indexOf(wanted); found >= 0; found = all.indexOf(wanted, found + 1))
    if (found < after && before < found + wanted.length) return true;
  return false;
}
