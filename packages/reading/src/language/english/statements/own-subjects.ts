import type { Attribution } from '../../../model/assemble.js';
import { type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { cueWords } from './cue-words.js';

/** A subject is shorter than so many tokens; a content that long says something of its own. */
const LONGEST = 12;
const AUXILIARIES = new Set(['had', 'has', 'have', 'also', 'then', 'later']);
/** The longest name of a person, in tokens. */
const NAME = 4;
const PARTICIPLE = /ing$/;

/** "Berg said her lawyer, Ole Fries, told her to go": the name before the cue, where another verb of saying stands before it. */
function apposedSubject({ lower, flags }: Doc, { source, cue }: Attribution): TokenRange | undefined {
  const [own] = source;
  const verb = cue[0];
  if (!own || !verb || own.last > verb.first - 4 || lower[verb.first - 1] !== ',') return undefined;
  const last = verb.first - 1;
  let first = last;
  while (first > own.last && flags[first - 1]! & F.CAPITAL && !(flags[first - 1]! & F.PUNCTUATION)) first--;
  if (last - first < 2 || lower[first - 1] !== ',') return undefined;
  return cueWords.get(lower[own.last] ?? '')?.plain ? { first, last } : undefined;
}

/** "Berg said Ole Fries promised to go": the name right before the cue, where a verb of saying parts it from the source. */
function namedSubject({ lower, flags }: Doc, { source, cue }: Attribution): TokenRange | undefined {
  const [own] = source;
  const verb = cue[0];
  if (!own || !verb || !cueWords.get(lower[own.last] ?? '')?.plain) return undefined;
  const first = own.last + 1;
  let last = verb.first;
  while (last > first && AUXILIARIES.has(lower[last - 1]!)) last--;
  if (first >= last || last - first > NAME) return undefined;
  for (let token = first; token < last; token++) {
    if (!(flags[token]! & F.CAPITAL) || flags[token]! & F.PUNCTUATION) return undefined;
  }
  return { first, last };
}

/**
 * "Berg said that the chief, Ole Fries, had promised her a job": what stands between two cues is the subject of the second
 * and no content of the first, which goes on to the end. Changes the attributions.
 */
export function ownSubjects(doc: Doc, attributions: readonly Attribution[]): void {
  const { lower } = doc;
  for (const attribution of attributions) {
    const apposed = apposedSubject(doc, attribution) ?? namedSubject(doc, attribution);
    if (apposed) attribution.source = [apposed];
  }
  attributions.forEach((attribution, number) => {
    const before = attributions[number - 1];
    const cue = attribution.cue[0];
    const said = before?.content.at(-1);
    const content = attribution.content.at(-1);
    // The source of the one before was lent to it, for want of one.
    if (!before || !cue || !said || !content || attribution.source !== before.source) return;
    if (before.source.length === 0 || before.content.length > 1 || content.first < cue.last) return;
    if (said.first < before.cue[0]!.last || said.last - said.first > LONGEST || PARTICIPLE.test(lower[cue.first]!))
      return;
    if (said.last !== cue.first && (said.last !== cue.first - 1 || lower[said.last] !== ',')) return;
    if (lower[said.first] !== 'that') return;
    attribution.source = [{ first: said.first + 1, last: said.last }];
    before.content = [{ first: said.first, last: content.last }];
  });
}
