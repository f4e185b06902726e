import { type Doc, flags as F } from '../../../text/index.js';

const set = (words: string) => new Set(words.split(' '));

/** Whom something is told: the clause begins right behind. */
export const HEARERS = set(
  'reporters reuters journalists newsmen analysts investors shareholders conference briefing meeting committee subcommittee panel hearing seminar ' +
    'symposium colleagues lawmakers parliament congress audience crowd supporters voters court jury police investigators guests delegates ' +
    'members officials bankers radio television newspaper magazine agency him her them us me rally',
);
const DETERMINERS = set('the a an this that these those his her its their our my some no there');
const PREPOSITIONS = set('of in on at for with by to from');
const SUBJECTS = set('he she they it we i');
/** To whom something is told has at most so many tokens. */
const LONGEST = 10;

/** Where the clause begins behind "told" and whoever is told; -1 where that is not plain. */
export function heardUntil({ flags, lower }: Doc, first: number, end: number): number {
  for (let token = first; token < end && token - first < LONGEST; token++) {
    const word = lower[token]!;
    if (flags[token]! & F.PUNCTUATION) return -1;
    if (token > first && (word === 'that' || SUBJECTS.has(word))) return token;
    // "told the man to remove the bedding": what he is to do is no clause of its own.
    const next = token + 1;
    if (word === 'to' && !DETERMINERS.has(lower[next] ?? '') && !(flags[next]! & F.CAPITAL)) return -1;
    // "told a news conference the price": the article of the subject.
    if (token > first + 1 && DETERMINERS.has(word) && !PREPOSITIONS.has(lower[token - 1]!)) return token;
    if (
      token > first &&
      !(flags[token - 1]! & F.CAPITAL) &&
      flags[token]! & F.CAPITAL &&
      HEARERS.has(lower[token - 1]!)
    )
      return token;
    if (HEARERS.has(word) && token + 1 < end && !PREPOSITIONS.has(lower[token + 1]!)) return token + 1;
    if (DETERMINERS.has(word) && token === first + 1 && flags[first]! & F.CAPITAL) return token;
  }
  return -1;
}
