import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command as it was built. */
export const dateline = join(dirname(fileURLToPath(import.meta.url)), '../dist/dateline.js');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Options {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
}

/** An environment in which nothing of the person's own is found. */
export function bare(env: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env };
}

/** Runs `dateline` to its end. */
export function run(args: readonly string[], { input, env, cwd }: Options = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [dateline, ...args], { env: bare(env), ...(cwd ? { cwd } : {}) });
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
