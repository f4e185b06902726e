import type { Block, Mark } from '@dateline/core';
import { beginsAlike, fold } from '../fold.js';
import { CAPITALS_IN, type Counts } from './counts.js';
import { PHRASES } from './lexicon.js';
import type { Overview } from './overview.js';
import { siteOfLink } from './site-of-link.js';
import { isBareLink } from './text-blocks.js';

/** Phrases that a block is searched for. */
const TEXT_PHRASES = ['more', 'subscribe', 'credit', 'date'] as const;

/** Names of the features of a block by itself. */
export const TEXT_FEATURES: readonly string[] = [
  ...'type level caption words chars links wordLength terminal sentences commas capitals digits strong'.split(' '),
  ...'breaks repeated copy isHeadline isDescription inBody external'.split(' '),
  ...TEXT_PHRASES.map((name) => `says ${name}`),
];

/** Writes what a block says and how it is set, in the order of TEXT_FEATURES. @returns the next column */
export function writeText(out: Float32Array, from: number, at: number, page: Overview): number {
  const row = page.rows[at]!;
  const { placed, text, words, links, counts } = row;
  const { block } = placed;
  const bare = isBareLink(row);
  let column = from;
  out[column++] = row.type;
  out[column++] = block.type === 'heading' ? block.level : block.type === 'item' ? 6 + block.depth : 0;
  out[column++] = placed.caption ? 1 : 0;
  out[column++] = Math.log2(1 + words);
  out[column++] = Math.log2(1 + text.length);
  out[column++] = links;
  out[column++] = text.length / (words || 1);
  out[column++] = page.ended[at] ? 1 : 0;
  out[column++] = bare ? 0 : Math.min(20, counts.sentences);
  out[column++] = bare ? 0 : counts.commas / (words || 1);
  out[column++] = bare ? 0 : capitals(text, words, counts);
  out[column++] = bare ? 0 : counts.digits / text.length;
  out[column++] = marked(block, 'strong');
  out[column++] = Math.min(20, counts.breaks);
  out[column++] = Math.min(5, page.repeats[at]!.count);
  out[column++] = Math.min(3, page.copies[at]!);
  const { headline, description } = page;
  const mayBe =
    text.length < 400 &&
    ((headline !== '' && beginsAlike(text, headline)) || (description !== '' && beginsAlike(text, description)));
  const folded = mayBe ? fold(text) : '';
  out[column++] = folded === '' ? 0 : folded === headline ? 1 : headline.startsWith(folded) ? 0.5 : 0;
  out[column++] = folded === '' ? 0 : folded === description ? 1 : isBeginning(folded, description) ? 0.5 : 0;
  out[column++] = page.body ? page.body.shareOf(text) : -1;
  out[column++] = links > 0.5 ? outside(block, page.site) : -1;
  const isPhrase = !bare && words <= LONG;
  const start = text.length > HEAD ? text.slice(0, HEAD) : text;
  for (const phrase of TEXT_PHRASES) {
    const mayBe = isPhrase && (phrase !== 'date' || counts.digits > 0);
    out[column++] = mayBe && PHRASES[phrase].test(start) ? 1 : 0;
  }
  return column;
}

/** Words of a block that is too long to be a phrase. */
const LONG = 60;
/** Characters of a block in which phrases are looked for. */
const HEAD = 120;

/** Whether the first link of a block leads to another site. */
function outside(block: Block, site: string | undefined): number {
  if (!('marks' in block)) return 0;
  for (const mark of block.marks) {
    if (mark.type !== 'link') continue;
    const target = siteOfLink(mark.url);
    return target !== undefined && target !== site ? 1 : 0;
  }
  return 0;
}

const isBeginning = (text: string, whole: string) => text.length > 20 && whole.startsWith(text.slice(0, 60));

function marked(block: Block, type: Mark['type']): number {
  if (!('marks' in block) || block.text.length === 0) return 0;
  let length = 0;
  for (const mark of block.marks) if (mark.type === type) length += mark.end - mark.start;
  return Math.min(1, length / block.text.length);
}

/** Share of words that begin with a capital, in the first few hundred characters. */
function capitals(text: string, words: number, { capitals: found }: Counts): number {
  const share = text.length > CAPITALS_IN ? (words * CAPITALS_IN) / text.length : words;
  return found / (share || 1);
}
