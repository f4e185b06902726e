import { fold } from '@dateline/core';
import type { SaidStatement } from '@dateline/core/library';

/** Letters from which a word says something of its subject. */
const LONG = 6;
/** A name counts as two words, and this many make a subject. */
const NAME = 2;
const ENOUGH = 3;
/** A word in more than this share of the statements is in all that a voice says; in so few it is never. */
const EVERYWHERE = 0.25;
const FEW = 3;
/** Statements that stand beside another. */
const BESIDE = 2;

/** What a statement is about: names, and long words, with what each counts. */
function termsOf({ text, names, voices }: SaidStatement): Map<string, number> {
  const own = new Set(voices.flatMap(({ name }) => fold(name).split(' ')));
  const terms = new Map<string, number>();
  for (const word of fold(text).split(' ')) if (word.length >= LONG && !own.has(word)) terms.set(word, 1);
  for (const name of names.map(fold)) {
    // The words of a name are counted with it.
    for (const word of name.split(' ')) terms.delete(word);
    if (!name.split(' ').every((word) => own.has(word))) terms.set(name, NAME);
  }
  return terms;
}

/**
 * For each of some statements, newest first, those before it in time on the same subject: they share names or several long
 * words that are not in most of them. Whether they agree is for the reader to say.
 */
export function sharedSubjects(statements: readonly SaidStatement[]): SaidStatement[][] {
  const terms = statements.map(termsOf);
  const uses = new Map<string, number>();
  for (const term of terms.flatMap((own) => [...own.keys()])) uses.set(term, (uses.get(term) ?? 0) + 1);
  const most = Math.max(FEW, statements.length * EVERYWHERE);
  const tells = (term: string) => (uses.get(term) ?? 0) <= most;
  return statements.map((statement, index) => {
    const rated = statements.slice(index + 1).map((other, n) => {
      const theirs = terms[index + 1 + n]!;
      let shared = 0;
      if (other.article.id !== statement.article.id)
        for (const [term, weight] of terms[index]!) if (tells(term) && theirs.has(term)) shared += weight;
      return { other, shared };
    });
    return rated
      .filter(({ shared }) => shared >= ENOUGH)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, BESIDE)
      .map(({ other }) => other);
  });
}
