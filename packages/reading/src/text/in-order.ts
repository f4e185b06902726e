/** Sorts a list by a number of each entry. Most lists of a text stand in its order already, and are only looked through. */
export function inOrder<T>(list: T[], placeOf: (entry: T) => number): T[] {
  for (let i = 1; i < list.length; i++) {
    if (placeOf(list[i]!) < placeOf(list[i - 1]!)) return list.sort((a, b) => placeOf(a) - placeOf(b));
  }
  return list;
}
