import { LASTING, PERIODIC } from './language/happenings.js';
import { type Profile, shortHash } from './profile.js';
import { hashOf } from './term-hash.js';
import { formOf } from './words.js';

/** Of two articles, how much they are of news that goes on for days, or of figures that come again. */
export interface NewsKind {
  /** Words of something that goes on which both have, and those that either has in its lead. */
  shared: number;
  own: number;
  /** Words of figures that come again, in the article that has fewer. */
  periodic: number;
}

let known: { lasting: ReadonlySet<number>; periodic: ReadonlySet<number> } | undefined;

function knownWords() {
  const hashes = (words: string) => new Set(words.match(/\S+/g)!.map((word) => shortHash(hashOf(formOf(word)))));
  known ??= { lasting: hashes(LASTING), periodic: hashes(PERIODIC) };
  return known;
}

export function newsKindOf(a: Profile, b: Profile): NewsKind {
  const { lasting, periodic } = knownWords();
  const of = ({ terms }: Profile) => {
    const all = terms.filter(({ hash }) => lasting.has(hash));
    return {
      lasting: new Set(all.map(({ hash }) => hash)),
      leads: all.filter(({ isInLead }) => isInLead).length,
      periodic: terms.filter(({ hash }) => periodic.has(hash)).length,
    };
  };
  const [one, other] = [of(a), of(b)];
  return {
    shared: [...one.lasting].filter((hash) => other.lasting.has(hash)).length,
    own: one.leads + other.leads,
    periodic: Math.min(one.periodic, other.periodic),
  };
}
