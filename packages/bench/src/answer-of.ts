import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The first message of a program. */
export async function answerOf<T>(child: ChildProcess): Promise<T> {
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('A program of this measurement ended before it said anything.');
    }),
  ])) as [T];
  return answer;
}
