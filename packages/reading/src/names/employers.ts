import { PERSON } from '../model/labels.js';
import { CAPITAL, CLITIC, WORD } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import type { NameWords } from './name-words.js';
import { isRoleAt } from './roles.js';
import { isCapital } from './runs.js';

/** Letters that a word has at most that says for whom somebody works: at, with, from. */
const SHORT = 4;

/** Whether a token begins what somebody works for: "a surgeon at Harwick Hospital", "Ann Lee of the Harwick Bank". */
export function isEmployer(doc: Doc, token: number, labels: Uint8Array, words: NameWords): boolean {
  let before = token - 1;
  if (before > 0 && words.articles.has(doc.lower[before]!)) before--;
  if (before < 1 || doc.lower[before]!.length > SHORT) return false;
  if ((doc.flags[before]! & (WORD | CAPITAL | CLITIC)) !== WORD || words.joints.has(doc.lower[before]!)) return false;
  return (labels[before - 1]! & ~1) === PERSON || isRoleAt(doc, before - 1, words);
}

/** Where a firm of three names ends that begins at a token, 0 where none does: Marsh, Cole and Berg. */
export function firmEnd(doc: Doc, token: number, { joints }: NameWords): number {
  const { lower } = doc;
  const names = [token, token + 2, token + 4];
  if (lower[token + 1] !== ',' || !joints.has(lower[token + 3] ?? '') || token + 4 >= doc.size) return 0;
  if (!names.every((at) => isCapital(doc, at)) || isCapital(doc, token + 5)) return 0;
  return token + 5;
}
