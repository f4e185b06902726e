import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { problemOfError } from './calls.js';
import type { FromThread, Role, ThreadData, ToThread } from './protocol.js';

export const options = workerData as ThreadData;

export const send = (message: FromThread): void => parentPort?.postMessage(message);

/** What a thread does with what it is told. */
export interface Running {
  linked?(other: Role | 'people', port: MessagePort): void;
  wake?(turn: number): void;
  /** Ends the thread's work; what was begun is finished or not kept. Absent where the thread is ended from outside. */
  close?(): Promise<void>;
}

/** Starts a thread's work, and then tells it what comes. Links that come before it has started wait. */
export async function runThread(start: () => Promise<Running>): Promise<void> {
  const port = parentPort!;
  const early: ToThread[] = [];
  const keep = (message: ToThread) => void early.push(message);
  port.on('message', keep);
  try {
    const running = await start();
    const receive = (message: ToThread): void => {
      if (message.kind === 'link') running.linked?.(message.with, message.port);
      else if (message.kind === 'wake') running.wake?.(message.turn);
      // Ports to other threads would keep this one alive; in a worker `exit` ends the thread alone.
      else void Promise.resolve(running.close?.()).finally(() => setImmediate(() => process.exit()));
    };
    port.off('message', keep);
    port.on('message', receive);
    for (const message of early) receive(message);
    send({ kind: 'ready' });
  } catch (error) {
    send({ kind: 'failed', problem: problemOfError(error) });
    setImmediate(() => process.exit());
  }
}
