import type { Attribution } from '../../../model/assemble.js';
import type { Quotation } from '../../../model/quotations.js';
import { type Doc, flags as F, type TokenRange, tokenText } from '../../../text/index.js';
import { cueWords } from './cue-words.js';

const set = (words: string) => new Set(words.split(' '));

const SINGLE = /^[‘’'‛]$/;
/** Fewer words than this between single marks are a term as a rule: the word ‘urban’. */
const SHORT = 2;
/** How far before the opening mark its cue may stand, and its subject before the cue, in tokens. */
const CUE_REACH = 6;
const SUBJECT_REACH = 16;
const SUBJECTS = set('i we he she they you');
const OWNERS = set('his her my our their your');
const DETERMINERS = set('the a an that this some these those many most two three');
/** Words that stand between a subject and its verb. */
const BETWEEN = set(
  "has have had also just then always even actually immediately finally 've 'd kept was were is are 's 're 'm",
);
/** Behind them nobody has said anything yet: "would never say". */
const SUPPOSED = set("would will can could might may should to not never n't 'll if no");
/** Nouns whose verb is "is": his response was, ‘No.’ */
const BE = set("is was were has been had be 's");
const LIKE = 'like';

/** What stands between single marks within a quotation, with the marks. */
function innerQuotations(doc: Doc, { first, last }: Quotation): TokenRange[] {
  const found: TokenRange[] = [];
  let open = -1;
  let loose = -1;
  const close = (token: number) => {
    if (open >= 0 && token >= 0) found.push({ first: open, last: token + 1 });
    open = -1;
    loose = -1;
  };
  for (let token = first + 1; token < last; token++) {
    if (!(doc.flags[token]! & F.PUNCTUATION) || !SINGLE.test(tokenText(doc, token))) continue;
    const spaced = (doc.flags[token]! & (F.SPACE_BEFORE | F.PARAGRAPH_START)) !== 0 || token === first + 1;
    const nextSpaced = token + 1 >= last || (doc.flags[token + 1]! & (F.SPACE_BEFORE | F.PUNCTUATION)) !== 0;
    if (spaced && !nextSpaced) {
      if (open >= 0) close(loose);
      open = token;
    } else if (open >= 0 && !spaced && nextSpaced) {
      // The mark behind a full stop or a comma closes; behind a letter it may be a plural’s: the voters’ choice.
      if (doc.flags[token - 1]! & F.PUNCTUATION) close(token);
      else if (loose < 0) loose = token;
    }
  }
  close(loose);
  return found;
}

const isPlainCue = (lower: string) => {
  const word = cueWords.get(lower);
  return word?.plain === true && !word.noun;
};

/** The cue before an opening mark: a verb of saying, or a noun for what is said, with what stands around it. */
function cueBefore(doc: Doc, mark: number, start: number): TokenRange | undefined {
  const { lower } = doc;
  const stopped = lower[mark - 1] === ',' || lower[mark - 1] === ':';
  const last = stopped ? mark - 1 : mark;
  for (let token = last - 1; token > start && last - token <= CUE_REACH; token--) {
    const word = lower[token]!;
    if (doc.flags[token]! & F.PUNCTUATION || SINGLE.test(word)) return undefined;
    if (word === LIKE && BE.has(lower[token - 1]!) && last === token + 1) return { first: token - 1, last };
    const known = cueWords.get(word);
    if (!known || (known.act !== 'speech' && known.act !== 'writing')) continue;
    if (known.noun) {
      const ask = token - 2;
      if (lower[token - 1] === 'the' && isPlainCue(lower[ask] ?? '')) return { first: ask, last: token + 1 };
      if (BE.has(lower[token + 1]!) && last - token <= 3) return { first: token, last };
      continue;
    }
    // Without a comma nothing but who is told may stand between: asked me ‘Why?’
    if (!stopped && (!known.plain || last - token > 2)) return undefined;
    return { first: token, last: token + 1 };
  }
  return undefined;
}

/** The words of the subject that end right before a token; undefined where it is not plain. */
function subjectBefore(doc: Doc, end: number, start: number, noun: boolean): TokenRange | undefined {
  const { lower, flags } = doc;
  const word = lower[end - 1] ?? '';
  if (SUBJECTS.has(word)) return { first: end - 1, last: end };
  let first = end;
  while (first > start && flags[first - 1]! & F.CAPITAL && !(flags[first - 1]! & F.PUNCTUATION)) first--;
  if (first < end && !DETERMINERS.has(lower[first]!)) return { first, last: end };
  for (let token = end - 1; token > start && end - token <= 4; token--) {
    if (flags[token]! & F.PUNCTUATION) return undefined;
    // "her immediate response has been": whose it is; but "my father said" is the father.
    if (OWNERS.has(lower[token]!)) return { first: token, last: noun ? token + 1 : end };
    if (DETERMINERS.has(lower[token]!)) return end - token > 1 ? { first: token, last: end } : undefined;
  }
  return undefined;
}

/** Who the subject of the cue is: right before it, or of the verb that "and" joins to it: "she called me and said". */
function subjectOf(doc: Doc, cue: number, start: number): TokenRange | undefined {
  const { lower, flags } = doc;
  let end = cue;
  while (end > start && BETWEEN.has(lower[end - 1]!)) end--;
  if (lower[end - 1] !== 'and') return subjectBefore(doc, end, start, cueWords.get(lower[cue]!)?.noun === true);
  const sentence = doc.sentence[cue]!;
  for (let token = end - 2; token > start && cue - token < SUBJECT_REACH; token--) {
    if (doc.sentence[token] !== sentence || flags[token]! & F.PUNCTUATION) return undefined;
    if (SUBJECTS.has(lower[token]!) && lower[token] !== 'you') return { first: token, last: token + 1 };
  }
  return undefined;
}

function supposed({ lower }: Doc, cue: number, start: number): boolean {
  for (let token = cue - 1; token > start && cue - token <= 3; token--) if (SUPPOSED.has(lower[token]!)) return true;
  return false;
}

/** "‘Sign it or go,’ he said": a pronoun or a name and its verb behind the closing mark. */
function behind(doc: Doc, { last }: TokenRange, end: number): { cue: TokenRange; source: TokenRange } | undefined {
  const { lower, flags } = doc;
  if (!SUBJECTS.has(lower[last] ?? '') && !(flags[last]! & F.CAPITAL)) return undefined;
  let cue = last + 1;
  while (cue < end && cue - last < 3 && flags[cue]! & F.CAPITAL) cue++;
  return cue < end && isPlainCue(lower[cue]!)
    ? { cue: { first: cue, last: cue + 1 }, source: { first: last, last: cue } }
    : undefined;
}

function words({ flags }: Doc, { first, last }: TokenRange): number {
  let count = 0;
  for (let token = first; token < last; token++) if (!(flags[token]! & (F.PUNCTUATION | F.CLITIC))) count++;
  return count;
}

/**
 * What somebody who is quoted tells of somebody’s words, between single marks and with a cue of its own: “She called me
 * and said, ‘What can I do?’” The network gives each token to one attribution alone, which is the outer one.
 */
export function nestedAttributions(doc: Doc, quotations: readonly Quotation[]): Attribution[] {
  const found: Attribution[] = [];
  for (const outer of quotations) {
    for (const content of innerQuotations(doc, outer)) {
      if (words(doc, content) < SHORT) continue;
      const cue = cueBefore(doc, content.first, outer.first);
      if (cue) {
        const stopped = doc.flags[content.first - 1]! & F.PUNCTUATION;
        if (!stopped && supposed(doc, cue.first, outer.first)) continue;
        const source = subjectOf(doc, cue.first, outer.first);
        found.push({ source: source ? [source] : [], cue: [cue], content: [content] });
        continue;
      }
      const after = behind(doc, content, outer.last);
      if (after) found.push({ source: [after.source], cue: [after.cue], content: [content] });
    }
  }
  return found;
}
