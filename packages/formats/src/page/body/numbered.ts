/** Numbers from 0 in the order in which keys are first met; -1 for keys below 0. */
export function numbered(keys: readonly number[]): Int32Array {
  const known = new Map<number, number>();
  const numbers = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const number = key < 0 ? -1 : (known.get(key) ?? known.size);
    if (number === known.size) known.set(key, number);
    numbers[at] = number;
  }
  return numbers;
}
