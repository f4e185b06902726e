import { STATES, type StateName } from '@dateline/core';
import type { ArticleSummary } from '@dateline/core/library';
import { knownStates, patchStates, type StateChange } from './cache.js';
import type { ActionContext } from './context.js';
import { keys } from './keys.js';
import { plural } from './plural.js';
import { unreadOfShown } from './stories.js';

/** Articles that one call marks, so that no transaction is long. */
const SLICE = 500;
/** Marking more stories than this asks first. */
export const MANY = 5000;

type Changes = ReadonlyMap<string, StateChange>;

/** Changes of the states of articles: shown at once, then kept, and undone in their order. */
export function createMarking(context: ActionContext) {
  const { library, client, notices, own, report } = context;

  async function keep(changes: Changes): Promise<void> {
    const groups = Map.groupBy(changes, ([, change]) => JSON.stringify(change));
    for (const [change, entries] of groups) {
      for (let from = 0; from < entries.length; from += SLICE) {
        const ids = entries.slice(from, from + SLICE).map(([id]) => id);
        await library.mark(ids, JSON.parse(change) as StateChange);
      }
    }
  }

  /** Shows the changes, then keeps them; shows the old states again where that fails. */
  async function change(changes: Changes): Promise<boolean> {
    const ids = new Set(changes.keys());
    const before = knownStates(client, ids);
    const now = Date.now();
    for (const id of ids) own.set(id, now);
    patchStates(client, changes);
    try {
      await keep(changes);
    } catch (error) {
      patchStates(client, before);
      report(error);
      return false;
    }
    // Not waited for: the next undo must not depend on how long a count takes.
    for (const queryKey of [keys.info, keys.feeds, keys.counts, keys.searches])
      void client.invalidateQueries({ queryKey });
    return true;
  }

  /** Marks so that it can be undone from this moment on, before the library has answered. */
  async function mark(changes: Changes, back: Changes, text: string): Promise<void> {
    const done = change(changes);
    const forget = notices.keep({ text, undo: async () => (await done) && (await change(back)) });
    if (!(await done)) forget();
  }

  const statesOfOne = (id: string) => knownStates(client, new Set([id])).get(id);

  return {
    /** Marks an article read that is shown whole; there is no notice, and `undo` does not come back to it. */
    async open(id: string): Promise<void> {
      if (statesOfOne(id)?.read === false) await change(new Map([[id, { read: true }]]));
    },

    /** Sets a state of an article, or takes it away where the article is in it. */
    async toggle(id: string, name: StateName): Promise<void> {
      const value = !(statesOfOne(id)?.[name] ?? false);
      const [set, unset] = STATES.find((state) => state.name === name)!.done;
      const one = (on: boolean) => new Map([[id, { [name]: on }]]);
      await mark(one(value), one(!value), value ? set : unset);
    },

    /**
     * Marks the unread stories of a list read, but none that came after the list was shown.
     * @param shown the rows that are loaded, newest first
     * @param more whether the list goes on after them
     * @param confirm asks whether so many are to be marked
     */
    async markAllRead(
      query: string,
      shown: readonly ArticleSummary[],
      more: boolean,
      confirm: (count: number) => Promise<boolean>,
    ): Promise<void> {
      try {
        const ids = await unreadOfShown(library, query, shown, more);
        if (ids.length === 0) return notices.say('Everything here is read.');
        if (ids.length > MANY && !(await confirm(ids.length))) return;
        const all = (read: boolean) => new Map(ids.map((id) => [id, { read }]));
        await mark(all(true), all(false), `Marked ${plural(ids.length, 'story', 'stories')} read`);
      } catch (error) {
        report(error);
      }
    },
  };
}
