import type { Doc } from '../text/index.js';

const lists = ['start', 'end', 'form', 'lower', 'flags', 'sentence', 'paragraph', 'codes', 'sentences'] as const;

/** A Doc whose lists count how often one of their entries is read: what a part of the reading costs, whatever the machine does. */
export function countReads(doc: Doc): { doc: Doc; reads(): number } {
  let reads = 0;
  const counting = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof key === 'string' && key >= '0' && key <= '9~') reads++;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const counted = Object.fromEntries(lists.map((name) => [name, counting(doc[name])]));
  return { doc: { ...doc, ...counted }, reads: () => reads };
}
