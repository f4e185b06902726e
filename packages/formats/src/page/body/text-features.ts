import type { Block } from '@dateline/core';
import { firstLetter, fold } from '../fold.js';
import { CAPITALS_IN, type Counts, countsOf } from './counts.js';
import { matching, PHRASE_NAMES, PHRASE_PATTERNS } from './lexicon.js';
import type { Overview } from './overview.js';
import { siteOfLink } from './site-of-link.js';
import { isBareLink, type TextBlock } from './text-blocks.js';

/** Names of the features of a block by itself. */
export const TEXT_FEATURES: readonly string[] = [
  ...'type level caption words chars links wordLength terminal sentences commas capitals digits quoted strong'.split(
    ' ',
  ),
  ...'emphasis breaks repeated copy isHeadline isDescription inBody hasBody colon question timed price call external'.split(
    ' ',
  ),
  ...PHRASE_NAMES.map((name) => `says ${name}`),
];

/** Writes what a block says and how it is set, in the order of TEXT_FEATURES. @returns the next column */
export function writeText(out: Float32Array, from: number, at: number, page: Overview): number {
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
  out[column++] = Math.min(3, page.copies[at]!);
  const { headline, description } = page;
  const initial = text.length < 400 ? firstLetter(text) : undefined;
  const folded = initial !== undefined && (initial === headline[0] || initial === description[0]) ? fold(text) : '';
  out[column++] = folded === '' ? 0 : folded === headline ? 1 : headline.startsWith(folded) ? 0.5 : 0;
  out[column++] = folded === '' ? 0 : folded === description ? 1 : isBeginning(folded, description) ? 0.5 : 0;
  out[column++] = page.body ? page.body.shareOf(text) : -1;
  out[column++] = page.body ? 1 : 0;
  out[column++] = last === ':' || last === '：' ? 1 : 0;
  out[column++] = last === '?' || last === '？' || last === '؟' ? 1 : 0;
  out[column++] = words < 12 && TIMED.test(text) ? 1 : 0;
  out[column++] = isPrice(row) ? 1 : 0;
  out[column++] = isCall(row) ? 1 : 0;
  out[column++] = links > 0.5 ? outside(block, page.site) : -1;
  const phrases = bare || words > LONG ? 0 : matching(PHRASE_PATTERNS, text.length > HEAD ? text.slice(0, HEAD) : text);
  for (let phrase = 0; phrase < PHRASE_NAMES.length; phrase++) out[column++] = (phrases >> phrase) & 1;
  return column;
}

/** Words of a block that is too long to be a phrase. */
const LONG = 60;
/** Characters of a block in which phrases are looked for. */
const HEAD = 120;
const TIMED = /\d:\d\d|\b(?:19|20)\d\d\b|\d\s?(?:min|hour|day|week|month|year|hr|[hdwmy])s?\b/;
const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:€|kr\b|zł|USD|EUR|CHF)/;
/** Words with which pages that sell something ask for a click. */
const CALL =
  /^(?:get|start|try|book|buy|shop|order|add|contact|request|schedule|sign|join|learn|view|see|explore|discover|download|browse|compare|find|call|apply|register|subscribe|jetzt|mehr|kaufen|anfragen|kontakt|comprar|ver|acheter|voir|commander)\b/i;
const QUOTED = /^\s*["“„«‘「]/;

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

/** Whether a block names a price. */
export const isPrice = ({ text }: TextBlock) => text.length < 200 && PRICE.test(text);
/** Whether a block asks for a click. */
export const isCall = ({ text, words }: TextBlock) => words <= 5 && CALL.test(text);

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
