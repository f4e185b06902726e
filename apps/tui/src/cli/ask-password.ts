import process from 'node:process';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

const ENTER = new Set(['\r', '\n', '\u0004']);
const ERASE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';
/** What clears the whole line in a terminal. */
const CLEAR = '\u0015';

/** A line that is typed and not shown. @throws UsageError where the person breaks off */
function hidden(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let typed = '';
  const take = (piece: Buffer) => {
    for (const key of piece.toString()) {
      if (ENTER.has(key)) return resolve(typed);
      if (key === INTERRUPT) return reject(new UsageError('No password was given.'));
      if (key === CLEAR) typed = '';
      else if (ERASE.has(key)) typed = [...typed].slice(0, -1).join('');
      else if (key >= ' ') typed += key;
    }
  };
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.on('data', take).resume();
  return promise.finally(() => {
    stdin.off('data', take).pause();
    stdin.setRawMode(false);
    stderr.write('\n');
  });
}

/**
 * A password: asked for twice without showing it where a person sits there, else the first line of stdin.
 * @throws UsageError
 */
export async function askPassword(io: Io): Promise<string> {
  if (!process.stdin.isTTY) return new TextDecoder().decode(await io.input()).split(/\r?\n/, 1)[0]!;
  const first = await hidden('Password: ');
  if ((await hidden('Once more: ')) !== first) throw new UsageError('The two are not the same.');
  return first;
}
