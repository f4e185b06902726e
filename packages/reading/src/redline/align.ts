import { diffLists } from '@dateline/core/edits';
import { matchSentences } from './match-sentences.js';
import type { Version, Word } from './words.js';

/** Words that were exchanged for others, between words that stayed. */
export interface Hunk {
  /** Numbers of words of each version; one of the two may be empty. */
  before: number[];
  after: number[];
  /** The sentences that it stands in, as a number of `Alignment.groups`. */
  group: number;
}

/** Sentences of one version that became sentences of the other, word numbers in order. */
export interface Group {
  before: number[];
  after: number[];
}

/** Which words of a version are which of the other. */
export interface Alignment {
  /** Of each word of the earlier version the number of the same word in the later one, -1 where it has none. */
  toAfter: Int32Array;
  toBefore: Int32Array;
  groups: Group[];
  hunks: Hunk[];
}

/** A sentence, as the numbers of its words. */
export interface Sentence {
  words: number[];
  key: string;
}

type Part = 'headline' | 'deck' | 'body';
const partOf = ({ pieces }: Version, { piece }: Word): Part => {
  const { at } = pieces[piece]!;
  return typeof at === 'number' ? 'body' : at;
};

function sentencesOf(version: Version, part: Part): Sentence[] {
  const sentences: Sentence[] = [];
  let last = -1;
  version.words.forEach((word, number) => {
    if (partOf(version, word) !== part) return;
    if (word.sentence !== last) sentences.push({ words: [], key: '' });
    last = word.sentence;
    const sentence = sentences.at(-1)!;
    sentence.words.push(number);
    sentence.key += `${word.key} `;
  });
  return sentences;
}

/**
 * Finds the words of one version in the other: headline with headline, deck with deck, and the sentences of the body
 * wherever they stand now, also where they were split, joined or edited.
 */
export function align(before: Version, after: Version): Alignment {
  const alignment: Alignment = {
    toAfter: new Int32Array(before.words.length).fill(-1),
    toBefore: new Int32Array(after.words.length).fill(-1),
    groups: [],
    hunks: [],
  };
  for (const part of ['headline', 'deck', 'body'] as const) {
    const [old, now] = [sentencesOf(before, part), sentencesOf(after, part)];
    const all = (sentences: readonly Sentence[]) => sentences.flatMap(({ words }) => words);
    const groups = part === 'body' ? matchSentences(old, now, before, after) : [{ before: all(old), after: all(now) }];
    for (const group of groups) alignGroup(before, after, group, alignment);
  }
  return alignment;
}

function alignGroup(before: Version, after: Version, group: Group, alignment: Alignment): void {
  const number = alignment.groups.length;
  alignment.groups.push(group);
  const key = (words: readonly Word[], numbers: readonly number[]) => numbers.map((n) => words[n]!.key);
  let hunk: Hunk | undefined;
  for (const edit of diffLists(key(before.words, group.before), key(after.words, group.after), (word) => word)) {
    if (edit.kind === 'same') {
      const [old, now] = [group.before[edit.before]!, group.after[edit.after]!];
      alignment.toAfter[old] = now;
      alignment.toBefore[now] = old;
      hunk = undefined;
      continue;
    }
    if (!hunk) {
      hunk = { before: [], after: [], group: number };
      alignment.hunks.push(hunk);
    }
    if (edit.kind === 'removed') hunk.before.push(group.before[edit.before]!);
    else hunk.after.push(group.after[edit.after]!);
  }
}
