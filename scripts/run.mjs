import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The environment in which `node` and the tools are those of this repository, whatever the machine has. */
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
};

/**
 * Runs a command to its end. `quiet` keeps what it prints until it fails; `also` is added to its environment.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { quiet = false, cwd = root, stdout = 'inherit', also = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...env, ...also },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', stdout, 'inherit'],
    });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    // The reader itself decides what an interrupt means; this process only waits for it.
    const stay = () => {};
    process.on('SIGINT', stay);
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      process.off('SIGINT', stay);
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs a command to its end. @returns what it prints; it throws where the command fails */
export async function output(command, args) {
  const { stdout } = await promisify(execFile)(command, args, { cwd: root, env, maxBuffer: 2 ** 28 });
  return stdout;
}

/** Builds what `filter` needs; silent when nothing changed. */
export function build(filter) {
  return run('turbo', ['run', 'build', `--filter=${filter}`, '--output-logs=errors-only', '--log-order=grouped'], {
    quiet: true,
  });
}

export const dateline = join(root, 'apps', 'tui', 'dist', 'dateline.js');
export const built = () => existsSync(dateline);
