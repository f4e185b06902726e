/** Work that is done step by step. Between two steps others may be let in, and the work may be given up. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many tokens are looked at in a step, where each of them costs little. */
export const STEP = 1024;
