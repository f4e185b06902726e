import { join } from 'node:path';
import { DeclarationFiles, type Origin } from './declarations.js';
import { entriesOf, type Packed } from './install.js';

/**
 * All that can be imported of a package, as text: the names of each entry, and each declaration that they lead to within the package,
 * without comments. Where the text changes, so has what others may have written against. Files of the package may be moved and
 * renamed without that.
 */
export function apiReport(packed: Packed): string {
  const files = new DeclarationFiles();
  const declarations = new Map<string, string>();
  const outside = new Set<string>();
  const seen = new Set<string>();

  const follow = (origin: Origin): void => {
    if ('from' in origin) {
      outside.add(`${origin.name} of ${origin.from}`);
      return;
    }
    const { file, name } = origin;
    if (seen.has(`${file} ${name}`)) return;
    seen.add(`${file} ${name}`);
    if (name === '*') {
      for (const one of files.exportsOf(file).values()) follow(one);
      return;
    }
    const read = files.file(file);
    const nodes = read.declared.get(name) ?? [];
    declarations.set(`${name} ${file}`, nodes.map(read.textOf).join('\n'));
    for (const node of nodes) for (const reference of files.references(file, node)) follow(reference);
  };

  const sections = entriesOf(packed).map(({ name, conditions }) => {
    const names: string[] = [];
    if (conditions.types) {
      for (const [exported, origin] of files.exportsOf(join(packed.folder, conditions.types))) {
        names.push(origin.name === exported || origin.name === '*' ? exported : `${exported} (${origin.name})`);
        follow(origin);
      }
    }
    const sorted = names.sort();
    return [`## ${name}`, '', ...(sorted.length > 0 ? sorted.map((one) => `- ${one}`) : ['No names.']), ''].join('\n');
  });
  const texts = [...declarations].map(([key, text]) => [key.slice(0, key.indexOf(' ')), text] as const);
  texts.sort(([a, aText], [b, bText]) => (a === b ? (aText < bText ? -1 : 1) : a < b ? -1 : 1));
  return [
    `# What ${packed.name} exports`,
    '',
    '<!-- Made by `pnpm reports` from the types of the built package. Do not edit. -->',
    '',
    ...sections,
    '## Of other packages',
    '',
    ...[...outside].sort().map((one) => `- ${one}`),
    '',
    '## Declarations',
    '',
    '```ts',
    texts.map(([, text]) => text).join('\n\n'),
    '```',
    '',
  ].join('\n');
}
