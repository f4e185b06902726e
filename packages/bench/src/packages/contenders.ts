import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './install.js';

/** A package as somebody installs it, alone in a folder. */
export interface Contender {
  name: string;
  /** What is imported. */
  entries: string[];
  folder: string;
  /** Megabytes on the disk, and how many packages these are. */
  megabytes: number;
  packages: number;
}

/** Other software for parts of what the packages do, with the entry that its documents name. */
const others: [name: string, entry: string][] = [
  ['feedsmith', 'feedsmith'],
  ['@extractus/article-extractor', '@extractus/article-extractor'],
  ['defuddle', 'defuddle/node'],
  ['chrono-node', 'chrono-node'],
  ['compromise', 'compromise'],
];

/** Those that no other measurement uses, and so are installed for this one alone. */
const alone: Record<string, string> = { '@extractus/article-extractor': '9.0.1', compromise: '14.17.0' };

/** The version of a package: the one that is measured elsewhere too, where there is one. */
function versionOf(name: string): string {
  const manifest = fileURLToPath(new URL('../../package.json', import.meta.url));
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> };
  const version = dependencies[name] ?? alone[name];
  if (!version) throw new Error(`No version of ${name} is known.`);
  return version;
}

/** Bytes of all files in a folder. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** How many packages npm has installed: the rows of its own list. */
function packagesIn(modules: string): number {
  const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as { packages: object };
  return Object.keys(packages).length;
}

/**
 * Installs a package in a folder of its own.
 * @param specs what npm is given: tarballs, or a name with its version
 */
export async function install(name: string, entries: string[], specs: string[], folder: string): Promise<Contender> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', ['install', ...options, ...specs], folder);
  const modules = join(folder, 'node_modules');
  return { name, entries, folder, megabytes: bytesIn(modules) / 1e6, packages: packagesIn(modules) };
}

/** Installs the other software, each in a folder of its own. */
export async function installOthers(folder: string): Promise<Contender[]> {
  const installed: Contender[] = [];
  for (const [number, [name, entry]] of others.entries()) {
    const version = versionOf(name);
    installed.push(
      await install(`${name} ${version}`, [entry], [`${name}@${version}`], join(folder, `other-${number}`)),
    );
  }
  return installed;
}
