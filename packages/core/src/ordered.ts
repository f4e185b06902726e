/** Sorted in place: there are few, and sorting them otherwise makes a copy of them each time. */
function inOrder(keys: string[]): string[] {
  for (let n = 1; n < keys.length; n++) {
    const key = keys[n]!;
    let at = n;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
}

/** A value with the keys of every object in order, so that its JSON is the same however it was made. */
export function ordered(value: unknown): unknown {
  if (!value || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(ordered);
  const entries = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key of inOrder(Object.keys(entries))) {
    // Set like any other, this one would be the prototype and no property.
    if (key === '__proto__') Object.defineProperty(result, key, { value: ordered(entries[key]), enumerable: true });
    else result[key] = ordered(entries[key]);
  }
  return result;
}
