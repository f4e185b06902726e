import type { StateName } from '@dateline/core';
import type { ArticleSummary, ListChoice, Settings } from '@dateline/core/library';
import { noticeMessages } from '../messages/en/notices.js';
import { stateMessages } from '../messages/en/states.js';
import { knownRow, knownStates, type StateChange } from './cached-states.js';
import type { ActionContext } from './context.js';
import { keys } from './keys.js';
import type { createMarking } from './mark.js';
import { beginAgain } from './stories.js';

/** What is known of a story that is kept unread, so that it is so again. */
const keptAgain = (states: StateChange | undefined) => (states?.keptUnread ? { keptUnread: true } : {});

/** What is done to several stories as one act, and how lists are shown. */
export function createTriage(context: ActionContext, marking: ReturnType<typeof createMarking>) {
  const { library, client, notices, report } = context;
  /** The last change of how a list is shown. */
  let choosing: Promise<ListChoice | undefined> = Promise.resolve(undefined);

  const all = (ids: readonly string[], change: StateChange) => new Map(ids.map((id) => [id, change]));
  const statesOf = (ids: readonly string[]) => knownStates(client, new Set(ids));

  /** Rows that stand for Stories pass on that they are read or hidden. */
  const also = (ids: readonly string[], name: StateName) =>
    (name === 'read' || name === 'hidden') && ids.some((id) => knownRow(client, id)?.story) ? 'story' : undefined;

  return {
    /** Sets a state of rows, or takes it away where all of them are in it: one act with one undo. */
    async toggleAll(ids: readonly string[], name: StateName): Promise<void> {
      const states = statesOf(ids);
      const isIn = (id: string) =>
        (states.get(id)?.[name] ?? false) && !(name === 'read' && knownRow(client, id)?.unread);
      const value = !ids.every(isIn);
      const done = (value ? stateMessages.set : stateMessages.unset)[name];
      const back = (changed: readonly string[]) =>
        new Map(
          changed.map((id) => [id, { [name]: !value, ...(name === 'read' && value && keptAgain(states.get(id))) }]),
        );
      await marking.mark(all(ids, { [name]: value }), back, noticeMessages.doneTo(done, ids.length), also(ids, name));
    },

    /** Marks rows read that a person has done with; unread rows stay where they are. */
    async markRead(rows: readonly ArticleSummary[], nothing?: string): Promise<void> {
      const left = rows.filter(({ keptUnread, read, unread }) => !keptUnread && (!read || (unread ?? 0) > 0));
      const ids = left.map(({ id }) => id);
      const count = left.reduce((sum, { unread = 1 }) => sum + unread, 0);
      if (count === 0) return nothing === undefined ? undefined : notices.say(nothing);
      const back = (changed: readonly string[]) => all(changed, { read: false });
      await marking.mark(all(ids, { read: true }), back, noticeMessages.markedRead(count), also(ids, 'read'));
    },

    /** Marks rows unread, and has them stay so however often they are opened or scrolled past. */
    async keepUnread(ids: readonly string[]): Promise<void> {
      const states = statesOf(ids);
      const fresh = ids.filter((id) => !states.get(id)?.keptUnread);
      const text =
        ids.length > 1 ? noticeMessages.doneTo(noticeMessages.keptUnread, ids.length) : noticeMessages.keptUnread;
      const back = () =>
        new Map(fresh.map((id) => [id, { keptUnread: false, ...(states.get(id)?.read && { read: true }) }]));
      await marking.mark(all(fresh, { read: false, keptUnread: true }), back, text);
    },

    /** Gives tags to stories and takes others away: one act with one undo. Throws what the library throws. */
    async tag(ids: readonly string[], give: readonly string[], take: readonly string[]): Promise<void> {
      const done: { tag: string; on: boolean; ids: string[] }[] = [];
      const set = (tag: string, on: boolean, of: readonly string[]) =>
        library.mark([...of], on ? { tag: [tag] } : { untag: [tag] });
      for (const [tags, on] of [
        [give, true],
        [take, false],
      ] as const)
        for (const tag of tags) done.push({ tag, on, ids: await set(tag, on, ids) });
      await this.tagsChanged(ids);
      const names = [...give, ...take.map((tag) => noticeMessages.notTag(tag))].join(', ');
      notices.keep({
        text: ids.length > 1 ? noticeMessages.taggedMany(ids.length, names) : noticeMessages.tagged(names),
        undo: async () => {
          try {
            for (const { tag, on, ids: changed } of done) if (changed.length > 0) await set(tag, !on, changed);
            await this.tagsChanged(ids);
            return true;
          } catch (error) {
            report(error);
            return false;
          }
        },
      });
    },

    /** Asks again for what shows the tags of stories. */
    async tagsChanged(ids: readonly string[]): Promise<void> {
      for (const queryKey of [keys.counts, keys.searches, keys.tags]) void client.invalidateQueries({ queryKey });
      await Promise.all(ids.map((id) => client.invalidateQueries({ queryKey: keys.article(id) })));
    },

    /**
     * How a list is shown from now on, one change after the other.
     * @returns how it is shown then; undefined where it failed
     */
    chooseList(query: string, change: (before: ListChoice) => ListChoice): Promise<ListChoice | undefined> {
      choosing = choosing.then(async () => {
        const list = query.trim();
        try {
          const { lists } = await library.settings();
          const choice = { ...lists[list], ...change(lists[list] ?? {}) };
          client.setQueryData<Settings>(keys.settings, await library.setSettings({ lists: { [list]: choice } }));
          await beginAgain(client, query);
          return choice;
        } catch (error) {
          report(error);
          return undefined;
        }
      });
      return choosing;
    },

    /** Changes how the library shows itself to the person; a failure becomes a notice. */
    async setSettings(change: Partial<Settings>): Promise<void> {
      try {
        client.setQueryData<Settings>(keys.settings, await library.setSettings(change));
      } catch (error) {
        report(error);
      }
    },
  };
}
