import type { Act } from '@dateline/core/reading';
import type { Doc, TokenRange } from '../../../text/index.js';
import { cueWords } from './cue-words.js';

const FINDERS = new Set(
  (
    'poll polls survey surveys study studies report reports analysis data figures statistics research review census ' +
    'index findings evidence documents records results numbers average averages ' +
    // Names of pollsters.
    'gallup pew quinnipiac rasmussen yougov ipsos marist'
  ).split(' '),
);
/** Said of a paper they find, said of a person they speak. */
const EITHER = new Set(
  'suggest suggests suggested suggesting indicate indicates indicated indicating reveal reveals revealed according say says said put puts'.split(
    ' ',
  ),
);

/** Of each stretch so many tokens are looked at. */
const LOOKED_AT = 40;

function hasFinder({ lower }: Doc, ranges: readonly TokenRange[]): boolean {
  for (const { first, last } of ranges) {
    for (let token = first; token < last && token < first + LOOKED_AT; token++) {
      if (FINDERS.has(lower[token]!)) return true;
    }
  }
  return false;
}

/** What kind of act a cue names: by its first word of the list that is no noun, else by the noun, else speech. */
export function actOf(doc: Doc, cue: readonly TokenRange[], source: readonly TokenRange[]): Act {
  let noun: Act | undefined;
  for (const { first, last } of cue) {
    for (let token = first; token < last && token < first + LOOKED_AT; token++) {
      const word = doc.lower[token]!;
      if (EITHER.has(word)) return hasFinder(doc, source) ? 'finding' : 'speech';
      const known = cueWords.get(word);
      if (known && !known.noun) return known.act;
      noun ??= known?.act;
    }
  }
  return noun ?? 'speech';
}
