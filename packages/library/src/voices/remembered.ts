/** Values that are kept at a time. */
const MOST = 10_000;

/** A function of a text that remembers what it gave: the same names and posts come back with every story. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const value = of(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
