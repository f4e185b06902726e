import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { saidIn } from './consumer.js';
import { root, run } from './install.js';
import { oldNode } from './old-node.js';

/** What a runtime found in the stories of the starter edition. */
export interface Found {
  version: string;
  stories: number;
  statements: number;
  /** SHA-256 of all Readings as JSON: the same where the same was found. */
  hash: string;
  /** Whether it compiles WebAssembly. */
  compiles: boolean;
}

const versions = { deno: '2.9.6', bun: '1.4.5', workerd: '1.20261117.1' };

/** Reads all texts and says what was found; the same module in every runtime. */
const readAll = `
import { saidIn } from './said-in.js';

const smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const compiles = async () => {
  try { return Boolean(await WebAssembly.compile(smallest)); } catch { return false; }
};

export async function readAll(texts) {
  const found = [];
  for (const text of texts) found.push(await saidIn(text));
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(found)));
  return {
    stories: found.length,
    statements: found.flatMap(({ readings }) => readings).reduce((sum, { statements }) => sum + statements.length, 0),
    hash: [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    compiles: await compiles(),
  };
}
`;

const program = `
import { readFileSync } from 'node:fs';
import { readAll } from './read-all.js';

const version = globalThis.Deno?.version.deno ?? globalThis.Bun?.version ?? process.versions.node;
console.log(JSON.stringify({ version, ...(await readAll(JSON.parse(readFileSync('texts.json', 'utf8')))) }));
`;

const workerProgram = `
import texts from './texts.json';
import { readAll } from './read-all.js';

export default { fetch: async () => Response.json(await readAll(texts)) };
`;

const workerConfig = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
);
`;

/** The only file in a folder of a scope whose name fits: npm installs the binary for this machine, and no other. */
function binary(folder: string, scope: string, name: RegExp): string {
  const files = readdirSync(join(folder, 'node_modules', scope), { recursive: true, encoding: 'utf8' });
  const file = files.find((path) => name.test(path.replaceAll('\\', '/')));
  if (!file) throw new Error(`npm has installed no binary of ${scope} for this machine.`);
  return join(folder, 'node_modules', scope, file);
}

/** Serves the worker with workerd and asks it once. */
async function inWorkerd(folder: string, command: string): Promise<Found> {
  await build({
    entryPoints: [join(folder, 'worker-source.js')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    target: 'es2023',
  });
  writeFileSync(join(folder, 'worker.capnp'), workerConfig);
  const args = ['serve', '--control-fd=3', 'worker.capnp'];
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      let said = '';
      (child.stdio[3] as Readable).on('data', (chunk) => {
        said += chunk;
        const listens = /"event":"listen","socket":"http","port":(\d+)/.exec(said);
        if (listens) resolve(Number(listens[1]));
      });
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`workerd ended with ${code}.`)));
    });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    if (!response.ok) throw new Error(`workerd answers ${response.status}: ${await response.text()}`);
    return { version: versions.workerd, ...((await response.json()) as Omit<Found, 'version'>) };
  } finally {
    child.kill();
  }
}

/**
 * Reads the starter edition with the packed packages in each runtime that npm has. Deno, Bun and workerd are 350 MB.
 * @param folder where the packages are installed
 * @returns what each found, by its name; a sentence where it could not be run
 */
export async function inRuntimes(folder: string): Promise<Map<string, Found | string>> {
  const others = join(folder, 'runtimes');
  mkdirSync(others);
  writeFileSync(join(others, 'package.json'), JSON.stringify({ private: true }));
  const specs = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...specs], others);

  const edition = join(root, 'packages/library/edition');
  const names = readdirSync(edition).filter((name) => name.endsWith('.txt'));
  const texts = names.sort().map((name) => readFileSync(join(edition, name), 'utf8'));
  const files = {
    'said-in.js': saidIn,
    'read-all.js': readAll,
    'texts.json': JSON.stringify(texts),
    'read.mjs': program,
    'worker-source.js': workerProgram,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

  const runs = async (command: string, ...args: string[]) =>
    JSON.parse(await run(command, [...args, 'read.mjs'], folder)) as Found;
  const ways: Record<string, () => Promise<Found>> = {
    'Node 24': () => runs(process.execPath),
    'Node 20': () => runs(...oldNode()),
    Deno: () => runs(binary(others, '@deno', /\/deno(?:\.exe)?$/), 'run', '--allow-read', '--allow-env'),
    Bun: () => runs(binary(others, '@oven', /\/bin\/bun(?:\.exe)?$/), 'run'),
    workerd: () => inWorkerd(folder, binary(others, '@cloudflare', /\/bin\/workerd(?:\.exe)?$/)),
  };
  const found = new Map<string, Found | string>();
  for (const [name, start] of Object.entries(ways))
    found.set(name, await start().catch((error: Error) => error.message.split('\n').slice(0, 3).join(' ')));
  return found;
}
