// The index of Stories: which articles of a stretch of time have a key. A row for each would take three times the room, and most
// keys have one article: keys share a list, whose entries are five bytes, the rest of the key and where in the stretch the article is.

/** Bits of a key that choose its list, and those that its entries keep. */
const BUCKET_BITS = 13;
const REST_BITS = 13;
export const KEY_BITS = BUCKET_BITS + REST_BITS;
/** Bits of where an article is in its stretch: 5.5 days have 2 ** 26.9 places. */
const OFFSET_BITS = 27;
const BUCKETS = 2 ** BUCKET_BITS;
const ENTRY = (REST_BITS + OFFSET_BITS) / 8;

/** The number of the list of a key in a stretch of time. */
export const bucketAt = (stretch: number, key: number): number => stretch * BUCKETS + (key >>> REST_BITS);

/** The number of the first list of a stretch and the one after its last. */
export const bucketsOf = (stretch: number): [number, number] => [stretch * BUCKETS, (stretch + 1) * BUCKETS];

const restOf = (key: number): number => key & (2 ** REST_BITS - 1);

export function packPosting(key: number, offset: number): Uint8Array {
  const rest = restOf(key);
  return Uint8Array.of(rest >>> 5, ((rest & 31) << 3) | (offset >>> 24), offset >>> 16, offset >>> 8, offset);
}

const offsetAt = (list: Uint8Array, at: number): number =>
  ((list[at + 1]! & 7) << 24) | (list[at + 2]! << 16) | (list[at + 3]! << 8) | list[at + 4]!;

const isOf = (list: Uint8Array, at: number, rest: number): boolean =>
  list[at] === rest >>> 5 && list[at + 1]! >>> 3 === (rest & 31);

/** Where in the stretch the articles are that have a key: at most so many, the last first. */
export function offsetsOf(list: Uint8Array, key: number, most: number): number[] {
  const rest = restOf(key);
  const found: number[] = [];
  for (let at = 0; at < list.length; at += ENTRY) if (isOf(list, at, rest)) found.push(offsetAt(list, at));
  return found.sort((a, b) => b - a).slice(0, most);
}

/** A list without what it has of an article and a key. */
export function withoutPosting(list: Uint8Array, key: number, offset: number): Uint8Array {
  const rest = restOf(key);
  const kept = new Uint8Array(list.length);
  let end = 0;
  for (let at = 0; at < list.length; at += ENTRY) {
    if (isOf(list, at, rest) && offsetAt(list, at) === offset) continue;
    kept.set(list.subarray(at, at + ENTRY), end);
    end += ENTRY;
  }
  return kept.slice(0, end);
}
