import process from 'node:process';
import { StringDecoder } from 'node:string_decoder';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

const ENTER = new Set(['\r', '\n', '\u0004']);
const ERASE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';
/** What clears the whole line in a terminal. */
const CLEAR = '\u0015';

/** Lines that are typed and not shown, each behind its prompt. @throws UsageError where the person breaks off */
function hidden(prompts: readonly string[]): Promise<string[]> {
  const { stdin, stderr } = process;
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  const decoder = new StringDecoder();
  const lines: string[] = [];
  let typed = '';
  const take = (piece: Buffer) => {
    for (const key of decoder.write(piece)) {
      if (key === INTERRUPT) return reject(new UsageError('No password was given.'));
      if (ENTER.has(key)) {
        lines.push(typed);
        typed = '';
        if (lines.length === prompts.length) return resolve(lines);
        stderr.write(`\n${prompts[lines.length]}`);
      } else if (key === CLEAR) typed = '';
      else if (ERASE.has(key)) typed = [...typed].slice(0, -1).join('');
      else if (key >= ' ') typed += key;
    }
  };
  // Before anything is asked: what is typed then is not shown any more.
  stdin.setRawMode(true);
  stdin.on('data', take).resume();
  stderr.write(prompts[0]!);
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
  const [first, again] = await hidden(['Password: ', 'Once more: ']);
  if (again !== first) throw new UsageError('The two are not the same.');
  return first!;
}
