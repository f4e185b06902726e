/** Entities a DOCTYPE may declare, and how long each may be; what is beyond is left out, and named in the text as it stands. */
const MAX_ENTITIES = 200;
const MAX_ENTITY_LENGTH = 10_000;

/** The end of a declaration that begins at `<!`: behind its > or, with an internal subset, behind its ]>. */
export function declarationEnd(source: string, from: number): number {
  const close = source.indexOf('>', from);
  const open = source.slice(from, close < 0 ? source.length : close).indexOf('[');
  if (open < 0) return close < 0 ? source.length : close + 1;
  const end = /\]\s*>/g;
  end.lastIndex = from + open;
  const found = end.exec(source);
  return found ? end.lastIndex : source.length;
}

/** The entities that an internal subset declares with a value of their own; those that stand elsewhere are never fetched. */
export function declaredEntities(declaration: string): Map<string, string> {
  const entities = new Map<string, string>();
  const subset = declaration.replace(/<!--.*?-->/gs, '');
  for (const [, name, double, single] of subset.matchAll(
    /<!ENTITY\s+([^\s%"'>]{1,64})\s+(?:"([^"]*)"|'([^']*)')\s*>/gi,
  )) {
    const value = double ?? single ?? '';
    // The first declaration counts (XML 1.0, 4.2).
    if (name && value.length <= MAX_ENTITY_LENGTH && entities.size < MAX_ENTITIES && !entities.has(name))
      entities.set(name, value);
  }
  return entities;
}
