const RIGHT_TO_LEFT = '\u202e';
const END = '\u202c';

function mirror(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? value : `${RIGHT_TO_LEFT}${value}${END}`;
  if (typeof value === 'function') return (...given: unknown[]) => mirror(value(...given));
  return value && typeof value === 'object' ? mirrored(value) : value;
}

/** Messages whose letters run from right to left. */
export const mirrored = (english: object): object =>
  Array.isArray(english)
    ? english.map(mirror)
    : Object.fromEntries(Object.entries(english).map(([key, value]) => [key, mirror(value)]));
