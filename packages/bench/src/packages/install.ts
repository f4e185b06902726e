import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const call = promisify(execFile);
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The folders of the packages that are published. */
export const folders = [
  'packages/core',
  'packages/formats',
  'packages/reading',
  'packages/library',
  'packages/server',
  'packages/reader',
  'apps/tui',
];

export interface Manifest {
  name: string;
  version: string;
  engines: { node: string };
  exports?: Record<string, string | Record<string, string>>;
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

export interface Packed {
  name: string;
  /** Its folder in the repository. */
  source: string;
  tarball: Uint8Array<ArrayBuffer>;
  /** Where it is installed. */
  folder: string;
  /** The manifest that was published. */
  manifest: Manifest;
  /** All its files, relative to `folder`, with `/`. */
  files: string[];
}

export interface Entry {
  /** What is written behind `from`: `@dateline/server/client`. */
  name: string;
  /** Its files relative to the folder of the package, by condition: `types`, `default`. */
  conditions: Record<string, string>;
}

/** What can be imported of a package, as its manifest says. */
export function entriesOf({ name, manifest }: Packed): Entry[] {
  return Object.entries(manifest.exports ?? {}).map(([path, target]) => ({
    name: `${name}${path.slice(1)}`,
    conditions: typeof target === 'string' ? { default: target } : target,
  }));
}

/** Whether an entry is a module. The others are data, such as a JSON Schema. */
export const isModule = ({ conditions }: Entry): boolean => conditions.default?.endsWith('.js') === true;

/** Whether an entry is the script of a worker, which exports nothing: no program imports it where it itself runs. */
export function isScript({ folder }: Packed, { conditions }: Entry): boolean {
  if (!conditions.types) return false;
  const exported = readFileSync(join(folder, conditions.types), 'utf8').match(/^export .*$/gm) ?? [];
  return exported.every((line) => line === 'export {};');
}

/** Runs a program to its end and returns what it printed; what it printed is in the error where it fails. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const shell = process.platform === 'win32' && !command.includes('\\');
    return (await call(command, args, { cwd, shell, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
}

/** Runs the TypeScript compiler of this repository in another folder; gives what it complains of. */
export function compile(args: readonly string[], cwd: string): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { tsc: string } };
  return run(process.execPath, [join(dirname(manifest), bin.tsc), ...args], cwd).catch((error: Error) => error.message);
}

/**
 * Packs the packages as they are built into a folder, which is made.
 * `prepack` is left out: building while other tests read what was built would pull it from under them.
 */
export async function pack(packs: string): Promise<void> {
  mkdirSync(packs, { recursive: true });
  const filters = folders.map((path) => `--filter=./${path}`);
  const options = ['--config.ignore-scripts=true', '--pack-destination', packs];
  await run('npx', ['-y', 'pnpm@12', '-r', ...filters, 'pack', ...options], root);
}

/**
 * Installs packages from their tarballs, with what they depend on, in a folder outside the repository.
 * @param packs the folder with the tarballs; where it is not there, the packages are packed into it
 */
export async function installPackages(folder: string, packs = join(folder, 'tarballs')): Promise<Packed[]> {
  if (!existsSync(packs)) await pack(packs);
  const tarballs = readdirSync(packs)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(packs, name));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  // Ajv is what one of the examples checks Articles with.
  const versions = ['react@19', '@types/react@19', '@types/node@24', 'ajv@8'];
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', ['install', ...options, ...tarballs, ...versions], folder);
  return folders.map((path) => {
    const { name } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
    const installed = join(folder, 'node_modules', ...name.split('/'));
    const stem = `${name.replace('@', '').replace('/', '-')}-`;
    const tarball = tarballs.find((file) => new RegExp(`[\\\\/]${stem}\\d[^\\\\/]*$`).test(file));
    if (!tarball) throw new Error(`${name} was not packed.`);
    return {
      name,
      source: path,
      tarball: new Uint8Array(readFileSync(tarball)),
      folder: installed,
      manifest: JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest,
      files: readdirSync(installed, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules', installed.length))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(installed.length + 1)
            .replaceAll('\\', '/'),
        ),
    };
  });
}
