import { readFileSync } from 'node:fs';

const STATIC = /(?:^|[;}\n])\s*(?:import|export)\b(?:[^'"();]*?\bfrom)?\s*["'](\.[^"']+)["']/g;

const LATER = /\bimport\(\s*["'](\.[^"']+)["']/g;

/**
 * The files that are loaded when a built module is imported: itself, and what it imports of its own package; as URLs.
 * @param later also those that it loads when they are needed
 */
export function loadedFiles(entry: string, later = false): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(new URL(file), 'utf8');
    const imports = [...code.matchAll(STATIC), ...(later ? code.matchAll(LATER) : [])];
    for (const [, from = ''] of imports) visit(new URL(from, file).href);
  };
  visit(entry);
  return [...found];
}
