import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as cli from '../src/cli/main.js';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
/** The command as it was built. */
export const dateline = join(dist, 'dateline.js');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Options {
  input?: string | Uint8Array;
}

interface ProcessOptions extends Options {
  env?: Record<string, string>;
}

let homes: string | undefined;
process.once('exit', () => homes && rmSync(homes, { recursive: true, force: true }));

/** Where the settings and the memory of one program are, so that none of another is found. */
function ownFolders(): Record<string, string> {
  homes ??= mkdtempSync(join(tmpdir(), 'dateline-homes-'));
  const home = mkdtempSync(join(homes, 'home-'));
  return { XDG_CONFIG_HOME: join(home, 'config'), XDG_STATE_HOME: join(home, 'state') };
}

/** An environment in which nothing of the person's own is found. */
export function bare(env: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  return {
    PATH,
    HOME,
    ...(TMPDIR ? { TMPDIR } : {}),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    ...ownFolders(),
    ...env,
  };
}

// As dateline.js does.
enableCompileCache();
const built: Promise<typeof cli> = import(pathToFileURL(join(dist, 'main.js')).href);
for (const name of Object.keys(process.env)) if (name.startsWith('DATELINE_')) delete process.env[name];
Object.assign(process.env, ownFolders());

/** Runs the built `dateline` to its end in this process: starting Node and loading the program takes longer than most commands. */
export async function run(args: readonly string[], { input = '' }: Options = {}): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([buffer(stdout), buffer(stderr)]);
  const code = await (await built).run([...args], { stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out.toString(), stderr: err.toString() };
}

/** Runs `dateline` to its end as a person does, in a process of its own. */
export function runProcess(args: readonly string[], { input, env }: ProcessOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [dateline, ...args], { env: bare(env) });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(input ?? '');
  });
}
