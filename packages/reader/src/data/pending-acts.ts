import type { QueryClient } from '@tanstack/react-query';

const pending = new WeakMap<QueryClient, Promise<unknown>>();

/** Notes an act that the library has not answered yet. */
export function noteAct<T>(client: QueryClient, act: Promise<T>): Promise<T> {
  const all = Promise.allSettled([pending.get(client), act]);
  pending.set(client, all);
  void all.then(() => pending.get(client) === all && pending.delete(client));
  return act;
}

/** Waits for the acts of a person that have begun: a list that is asked for after them shows what they did. */
export const actsDone = (client: QueryClient): Promise<unknown> | undefined => pending.get(client);
