import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folders of the packages that programs import, in the order of the data flow. */
export const packages = ['core', 'formats', 'reading', 'library', 'server', 'reader'] as const;

/**
 * Entries that are no interface for programs: what fills libraries for measurements, the files of threads, and a module of core that
 * reading takes alone.
 */
const INTERNAL = [
  '@dateline/core/edits',
  '@dateline/library/bulk',
  '@dateline/library/worker',
  '@dateline/reading/thread',
];

interface Manifest {
  name: string;
  exports: Record<string, string | { types?: string }>;
}

/** What a program imports by one name. */
export interface Entry {
  /** As in an `import`. */
  name: string;
  /** Its source, relative to the repository. */
  source: string;
}

/** Every public entry, as the manifests name them. */
export const entries: readonly Entry[] = packages.flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    const types = typeof target === 'string' ? undefined : target.types;
    const name = manifest.name + path.slice(1);
    if (types === undefined || INTERNAL.includes(name)) return [];
    return { name, source: `packages/${folder}/src/${types.replace('./dist/', '').replace('.d.ts', '.ts')}` };
  });
});
