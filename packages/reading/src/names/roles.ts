/** Trades that are told by their ending: biologist, cartographer, technician, astronomer. */
const TRADE =
  /(?:ologist|onomist|journalist|scientist|chemist|botanist|neticist|hysicist|trategist|herapist|sychiatrist|linguist|ographer|ician|onomer)$/;

/** Whether a word, in lower case and without a full stop, names an office or a trade; in the plural too. */
export function isRole(word: string, roles: ReadonlySet<string>): boolean {
  if (roles.has(word) || TRADE.test(word)) return true;
  const single = word.endsWith('s') ? word.slice(0, -1) : '';
  if (single && (roles.has(single) || TRADE.test(single))) return true;
  // Campaign-manager, vice-president and the like.
  const hyphen = word.lastIndexOf('-');
  return hyphen >= 0 && isRole(word.slice(hyphen + 1), roles);
}
