/** A value that a front end draws and others change. */
export interface Store<T> {
  /** The present value. */
  get(): T;
  /** Sets another value, or what a function makes of the present one. */
  set(next: T | ((previous: T) => T)): void;
  /** Calls `listener` after each change. @returns ends that */
  subscribe(listener: () => void): () => void;
}

/** A store that holds `initial` first; listeners are told only when the value is another one (`Object.is`). */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const changed = typeof next === 'function' ? (next as (previous: T) => T)(value) : next;
      if (Object.is(changed, value)) return;
      value = changed;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
