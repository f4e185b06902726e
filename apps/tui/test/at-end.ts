import { onTestFinished } from 'vitest';

type Undo = () => unknown;

/** What is to be undone when the tests that share something are over; undefined while a test makes things for itself. */
let shared: Undo[] | undefined;

/** Undoes something when the test ends that made it, or the last of those that share it. */
export function atEnd(undo: Undo): void {
  if (shared) shared.push(undo);
  else onTestFinished(async () => void (await undo()));
}

/** Makes something for several tests. @returns it, and what undoes all that making it did */
export async function sharedByTests<T>(make: () => Promise<T>): Promise<{ made: T; end: () => Promise<void> }> {
  const undos: Undo[] = [];
  shared = undos;
  try {
    return {
      made: await make(),
      end: async () => {
        for (const undo of undos.reverse()) await undo();
      },
    };
  } finally {
    shared = undefined;
  }
}
