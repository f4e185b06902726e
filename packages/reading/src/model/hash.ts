/** 32-bit hash of a string (FNV-1a over code units); of long ones only both ends count, so that it costs little. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  const length = text.length;
  const cut = length > 48 ? 24 : length;
  for (let i = 0; i < cut; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  if (cut < length) {
    for (let i = length - 24; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}

/** One number of two; order matters. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ (b + 0x7f4a7c15 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** The row of a table with 2^bits rows for a value in a slot; row 0 stays empty, for features that are absent. */
export function row(slot: number, value: number, bits: number): number {
  let hash = Math.imul(value ^ Math.imul(slot + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  const at = hash >>> (32 - bits);
  return at === 0 ? 1 : at;
}
