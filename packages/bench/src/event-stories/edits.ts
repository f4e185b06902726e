// What outlets do to a text of an agency before they print it: all of it decided by numbers that a seed gives.
import type { Article } from '@dateline/core';
import { random } from '../stories.js';

const OUTLETS = ['The Morning Ledger', 'Harbour Post', 'Evening Standard-Bearer', 'The Valley Courier'] as const;
const LINES = ['By a staff writer and agencies', 'Special to the Post', 'Agency despatches', 'From our wire services'];
const ENDS = [
  'This story was edited by our news desk.',
  'Additional reporting by our own staff.',
  'Copyright, all rights reserved.',
];
const LEADS = [
  (what: string) => `In a development that was closely watched, ${what}.`,
  (what: string) => `It became known late in the day that ${what}.`,
  (what: string) => `Readers learned the following from the agencies: ${what}.`,
];

/** How much of a text stays at least. */
const LEAST = 0.5;

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The text of an agency as an outlet prints it: cut to no less than half, with another lead, agency line and headline. */
export function edited(original: Article, seed: number, outlet: number): Article {
  const next = random(seed * 31 + outlet * 7_919 + 1);
  const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const paragraphs = original.body.flatMap((block) => ('text' in block ? [block.text] : []));
  const kept = cut(paragraphs, LEAST + next() * (1 - LEAST));
  const body = [...kept];
  if (next() < 0.5) body.unshift(one(LINES));
  if (next() < 0.6) body[body.length - kept.length] = newLead(kept[0] ?? '', one(LEADS));
  if (next() < 0.5) body.push(one(ENDS));
  const at = new Date(Date.parse(original.published ?? '1987-03-01') + Math.floor(next() * 8 * 3_600_000));
  return {
    ...original,
    id: `${original.id}-${outlet}`,
    headline: newHeadline(original.headline ?? '', paragraphs[0] ?? '', next),
    published: at.toISOString(),
    url: `https://outlet-${outlet}.example/${original.id}`,
    source: { name: OUTLETS[outlet % OUTLETS.length]! },
    body: body.map((text) => ({ type: 'paragraph', text, marks: [] })),
  };
}

/** The first paragraphs, until a share of the words is there; the last one is cut behind a sentence where that is enough. */
function cut(paragraphs: readonly string[], share: number): string[] {
  const wanted = Math.ceil(paragraphs.reduce((sum, text) => sum + wordsIn(text), 0) * share);
  const kept: string[] = [];
  let count = 0;
  for (const paragraph of paragraphs) {
    const sentences = paragraph.split(/(?<=[.!?]["”]?)\s+(?=\p{Lu}|["“])/u);
    const taken: string[] = [];
    for (const sentence of sentences) {
      if (count >= wanted) break;
      taken.push(sentence);
      count += wordsIn(sentence);
    }
    if (taken.length > 0) kept.push(taken.join(' '));
    if (count >= wanted) break;
  }
  return kept;
}

/** Another first sentence, which says what the first words of the old one say. */
function newLead(paragraph: string, lead: (what: string) => string): string {
  const [first = '', ...rest] = paragraph.split(/(?<=[.!?]["”]?)\s+(?=\p{Lu}|["“])/u);
  const words = first.replace(/[.!?]+$/, '').split(/\s+/);
  const half = words.slice(0, Math.max(6, Math.ceil(words.length / 2)));
  return [lead(half.join(' ')), ...rest].join(' ');
}

/** A headline of words of the old one in another order, or of the first words of the text. */
function newHeadline(headline: string, lead: string, next: () => number): string {
  if (next() < 0.5)
    return lead
      .split(/\s+/)
      .slice(0, 7 + Math.floor(next() * 4))
      .join(' ');
  const words = headline.split(/\s+/);
  const at = 1 + Math.floor(next() * Math.max(1, words.length - 1));
  return [...words.slice(at), ...words.slice(0, at)].join(' ');
}
