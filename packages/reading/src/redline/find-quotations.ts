import type { Hunk } from './align.js';
import { type Compared, type Found, isNoise } from './meaning.js';
import type { Quotation } from './quotations.js';
import type { Version } from './words.js';

/** Parts of the words of one of two quotations that the other has where it is the same, altered. */
const ALTERED = 0.5;
/** Words that both must have for that, of quotations that are longer. */
const LEAST = 2;

const lengthOf = ({ first, last }: Quotation) => last - first;
const numbersOf = ({ first, last }: Quotation) => Array.from({ length: last - first }, (_, n) => first + n);
const keyOf = ({ words }: Version, { first, last }: Quotation) =>
  words
    .slice(first, last)
    .map(({ key }) => key)
    .join(' ');

const isCounted = ({ words }: Version, { first, isSpeech }: Quotation) => isSpeech && !words[first]!.inNotice;

/** Quotations of the body that came, went, or have other words now. */
export function findQuotations(compared: Compared): Found[] {
  const { before, after } = compared;
  const pairs = partners(compared);
  const hasPartner = new Set(pairs.map(([, now]) => now));
  const isPaired = new Set(pairs.map(([old]) => old));
  const gone = before.quotations.filter((one, n) => isCounted(before, one) && !isPaired.has(n));
  const come = after.quotations.filter((one, n) => isCounted(after, one) && !hasPartner.has(n));
  const altered = pairs.flatMap(([old, now]): Found[] => {
    const [a, b] = [before.quotations[old]!, after.quotations[now]!];
    const isSaid = isCounted(before, a) || isCounted(after, b);
    if (!isSaid || !isAltered(compared, a, b)) return [];
    return [{ kind: 'quotation-altered', before: numbersOf(a), after: numbersOf(b) }];
  });
  return [
    ...joined(before, gone).map((numbers): Found => ({ kind: 'quotation-removed', before: numbers, after: [] })),
    ...joined(after, come).map((numbers): Found => ({ kind: 'quotation-added', before: [], after: numbers })),
    ...merged(before, after, altered),
  ];
}

/** The quotations of one paragraph are one: "A," she said. "B." */
function joined({ words }: Version, quotations: readonly Quotation[]): number[][] {
  const found = new Map<number, number[]>();
  for (const one of quotations) {
    const { piece } = words[one.first]!;
    found.set(piece, [...(found.get(piece) ?? []), ...numbersOf(one)]);
  }
  return [...found.values()];
}

/** Likewise those that were altered in one paragraph. */
function merged(before: Version, after: Version, found: readonly Found[]): Found[] {
  const places = new Map<string, Found>();
  for (const one of found) {
    const place = `${before.words[one.before[0]!]!.piece} ${after.words[one.after[0]!]!.piece}`;
    const known = places.get(place);
    if (!known) places.set(place, one);
    else
      places.set(place, { ...known, before: [...known.before, ...one.before], after: [...known.after, ...one.after] });
  }
  return [...places.values()];
}

/** Which quotation of the earlier version is which of the later one: word for word first, then by the words they share. */
function partners({ before, after, alignment }: Compared): [number, number][] {
  const pairs: [number, number][] = [];
  const [oldTaken, nowTaken] = [new Set<number>(), new Set<number>()];
  const take = (old: number, now: number) => {
    oldTaken.add(old);
    nowTaken.add(now);
    pairs.push([old, now]);
  };
  const same = new Map<string, number[]>();
  before.quotations.forEach((one, n) => {
    const key = keyOf(before, one);
    same.set(key, [...(same.get(key) ?? []), n]);
  });
  after.quotations.forEach((one, n) => {
    const old = same.get(keyOf(after, one))?.shift();
    if (old !== undefined) take(old, n);
  });
  // Words that both have, by pairs of quotations.
  const shares: { old: number; now: number; count: number }[] = [];
  after.quotations.forEach((one, now) => {
    const counts = new Map<number, number>();
    for (const number of numbersOf(one)) {
      const old = before.words[alignment.toBefore[number]!]?.quotation;
      if (old !== undefined) counts.set(old, (counts.get(old) ?? 0) + 1);
    }
    for (const [old, count] of counts) shares.push({ old, now, count });
  });
  shares.sort((a, b) => b.count - a.count || a.old - b.old || a.now - b.now);
  const isHalf = ({ old, now, count }: (typeof shares)[number]) => {
    const shorter = Math.min(lengthOf(before.quotations[old]!), lengthOf(after.quotations[now]!));
    return count >= Math.min(LEAST, shorter) && count >= ALTERED * shorter;
  };
  for (const share of shares.filter(isHalf)) {
    // Of a quotation that an attribution divides otherwise now, each part has a partner.
    if (oldTaken.has(share.old) && nowTaken.has(share.now)) continue;
    take(share.old, share.now);
  }
  return pairs;
}

/** Whether two quotations differ by more than how they are written. */
function isAltered(compared: Compared, a: Quotation, b: Quotation): boolean {
  const { before, after, alignment } = compared;
  if (keyOf(before, a) === keyOf(after, b)) return false;
  // A word that stands in another part of the same quotation was not altered.
  const isKept = (partner: number, { words }: Version) => partner >= 0 && words[partner]!.quotation !== undefined;
  const old = numbersOf(a).filter((number) => !isKept(alignment.toAfter[number]!, after));
  const now = numbersOf(b).filter((number) => !isKept(alignment.toBefore[number]!, before));
  if (old.length === 0 && now.length === 0) return false;
  const hunks = alignment.hunks
    .map(
      (hunk): Pick<Hunk, 'before' | 'after'> => ({
        before: hunk.before.filter((number) => old.includes(number)),
        after: hunk.after.filter((number) => now.includes(number)),
      }),
    )
    .filter((hunk) => hunk.before.length + hunk.after.length > 0);
  const inHunks = hunks.reduce((sum, hunk) => sum + hunk.before.length + hunk.after.length, 0);
  return inHunks < old.length + now.length || !hunks.every((hunk) => isNoise(compared, hunk));
}
