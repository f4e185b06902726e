import type { Doc, TokenRange } from '../text/index.js';
import type { Act } from '../types.js';
import { cueWords } from './cue-words.js';

const FINDERS = new Set(
  (
    'poll polls survey surveys study studies report reports analysis data figures statistics research review census ' +
    'index findings evidence documents records results numbers average averages'
  ).split(' '),
);
/** Said of a paper they find, said of a person they speak. */
const EITHER = new Set(
  'suggest suggests suggested suggesting indicate indicates indicated indicating reveal reveals revealed according say says said put puts'.split(
    ' ',
  ),
);

const words = (doc: Doc, ranges: readonly TokenRange[]) =>
  ranges.flatMap(({ first, last }) => doc.lower.slice(first, Math.min(last, first + 40)));

/** What kind of act a cue names: by its first word of the list that is no noun, else by the noun, else speech. */
export function actOf(doc: Doc, cue: readonly TokenRange[], source: readonly TokenRange[]): Act {
  let noun: Act | undefined;
  for (const word of words(doc, cue)) {
    if (EITHER.has(word)) return words(doc, source).some((other) => FINDERS.has(other)) ? 'finding' : 'speech';
    const known = cueWords.get(word);
    if (known && !known.noun) return known.act;
    noun ??= known?.act;
  }
  return noun ?? 'speech';
}
