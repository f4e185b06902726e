import { columnFor, type Doc, withoutStop } from '../text/index.js';
import type { RoleWords } from './name-words.js';

/** Whether a word ends as trades do; few letters end one, and only words with those need a closer look. */
function isTrade(word: string, { trade, tradeEnds }: RoleWords): boolean {
  return tradeEnds.includes(word.at(-1) ?? ' ') && trade.test(word);
}

/** Whether a word, in lower case and without a full stop, names an office or a trade; in the plural too. */
export function isRole(word: string, words: RoleWords): boolean {
  const { roles, plural } = words;
  if (roles.has(word) || isTrade(word, words)) return true;
  const single = plural && word.endsWith(plural) ? word.slice(0, -plural.length) : '';
  if (single && (roles.has(single) || isTrade(single, words))) return true;
  // Campaign-manager, vice-president and the like.
  const hyphen = word.lastIndexOf('-');
  return hyphen >= 0 && isRole(word.slice(hyphen + 1), words);
}

const roles = columnFor((words: RoleWords) => (lower) => (isRole(withoutStop(lower), words) ? 1 : 0));

/** The same of a token, which may be a short form; false where there is none. */
export function isRoleAt({ form, size, lexicon }: Doc, token: number, words: RoleWords): boolean {
  return token >= 0 && token < size && lexicon.numbers(roles(words))[form[token]!] === 1;
}
