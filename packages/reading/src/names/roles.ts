/** Trades that are told by their ending: biologist, cartographer, technician, astronomer. */
const TRADE =
  /(?:ologist|onomist|journalist|scientist|chemist|botanist|neticist|hysicist|trategist|herapist|sychiatrist|linguist|ographer|ician|onomer)$/;

/** Whether a word ends as trades do; few end in t, n or r, and only those need a closer look. */
function isTrade(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return (last === 0x74 || last === 0x6e || last === 0x72) && TRADE.test(word);
}

/** Whether a word, in lower case and without a full stop, names an office or a trade; in the plural too. */
export function isRole(word: string, roles: ReadonlySet<string>): boolean {
  if (roles.has(word) || isTrade(word)) return true;
  const single = word.endsWith('s') ? word.slice(0, -1) : '';
  if (single && (roles.has(single) || isTrade(single))) return true;
  // Campaign-manager, vice-president and the like.
  const hyphen = word.lastIndexOf('-');
  return hyphen >= 0 && isRole(word.slice(hyphen + 1), roles);
}
