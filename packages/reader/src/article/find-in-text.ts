import type { Article, Span } from '@dateline/core';
import type { FoundInText } from '../view/state.js';
import type { Pointer } from './pointers.js';
import { compareSpans, positionKey } from './position.js';

/** Places that are found at most. */
const MOST = 5_000;

/** A text without case and accents, and for each character of it the one of the text that it comes from. */
function folded(text: string): { text: string; from: number[] } {
  let plain = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const folds = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    plain += folds;
    for (let unit = 0; unit < folds.length; unit++) from.push(at);
    at += character.length;
  }
  from.push(text.length);
  return { text: plain, from };
}

function* textsOf({ headline, deck, body }: Article): Generator<Pick<Span, 'at' | 'part'> & { text: string }> {
  if (headline) yield { at: 'headline', text: headline };
  if (deck) yield { at: 'deck', text: deck };
  for (const [at, block] of body.entries()) {
    if ('text' in block && block.text) yield { at, text: block.text };
    if ('parts' in block) for (const [part, { text }] of (block.parts ?? []).entries()) yield { at, part, text };
  }
}

/** Where the words stand in an article, in reading order; case and accents do not matter. */
export function findInText(article: Article, typed: string): Span[] {
  const words = folded(typed.trim()).text;
  if (words === '') return [];
  const spans: Span[] = [];
  for (const { text, at, part } of textsOf(article)) {
    const plain = folded(text);
    for (let found = plain.text.indexOf(words); found >= 0; found = plain.text.indexOf(words, found + words.length)) {
      if (spans.length === MOST) return spans;
      const [start, end] = [plain.from[found]!, plain.from[found + words.length]!];
      spans.push({ at, start, end: Math.max(end, start + 1), ...(part !== undefined && { part }) });
    }
  }
  return spans.sort(compareSpans);
}

/** What an article's text points at, with what was found in it. */
export function withFound(
  pointers: ReadonlyMap<string, Pointer[]>,
  found: FoundInText | undefined,
): ReadonlyMap<string, Pointer[]> {
  if (!found || found.spans.length === 0) return pointers;
  const all = new Map(pointers);
  for (const [index, { at, part, start, end }] of found.spans.entries()) {
    const key = positionKey(at, part);
    all.set(key, [...(all.get(key) ?? []), { kind: index === found.at ? 'found-here' : 'found', start, end }]);
  }
  return all;
}
