import { readFileSync } from 'node:fs';

const STATIC = /(?:^|[;}\n])\s*(?:import|export)\b(?:[^'"();]*?\bfrom)?\s*["'](\.[^"']+)["']/g;

/** The files that are loaded when a built module is imported: itself, and what it imports of its own package; as URLs. */
export function loadedFiles(entry: string): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, from = ''] of readFileSync(new URL(file), 'utf8').matchAll(STATIC)) visit(new URL(from, file).href);
  };
  visit(entry);
  return [...found];
}
