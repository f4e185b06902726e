// The packages that are published, as their folders in the repository say.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root the repository
 * @returns {{ folder: string, manifest: any }[]} each behind those that it depends on
 */
export function publishedPackages(root) {
  const found = ['packages', 'apps']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) }))
    .filter(({ manifest }) => !manifest.private);
  const ordered = [];
  const take = (one) => {
    if (ordered.includes(one)) return;
    for (const other of found) if (one.manifest.dependencies?.[other.manifest.name]) take(other);
    ordered.push(one);
  };
  for (const one of found) take(one);
  return ordered;
}
