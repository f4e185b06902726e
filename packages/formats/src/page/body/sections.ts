import { PHRASES } from './lexicon.js';
import { HEADING, type TextBlock } from './text-blocks.js';

/** A heading and what stands under it, up to the next heading. */
export interface Section {
  /** From 0, which begins before the first heading. */
  number: number;
  /** Of the heading, 0 where there is none. */
  level: number;
  /** The row of the heading, or -1. */
  heading: number;
  words: number;
  linked: number;
  blocks: number;
  /** Blocks that end as a sentence does. */
  ended: number;
  /** The TITLE_PHRASES that the heading fits, a bit each; for those under a higher heading too, those of that heading. */
  phrases: number;
  above: number;
}

/** Phrases that say of a heading what stands under it. */
export const TITLE_PHRASES = ['more', 'legal', 'comment'] as const;

const phrasesIn = (text: string) =>
  TITLE_PHRASES.reduce((bits, phrase, at) => (PHRASES[phrase].test(text) ? bits | (1 << at) : bits), 0);

/** The section that each block stands in. */
export function sectionsOf(rows: readonly TextBlock[], ended: readonly boolean[]): Section[] {
  let section: Section = empty(0, 0, -1, 0, 0);
  /** Open headings, by level. */
  const open: Section[] = [];
  return rows.map((row, at) => {
    const { block } = row.placed;
    if (row.type === HEADING && block.type === 'heading') {
      while (open.length > 0 && open.at(-1)!.level >= block.level) open.pop();
      const above = open.at(-1);
      const phrases = row.text.length < 100 ? phrasesIn(row.text) : 0;
      section = empty(section.number + 1, block.level, at, phrases, above ? above.phrases | above.above : 0);
      open.push(section);
    } else {
      section.words += row.words;
      section.linked += row.words * row.links;
      section.blocks++;
      if (ended[at]) section.ended++;
    }
    return section;
  });
}

const empty = (number: number, level: number, heading: number, phrases: number, above: number): Section => ({
  number,
  level,
  heading,
  words: 0,
  linked: 0,
  blocks: 0,
  ended: 0,
  phrases,
  above,
});
