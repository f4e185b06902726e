import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of buffers after which those that are done with are given back. */
const MUCH = 4 * 2 ** 20;

let taken = 0;
let collect: ((options: { type: 'minor' }) => void) | undefined;

/**
 * To be told of the bytes of each buffer that is soon done with. V8 itself looks at what lies outside its heap only when
 * that is 64 MB more than before, in each thread: an export or the index would hold as much of unpacked texts.
 */
export function tookBuffer(bytes: number): void {
  taken += bytes;
  if (taken < MUCH) return;
  taken = 0;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as typeof collect;
  }
  collect!({ type: 'minor' });
}
