import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { Library, State } from '@dateline/library';
import { subscriptionsOf } from '../subscriptions.js';
import { idsOf } from '../whole-entries.js';
import { numbersOfItems } from './item-ids.js';
import { READING_LIST } from './stream-answers.js';
import { labelOfStream, stateOfStream, streamQuery } from './streams.js';

/** What adding a stream to an item does with it, or taking one away; nothing for what is not here, such as likes. */
function changeOf(stream: string, adds: boolean): State {
  const label = labelOfStream(stream);
  if (label !== undefined) return adds ? { tag: [label] } : { untag: [label] };
  switch (stateOfStream(stream)) {
    case 'read':
      return { read: adds };
    case 'unread':
      return { read: !adds };
    case 'starred':
      return { saved: adds };
    case 'kept-unread':
      return { keptUnread: adds };
    default:
      return {};
  }
}

/** edit-tag: one act on all items that are named. */
export async function editTag(library: Library, parameters: URLSearchParams): Promise<void> {
  const changes = [
    ...parameters.getAll('a').map((stream) => changeOf(stream, true)),
    ...parameters.getAll('r').map((stream) => changeOf(stream, false)),
  ];
  const [tag, untag] = [changes.flatMap((change) => change.tag ?? []), changes.flatMap((change) => change.untag ?? [])];
  const state: State = {
    ...Object.assign({}, ...changes),
    ...(tag.length > 0 && { tag }),
    ...(untag.length > 0 && { untag }),
  };
  const numbers = numbersOfItems(parameters.getAll('i'));
  if (numbers.length === 0) throw new DatelineError('bad-request', { field: 'i', wanted: 'the id of an item' });
  if (Object.keys(state).length > 0) await markNumbered(library, numbers, state);
}

/** Marks articles by their numbers as one act; what is gone meanwhile is left out. */
export async function markNumbered(library: Library, numbers: readonly number[], state: State): Promise<void> {
  for (let tries = 0; ; tries++) {
    const ids = await idsOf(library, numbers);
    if (ids.length === 0) return;
    try {
      await library.mark(ids, state);
      return;
    } catch (error) {
      if (tries > 2 || !isDatelineError(error) || error.code !== 'unknown-article') throw error;
    }
  }
}

/** Seconds since 1970 of a moment in seconds, or thousandths, millionths or billionths of one, by how many digits it has. */
const secondsOf = (digits: string): number =>
  Math.floor(Number(digits) / 1_000 ** Math.max(0, Math.ceil((digits.length - 11) / 3)));

/** mark-all-as-read: what a stream holds that had come by a moment. */
export async function markAllAsRead(library: Library, parameters: URLSearchParams): Promise<void> {
  const stream = parameters.get('s') || READING_LIST;
  const query = streamQuery(stream, await subscriptionsOf(library));
  const until = parameters.get('ts')?.trim() ?? '';
  await library.markAll(`${query} is:unread`.trim(), { read: true }, undefined, await numberAfter(library, until));
}

/** The number after the last that had come by a moment; undefined for all. */
async function numberAfter(library: Library, digits: string): Promise<number | undefined> {
  if (!/^\d{1,20}$/.test(digits) || Number(digits) === 0) return undefined;
  const until = new Date((secondsOf(digits) + 1) * 1_000).toISOString();
  const { items } = await library.entries({ until, limit: 1 });
  return (items[0]?.number ?? 0) + 1;
}

/** rename-tag: a folder, else a tag. */
export async function renameLabel(library: Library, from: string, to: string): Promise<void> {
  const [label, name] = [labelOfStream(from), labelOfStream(to)];
  if (label === undefined) throw new DatelineError('bad-request', { field: 's', wanted: 'user/-/label/NAME' });
  if (name === undefined) throw new DatelineError('bad-request', { field: 'dest', wanted: 'user/-/label/NAME' });
  const folder = await folderNamed(library, label);
  if (folder) await library.renameFolder(folder.id, name);
  else await library.renameTag(label, name);
}

/** disable-tag: a folder, whose feeds then are in none, else a tag. */
export async function removeLabel(library: Library, stream: string): Promise<void> {
  const label = labelOfStream(stream);
  if (label === undefined) throw new DatelineError('bad-request', { field: 's', wanted: 'user/-/label/NAME' });
  const folder = await folderNamed(library, label);
  if (folder) await library.removeFolder(folder.id);
  else await library.removeTag(label);
}

const folderNamed = async (library: Library, label: string) =>
  (await library.folders()).find(({ name }) => name.toLowerCase() === label.toLowerCase());
