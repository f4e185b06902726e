import type { Statement, TextSpan } from '@dateline/core/reading';
import { type Doc, flags as F, rangeOf } from '../text/index.js';
import type { VoiceWords } from './voice-words.js';

/** Fewer words than this are no clause. */
const SHORT = 4;
/** A quotation of no more tokens, its marks among them, may be a name or a term. */
const TERM = 8;
/** Within so many words a clause comes to its verb. */
const VERB = 12;

/** "Since May": a month, not what may be. */
const isName = ({ flags }: Doc, token: number): boolean =>
  (flags[token]! & F.CAPITAL) !== 0 && (flags[token]! & F.SENTENCE_START) === 0;

/** The words of a statement's cue, in lower case. */
export function cueWordsOf(doc: Doc, { cue = [] }: Statement<TextSpan>): string[] {
  const words: string[] = [];
  for (const span of cue) {
    const { first, last } = rangeOf(doc, span);
    for (let token = first; token < last; token++) words.push(doc.lower[token]!);
  }
  return words;
}

/**
 * Whether a stretch has a verb of its own: "the talks they have held" and "a plan that failed" are no clauses.
 * @param first the first token, which is no verb
 */
function hasMainVerb(doc: Doc, first: number, last: number, words: VoiceWords): boolean {
  let relative = false;
  for (let token = first + 1; token < last; token++) {
    const word = doc.lower[token]!;
    if (words.relatives.has(word) || words.clauseSubjects.has(word)) relative = true;
    // A participle behind a mark is no verb: "a first quarter, ended May 30, profit".
    else if (words.isFiniteVerb(word) && doc.lower[token - 1] !== ',' && !isName(doc, token)) {
      if (!relative) return true;
      relative = false;
      while (words.isFiniteVerb(doc.lower[token + 1] ?? '')) token++;
    }
  }
  return false;
}

/** "Starred in a play called “The Wall”", but "what she called “a farce”": whether a quotation is what a plain noun is called. */
function isTitle(doc: Doc, { cue, content, source }: Statement<TextSpan>, words: VoiceWords): boolean {
  const { first } = rangeOf(doc, content[0]!);
  const noun = first - 2;
  if (!cue || !words.naming.has(doc.lower[first - 1] ?? '') || !(doc.flags[first]! & F.OPEN_QUOTE)) return false;
  const own = source?.some((span) => rangeOf(doc, span).last === noun + 1);
  const plain = /^\p{Ll}/u.test(doc.lower[noun] ?? '') && !(doc.flags[noun]! & F.CAPITAL);
  return !own && plain && !words.betweenSubject.has(doc.lower[noun]!) && !words.subjects.has(doc.lower[noun]!);
}

/** "A message that resonates": a relative clause, and no clause that is said. */
const isRelative = ({ lower }: Doc, first: number, { isFiniteVerb, thatClause }: VoiceWords): boolean =>
  thatClause.has(lower[first]!) && isFiniteVerb(lower[first + 1] ?? '');

/** "Hall said it was late": a subject and a verb behind a verb of saying. */
function isShortClause(doc: Doc, first: number, last: number, cue: readonly string[], words: VoiceWords): boolean {
  const verb = doc.lower.slice(first + 1, last).findIndex((word) => words.isFiniteVerb(word));
  return verb >= 0 && cue.length > 0 && words.saying.has(cue.at(-1)!) && !words.isFiniteVerb(doc.lower[first]!);
}

/**
 * Whether something is said by a statement: a quotation, or a clause. "Praised the plan" tells
 * of speech and gives none of it.
 * @param cue its words, in lower case
 */
export function saysSomething(
  doc: Doc,
  statement: Statement<TextSpan>,
  cue: readonly string[],
  words: VoiceWords,
): boolean {
  if (statement.kind !== 'indirect' && isTitle(doc, statement, words)) return false;
  const size = statement.content.reduce((sum, span) => sum + rangeOf(doc, span).last - rangeOf(doc, span).first, 0);
  const tells = !cue.some((word) => /\p{L}/u.test(word)) || cue.some((word) => words.isCue(word));
  // "Founded “Farmers for Hall”" has a name between its marks.
  if (statement.kind === 'direct') return (tells || size > TERM) && !cue.some((word) => words.denials.has(word));
  // What somebody did not say is not said.
  if (statement.kind === 'indirect' && cue.some((word) => words.negations.has(word))) return false;
  const { first } = rangeOf(doc, statement.content[0]!);
  const { last } = rangeOf(doc, statement.content.at(-1)!);
  const opens = doc.lower[first]!;
  if (!tells) return false;
  if (isRelative(doc, first, words) && !cue.some((word) => words.saying.has(word) || words.saysClause(word)))
    return false;
  if (words.thatClause.has(opens) && last - first >= SHORT - 1) return true;
  if (statement.kind === 'mixed') return !words.relatives.has(opens) || words.it.has(opens);
  if (last - first < SHORT) return isShortClause(doc, first, last, cue, words);
  // "Asked about the bridge that fell" and "answered as if he knew" tell of speech.
  const lead = cue.at(-1) ?? '';
  const object = cue.some((word) => words.saysObject.has(word) && !words.asking.has(word));
  if (!object && words.topics.has(lead) && !words.saysWanted(opens)) return false;
  if (words.asSaying.has(lead) && words.conditions.has(opens)) return false;
  // "Carson: cut regulations"
  if (!cue.some((word) => /\p{L}/u.test(word))) return true;
  const content = () => doc.lower.slice(first, Math.min(last, first + VERB));
  // "Called for cuts" is no clause, "called for the board to go" is one.
  if (cue.length > 1 && words.forWhat.has(cue.at(-1)!)) return content().some((word) => words.saysWanted(word));
  // "Told a meeting of workers"
  if (words.toSomebody.has(cue[0]!) && words.indefinite.has(opens) && !content().some((word) => words.saysWanted(word)))
    return false;
  if (cue.some((word) => words.saysObject.has(word))) {
    // "Ordered the release of water" tells what was done, "ordered them to leave" what was said.
    const said = [...cue, ...doc.lower.slice(first, Math.min(last, first + VERB))];
    return (
      !cue.some((word) => words.wanting.has(word)) ||
      // "Asked the state for more aid", whatever is said of the aid.
      said.some(
        (word, at) =>
          !words.wanting.has(word) &&
          words.saysWanted(word) &&
          (at >= cue.length || !words.isFiniteVerb(word)) &&
          !said.slice(cue.length, at).some((one) => words.forThing.has(one)),
      )
    );
  }
  if (words.noClause.has(opens) && !words.isFiniteVerb(doc.lower[first + 1] ?? '') && !words.owners.has(opens))
    return false;
  if (cue.some((word) => words.saying.has(word))) return true;
  if (!cue.some((word) => words.saysClause(word))) return false;
  return hasMainVerb(doc, first, Math.min(last, first + VERB), words);
}
