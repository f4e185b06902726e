import type { Hunk } from './align.js';
import type { Compared, Found } from './meaning.js';
import type { Version } from './words.js';

/** Words of an exchange that turns something into its opposite: has agreed, did not agree. */
const EXCHANGED = 9;
/** Likewise where words are only put in or left out: a clause with a negation of its own is another thing. */
const PUT_IN = 5;

/** Negations that came or went with little else. */
export function findNegations(compared: Compared, hunk: Hunk): Found[] {
  const { before, after, alignment, words } = compared;
  const all = ({ words: list }: Version, numbers: readonly number[]) =>
    numbers.filter((number) => list[number]!.denies && !list[number]!.inNotice).length;
  const most = Math.max(hunk.before.length, hunk.after.length);
  const least = Math.min(hunk.before.length, hunk.after.length);
  if (most > (least === 0 ? PUT_IN : EXCHANGED)) return [];
  const group = alignment.groups[hunk.group]!;
  const came =
    all(after, hunk.after) !== all(before, hunk.before) && all(after, group.after) !== all(before, group.before);
  if (came) return [{ kind: 'negation', before: hunk.before, after: hunk.after }];
  return hunk.before.flatMap((old, n): Found[] => {
    const now = hunk.before.length === hunk.after.length ? hunk.after[n]! : -1;
    if (now < 0) return [];
    const [a, b] = [before.words[old]!.key, after.words[now]!.key];
    const isOpposite = words.negationPrefixes.some((prefix) => a === prefix + b || b === prefix + a);
    return isOpposite ? [{ kind: 'negation', before: [old], after: [now], key: `${a} > ${b}` }] : [];
  });
}
