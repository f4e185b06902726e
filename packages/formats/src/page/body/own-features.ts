import type { Block } from '@dateline/core';
import { firstLetter, fold } from '../fold.js';
import { isBareLink } from './candidates.js';
import { CAPITALS_IN, type Counts, countsOf } from './counts.js';
import { matching, PHRASE_NAMES, PHRASE_PATTERNS } from './lexicon.js';
import type { Overview } from './overview.js';

/** Names of what is told of a block by itself. */
export const OWN_NAMES: readonly string[] = [
  ...'type level caption words chars links wordLength terminal sentences commas capitals digits quoted strong'.split(
    ' ',
  ),
  ...'emphasis breaks repeated isHeadline isDescription inBody hasBody colon question'.split(' '),
  ...PHRASE_NAMES.map((name) => `says ${name}`),
];

/** Writes what a block says and how it is set, in the order of OWN_NAMES. @returns the next column */
export function writeOwn(out: Float32Array, from: number, at: number, page: Overview): number {
  const row = page.rows[at]!;
  const { placed, text, words, links } = row;
  const { block } = placed;
  const bare = isBareLink(row);
  const counts = countsOf(text);
  const last = text.trimEnd().slice(-1);
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
  out[column++] = QUOTED.test(text) ? 1 : 0;
  out[column++] = marked(block, 'strong');
  out[column++] = marked(block, 'emphasis');
  out[column++] = Math.min(20, counts.breaks);
  out[column++] = Math.min(5, page.repeats.get(text)!);
  const { headline, description } = page;
  const initial = text.length < 400 ? firstLetter(text) : undefined;
  const folded = initial !== undefined && (initial === headline[0] || initial === description[0]) ? fold(text) : '';
  out[column++] = folded === '' ? 0 : folded === headline ? 1 : headline.startsWith(folded) ? 0.5 : 0;
  out[column++] = folded === '' ? 0 : folded === description ? 1 : isBeginning(folded, description) ? 0.5 : 0;
  out[column++] = page.body ? page.body.shareOf(text) : -1;
  out[column++] = page.body ? 1 : 0;
  out[column++] = last === ':' || last === '：' ? 1 : 0;
  out[column++] = last === '?' || last === '？' || last === '؟' ? 1 : 0;
  const said = bare ? 0 : matching(PHRASE_PATTERNS, text.length > 200 ? text.slice(0, 200) : text);
  for (let phrase = 0; phrase < PHRASE_NAMES.length; phrase++) out[column++] = (said >> phrase) & 1;
  return column;
}

const QUOTED = /^\s*["“„«‘「]/;

const isBeginning = (text: string, whole: string) => text.length > 20 && whole.startsWith(text.slice(0, 60));

function marked(block: Block, type: string): number {
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
