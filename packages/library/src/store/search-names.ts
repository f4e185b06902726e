/**
 * The name under which a search is kept that comes from elsewhere: the next one that is free. Undefined where the same query is there
 * under it.
 * @param queryOf the query that is kept under a name
 */
export function nextFree(
  name: string,
  query: string,
  queryOf: (name: string) => string | undefined,
): string | undefined {
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name.slice(0, 90)} ${n}`;
    const other = queryOf(free);
    if (other === undefined) return free;
    if (other === query) return undefined;
  }
}
