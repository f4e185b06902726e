import { Worker } from 'node:worker_threads';
import type { Answer, ThreadOptions, Wanted } from './messages.js';

/** Milliseconds after which the thread ends when nothing more is wanted, and gives its memory back. */
const IDLE = 20_000;
/** Megabytes of V8's heap; pixels lie beside it. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/** Paints pictures in a thread of their own, which is there while there is something to paint. */
export interface Painter {
  paint(wanted: Wanted): Promise<Answer>;
  end(): Promise<void>;
}

/** @param file the thread, as it was built */
export function createPainter(file: URL, options: ThreadOptions): Painter {
  const waiting = new Map<number, (answer: Answer) => void>();
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let last = 0;

  function start(): Worker {
    const started = new Worker(file, { workerData: options, name: 'dateline-pictures', resourceLimits: LIMITS });
    started.unref();
    started.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
      if (waiting.size === 0) timer = setTimeout(end, IDLE).unref();
    });
    // A picture that breaks the thread cannot be shown; the next one has a new thread.
    started.on('error', () => lost(started));
    started.on('exit', () => lost(started));
    return started;
  }
  function lost(ended: Worker): void {
    if (worker !== ended) return;
    worker = undefined;
    for (const answer of waiting.values()) answer({ problem: 'decode' });
    waiting.clear();
  }
  async function end(): Promise<void> {
    clearTimeout(timer);
    const ending = worker;
    worker = undefined;
    waiting.clear();
    await ending?.terminate();
  }

  return {
    paint(wanted) {
      clearTimeout(timer);
      worker ??= start();
      const id = ++last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        worker!.postMessage({ id, wanted });
      });
    },
    end,
  };
}
