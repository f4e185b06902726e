import { ABBREVIATION, ALL_CAPITALS, CAPITAL, CLITIC, PUNCTUATION, SENTENCE_START, WORD } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import type { NameWords } from './name-words.js';

/** Tokens in a row that may be a name: half-open. */
export interface Run {
  first: number;
  last: number;
}

/** Without the full stop of a short form. */
export function bare(doc: Doc, token: number): string {
  const word = doc.lower[token] ?? '';
  if (!(doc.flags[token]! & ABBREVIATION)) return word;
  return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word;
}

export function isCapital(doc: Doc, token: number): boolean {
  const flags = doc.flags[token] ?? 0;
  return (flags & (CAPITAL | WORD)) === (CAPITAL | WORD) && (flags & (PUNCTUATION | CLITIC)) === 0;
}

/** An initial: J., or a short form that may stand inside a name. */
function isInitial(doc: Doc, token: number): boolean {
  return doc.end[token]! - doc.start[token]! === 2 && (doc.flags[token]! & ABBREVIATION) !== 0;
}

/** A sentence of so many words can be told from a headline. */
const HEADLINE = 4;

/** Whether a sentence is set as headlines are, every word of weight capitalised: then a capital says nothing. */
export function inCapitals(doc: Doc, first: number, last: number, { small }: Pick<NameWords, 'small'>): boolean {
  let capitals = 0;
  for (let token = first; token < last; token++) {
    const flags = doc.flags[token]!;
    if (!(flags & WORD) || flags & CLITIC) continue;
    if (flags & (CAPITAL | ALL_CAPITALS)) capitals++;
    else if (!small.has(doc.lower[token]!)) return false;
  }
  return capitals >= HEADLINE;
}

/** Whether a connector joins two parts of one body's name: Ministry of Defence, Bank for Reconstruction and Development. */
function connects(doc: Doc, first: number, token: number, last: number, words: NameWords): number | undefined {
  if (doc.lower[token] === '&' && token + 1 < last && isCapital(doc, token + 1)) return token + 1;
  if (!words.connectors.has(doc.lower[token]!)) return undefined;
  let next = token + 1;
  if (words.definite.has(doc.lower[next]!) && !words.definite.has(doc.lower[token]!)) next++;
  if (next >= last || !isCapital(doc, next) || words.common.has(doc.lower[next]!)) return undefined;
  if (words.definite.has(doc.lower[token]!)) return undefined;
  const own = doc.lower[token]!;
  // Secretary of State, Chief of Staff
  if (words.genitives.has(own) && words.offices.has(bare(doc, token - 1))) return next;
  const and = words.joints.has(own);
  if (and && words.sharedNames.has(doc.lower[token - 1]!)) {
    const end = capitalsEnd(doc, next, last);
    const head = bare(doc, end - 1);
    if (words.bodyHeads.has(head) || words.companyEnds.has(head)) return next;
  }
  for (let back = token - 1; back >= first; back--) {
    if (!words.bodyHeads.has(bare(doc, back))) continue;
    // "and" joins two bodies as often as it stands inside one; behind "of" it stands inside.
    if (and) return hasGenitive(doc, back, token, words) ? next : undefined;
    if (words.locatives.has(own)) return back === token - 1 ? next : undefined;
    return next;
  }
  // the Immigration and Naturalization Service: people have no article, so what "and" joins behind one is a body.
  if (!and || token - first > 1 || !words.definite.has(doc.lower[first - 1] ?? '')) return undefined;
  const end = capitalsEnd(doc, next, last) - 1;
  return end > next && words.bodyHeads.has(bare(doc, end)) && !words.bodyHeads.has(bare(doc, first)) ? next : undefined;
}

/** Where the capitalised words that begin at a token end. */
function capitalsEnd(doc: Doc, from: number, last: number): number {
  let end = from;
  while (end < last && isCapital(doc, end)) end++;
  return end;
}

function hasGenitive(doc: Doc, from: number, to: number, { genitives }: NameWords): boolean {
  for (let token = from; token < to; token++) if (genitives.has(doc.lower[token]!)) return true;
  return false;
}

/** The runs of capitalised words of a text, sentence by sentence. */
export function findRuns(doc: Doc, words: NameWords): Run[] {
  const runs: Run[] = [];
  for (const { first, last } of doc.sentences) {
    if (inCapitals(doc, first, last, words)) continue;
    for (let token = first; token < last; ) {
      if (!isCapital(doc, token) || (words.common.has(bare(doc, token)) && !isInitial(doc, token))) {
        token++;
        continue;
      }
      // "Officials", "Shares": a sentence begins with a capital whatever its first word is.
      // de Brass, van Holt: a surname that comes with its particle
      const start =
        token > first && words.particles.has(doc.lower[token - 1]!) && !words.small.has(doc.lower[token - 1]!)
          ? token - 1
          : token;
      token++;
      while (token < last) {
        if (isCapital(doc, token) && !words.common.has(doc.lower[token]!)) token++;
        else if (
          words.particles.has(doc.lower[token]!) &&
          isCapital(doc, token + 1) &&
          token + 1 < last &&
          !words.bodyHeads.has(bare(doc, token - 1))
        )
          token += 2;
        else {
          const joined = connects(doc, start, token, last, words);
          if (joined === undefined) break;
          token = joined + 1;
        }
      }
      runs.push({ first: start, last: token });
    }
  }
  return runs;
}

export function startsSentence(doc: Doc, token: number): boolean {
  return (doc.flags[token]! & SENTENCE_START) !== 0;
}
