import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const call = promisify(execFile);
export const root = fileURLToPath(new URL('../../../', import.meta.url));

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
  exports?: Record<string, string | { types: string; default: string }>;
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
 * Packs the packages as they are built and installs them, with what they depend on, in a folder outside the repository.
 * `prepack` is left out: building while other tests read what was built would pull it from under them.
 */
export async function installPackages(folder: string): Promise<Packed[]> {
  const packs = join(folder, 'tarballs');
  mkdirSync(packs);
  const filters = folders.map((path) => `--filter=./${path}`);
  await run(
    'npx',
    ['-y', 'pnpm@12', '-r', ...filters, 'pack', '--config.ignore-scripts=true', '--pack-destination', packs],
    root,
  );
  const tarballs = readdirSync(packs).map((name) => join(packs, name));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const versions = ['react@19', '@types/react@19', '@types/node@24'];
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs, ...versions], folder);
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
