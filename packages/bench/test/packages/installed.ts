import { inject } from 'vitest';
import { installPackages, type Packed } from '../../src/packages/install.js';

/** Where the packages are installed. */
export const outside = inject('outside');

let installing: Promise<Map<string, Packed>> | undefined;

/**
 * The packages as somebody else gets them, by name. They are packed and installed when a test first asks, once for all test files;
 * with `$DATELINE_TARBALLS` the tarballs of that folder are installed: those that a release would publish.
 */
export function installed(): Promise<Map<string, Packed>> {
  installing ??= installPackages(outside, process.env.DATELINE_TARBALLS).then(
    (packages) => new Map(packages.map((packed) => [packed.name, packed])),
  );
  return installing;
}

/** The names of the packages that are imported; `dateline` is installed for its command. */
export const imported = ['core', 'formats', 'reading', 'library', 'server', 'reader'].map(
  (name) => `@dateline/${name}`,
);
