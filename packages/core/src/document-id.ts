import { fold } from './fold.js';
import type { DocumentReference } from './reading.js';

type Named = Pick<DocumentReference, 'kind' | 'name' | 'issuer' | 'number' | 'date'>;

/** Every body numbers its documents from 1: a short number tells a document only beside who issued it. */
const isTelling = (number: string) => (number.match(/\d/g) ?? []).length >= 3 || /\p{L}/u.test(number);
const withoutArticle = (name: string) => fold(name).replace(/^(the|a|an) /, '');
const properWords = (name: string) => name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length;

/** What tells a document from all others, in words; undefined of one that only its own story can tell. */
function identityOf({ kind, name, issuer, number, date }: Named): string | undefined {
  const by = issuer === undefined ? undefined : withoutArticle(issuer);
  const digits = number === undefined ? '' : fold(number);
  if (number !== undefined && digits !== '') {
    if (isTelling(number)) return `${kind} ${digits}`;
    if (by !== undefined) return `${kind} ${digits} by ${by}`;
    return properWords(name) > 1 ? withoutArticle(name) : undefined;
  }
  // A name of one's own has two words at least, such as the Geneva accord.
  const words = withoutArticle(name);
  if (properWords(name) > 0 && words.includes(' ')) return words;
  return by !== undefined && date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? `${kind} by ${by} on ${fold(date)}`
    : undefined;
}

/** Characters of an id. */
const LONGEST = 120;

/**
 * The id of a document across stories, such as `resolution-1973` or `clean-rivers-act`: the same in every story that names it
 * by its number or by its name, whatever its case and signs. Undefined of "a report", which may be any.
 */
export function documentId(document: Named): string | undefined {
  return identityOf(document)?.replaceAll(' ', '-').slice(0, LONGEST);
}
