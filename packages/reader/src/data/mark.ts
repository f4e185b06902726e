import type { StateName } from '@dateline/core';
import type { ArticleSummary, MarkOptions } from '@dateline/core/library';
import { noticeMessages } from '../messages/en/notices.js';
import { stateMessages } from '../messages/en/states.js';
import { knownRow, knownStates, patchStates, type ShownChange, type StateChange } from './cached-states.js';
import type { ActionContext } from './context.js';
import { keys } from './keys.js';
import { showRow } from './list-moves.js';
import { noteAct } from './pending-acts.js';
import { type UnreadRow, unreadOfShown } from './unread.js';

/** Articles that one call marks, so that no transaction is long. */
const SLICE = 500;
/** Marking more stories than this asks first. */
export const MANY = 5000;

type Changes = ReadonlyMap<string, StateChange>;
type Also = NonNullable<MarkOptions['also']>;

/** Changes of the states of articles: shown at once, then kept, and undone in their order. */
export function createMarking(context: ActionContext) {
  const { library, client, notices, own, report, reportQuietly } = context;

  /** @returns the articles that changed */
  async function keep(changes: Changes, also?: Also): Promise<string[]> {
    const changed: string[] = [];
    const groups = Map.groupBy(changes, ([, change]) => JSON.stringify(change));
    for (const [change, entries] of groups) {
      for (let from = 0; from < entries.length; from += SLICE) {
        const ids = entries.slice(from, from + SLICE).map(([id]) => id);
        changed.push(...(await library.mark(ids, JSON.parse(change) as StateChange, also && { also })));
      }
    }
    return changed;
  }

  /**
   * Shows the changes, then keeps them; shows the old states again where that fails.
   * @param also the other articles of their Stories that they go to
   * @returns the articles that changed; undefined where it failed
   */
  async function change(changes: Changes, also?: Also, say = report): Promise<string[] | undefined> {
    const ids = new Set(changes.keys());
    const before = knownStates(client, ids);
    const now = Date.now();
    for (const id of ids) own.set(id, now);
    patchStates(client, withUnread(changes, also));
    try {
      const changed = await noteAct(client, keep(changes, also));
      showOthers(changes, changed, also);
      // Not waited for: the next undo must not depend on how long a count takes.
      for (const queryKey of [keys.info, keys.feeds, keys.counts, keys.searches])
        void client.invalidateQueries({ queryKey });
      return changed;
    } catch (error) {
      patchStates(client, before);
      say(error);
      return undefined;
    }
  }

  /** Changes with how many articles behind a row are unread then. */
  function withUnread(changes: Changes, also?: Also): ReadonlyMap<string, ShownChange> {
    const shown = new Map<string, ShownChange>();
    for (const [id, change] of changes) {
      const row = change.read === undefined ? undefined : knownRow(client, id);
      const { articles, unread, read } = row ?? {};
      if (articles === undefined || unread === undefined) shown.set(id, change);
      else if (also === 'story') shown.set(id, { ...change, unread: change.read ? 0 : articles });
      else shown.set(id, { ...change, unread: unread + Number(read) - Number(change.read) });
    }
    return shown;
  }

  /** Shows what a change did to the other articles of Stories. */
  function showOthers(changes: Changes, changed: readonly string[], also?: Also): void {
    const others = changed.filter((id) => !changes.has(id));
    if (others.length === 0) return;
    const [[id, { read, hidden }]] = changes as unknown as [[string, StateChange]];
    const passedOn = { ...(read !== undefined && { read }), ...(hidden !== undefined && { hidden }) };
    for (const other of others) own.set(other, Date.now());
    patchStates(client, new Map(others.map((other) => [other, passedOn])));
    const unread = also === 'copies' && read !== undefined ? knownRow(client, id)?.unread : undefined;
    if (unread !== undefined)
      patchStates(client, new Map([[id, { unread: unread + (read ? -others.length : others.length) }]]));
  }

  /** Marks so that it can be undone from this moment on, before the library has answered. */
  async function mark(
    changes: Changes,
    back: (changed: readonly string[]) => Changes,
    text: string,
    also?: Also,
    how = { keep: notices.keep, report },
  ) {
    const before = new Map([...changes.keys()].map((id) => [id, knownRow(client, id)?.unread]));
    const done = change(changes, also, how.report);
    const undo = async () => {
      const changed = await done;
      if (changed === undefined || (await change(back(changed))) === undefined) return false;
      for (const [id, unread] of before) if (unread !== undefined) patchStates(client, new Map([[id, { unread }]]));
      return true;
    };
    const forget = how.keep({ text, undo });
    if ((await done) === undefined) forget();
  }

  const statesOfOne = (id: string) => knownStates(client, new Set([id])).get(id);

  return {
    change,
    mark,

    /**
     * Marks an article read that is shown whole, and those that tell the same text, unless it is kept unread; there is no
     * notice. The list that it was opened from has its row by then: one of the unread alone would never get it, and could
     * not be gone back to it.
     */
    async open(id: string, query?: string): Promise<void> {
      const isUnread = () => {
        const states = statesOfOne(id);
        return states?.read === false && !states.keptUnread;
      };
      if (!isUnread()) return;
      // Without the list it is read all the same.
      if (query !== undefined) await showRow({ library, client }, query, id).catch(() => {});
      if (!isUnread()) return;
      const all = (ids: readonly string[], read: boolean) => new Map(ids.map((each) => [each, { read }]));
      const back = (changed: readonly string[]) => all(changed, false);
      await mark(all([id], true), back, noticeMessages.readByOpening, 'copies', {
        keep: notices.keepQuietly,
        report: reportQuietly,
      });
    },

    /** The person has looked at how an article changed: its mark goes wherever it is shown. */
    async seen(id: string): Promise<void> {
      try {
        await noteAct(client, library.seen([id]));
      } catch (error) {
        return reportQuietly(error);
      }
      patchStates(client, new Map([[id, { changed: undefined }]]));
      for (const queryKey of [keys.counts, keys.searches]) void client.invalidateQueries({ queryKey });
    },

    /**
     * Sets a state of an article, or takes it away where the article is in it.
     * @param isRow whether a row is meant: read and hidden then go to all articles of the Story that it stands for
     */
    async toggle(id: string, name: StateName, isRow = false): Promise<void> {
      const row = isRow ? knownRow(client, id) : undefined;
      const isLeft = name === 'read' && (row?.unread ?? 0) > 0;
      const value = isLeft || !(statesOfOne(id)?.[name] ?? false);
      const done = (value ? stateMessages.set : stateMessages.unset)[name];
      const wasKept = name === 'read' && statesOfOne(id)?.keptUnread;
      const one = (on: boolean) => new Map([[id, { [name]: on, ...(wasKept && { keptUnread: !on }) }]]);
      const goesOn = name === 'read' || name === 'hidden';
      if (!row?.story || !goesOn) return mark(one(value), () => one(!value), done);
      const back = (changed: readonly string[]) => new Map(changed.map((each) => [each, { [name]: !value }]));
      return mark(one(value), back, noticeMessages.doneToArticles(done, row.articles ?? 1), 'story');
    },

    /**
     * Marks the unread stories of a list read, but none that came after the list was shown.
     * @param shown the rows that are loaded
     * @param more whether the list goes on after them
     * @param confirm asks whether so many are to be marked
     * @param options `from`: where the list has the oldest first, when it was asked for; `except`: rows that stay as they are
     */
    async markAllRead(
      query: string,
      shown: readonly ArticleSummary[],
      more: boolean,
      confirm: (count: number) => Promise<boolean>,
      { from, except = [] }: { from?: number | undefined; except?: readonly ArticleSummary[] } = {},
    ): Promise<void> {
      try {
        const left = new Set(except.map(({ id }) => id));
        const found = await unreadOfShown(library, query, shown, more, from);
        const rows = found.filter(({ id }) => !left.has(id));
        const count = rows.reduce((sum, row) => sum + row.unread, 0);
        if (count === 0) return notices.say(noticeMessages.allRead);
        if (count > MANY && !(await confirm(count))) return;
        const all = (ids: readonly string[], read: boolean) => new Map(ids.map((id) => [id, { read }]));
        const ids = rows.map(({ id }: UnreadRow) => id);
        const text = noticeMessages.markedRead(count);
        await mark(all(ids, true), (changed) => all(changed, false), text, 'story');
      } catch (error) {
        report(error);
      }
    },
  };
}
