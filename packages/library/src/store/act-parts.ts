// What an act does to a story, part by part, and when each was done.
import type { State } from '../types.js';
import { checkedTag } from './names.js';

/** Milliseconds for which it is known when something was done: longer than a device is without its server. */
export const KNOWN_FOR = 90 * 86_400_000;

/** In `done_at`: how far a person came. */
export const POSITION = 'position';

/** What of a story an act is about, each by itself: who saves a story says nothing of whether it was read. */
export function whatOf({ tag = [], untag = [], ...states }: State): string[] {
  const names = Object.entries(states).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  // What is kept unread is not read.
  const all = states.keptUnread === undefined ? names : [...names, 'read'];
  return [...new Set([...all, ...[...tag, ...untag].map((each) => `tag ${checkedTag(each)}`)])];
}

/** What of an act still holds for a story. @param holds whether a part of it does: it was not done otherwise later */
export function stillHolding(state: State, holds: (what: string) => boolean): State {
  const { tag, untag, ...states } = state;
  const kept = Object.entries(states).filter(([name]) => holds(name) && (name !== 'keptUnread' || holds('read')));
  const ofTags = (tags: readonly string[]) => tags.filter((each) => holds(`tag ${checkedTag(each)}`));
  return {
    ...(Object.fromEntries(kept) as State),
    ...(tag && { tag: ofTags(tag) }),
    ...(untag && { untag: ofTags(untag) }),
  };
}

/** What an act passes on to the articles that go with those it names: who saves one says nothing of the others. */
export function passedOn({ read, hidden }: State): State {
  return { ...(read !== undefined && { read }), ...(hidden !== undefined && { hidden }) };
}

/** Whether who does this to a story knows of its changes: says that it is read, unread or to be hidden. */
export const isLookedAt = ({ read, keptUnread, hidden }: State): boolean =>
  read !== undefined || keptUnread === true || hidden === true;
