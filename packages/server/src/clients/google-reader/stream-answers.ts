import { DatelineError } from '@dateline/core/base';
import type { EntriesOptions, Library } from '@dateline/library';
import type { Context } from 'hono';
import { jsonAnswer, listJson } from '../json-answer.js';
import { parametersOf, secondsIn, wholeNumber } from '../parameters.js';
import { type Subscriptions, subscriptionsOf } from '../subscriptions.js';
import { entryBatches, numberedBatches } from '../whole-entries.js';
import { numbersOfItems } from './item-ids.js';
import { itemOf, microseconds } from './items.js';
import { filteredQuery } from './streams.js';

/** Items where a client does not say how many, and at most. */
const DEFAULT = 20;
const MOST_WHOLE = 1_000;
const MOST_IDS = 100_000;
/** Seconds before the moment that a client asks from: what was being stored then may have come to be seen later. */
const SLACK = 5;

export const READING_LIST = 'user/-/state/com.google/reading-list';

const moment = (second: number) => new Date(second * 1_000).toISOString();

/** What a client asks of a stream, for `Library.entries`. */
function optionsOf(
  parameters: URLSearchParams,
  stream: string,
  subscriptions: Subscriptions,
  most: number,
): EntriesOptions {
  const [since, until] = [secondsIn(parameters, 'ot'), secondsIn(parameters, 'nt')];
  const wanted = wholeNumber(parameters, 'n') ?? DEFAULT;
  const continuation = wholeNumber(parameters, 'c');
  return {
    query: filteredQuery(
      stream,
      { include: parameters.getAll('it').filter(Boolean), exclude: parameters.getAll('xt').filter(Boolean) },
      subscriptions,
    ),
    limit: Math.max(1, Math.min(most, wanted)),
    order: parameters.get('r') === 'o' ? 'oldest' : 'newest',
    ...(continuation !== undefined && { after: String(continuation) }),
    ...(since && { since: moment(Math.max(0, since - SLACK)) }),
    ...(until && { until: moment(until + 1) }),
  };
}

/** stream/contents: whole items of a stream. */
export async function streamContents(c: Context, library: Library, stream: string): Promise<Response> {
  const [parameters, subscriptions] = [await parametersOf(c), await subscriptionsOf(library)];
  const named = stream || parameters.get('s') || READING_LIST;
  const options = { ...optionsOf(parameters, named, subscriptions, MOST_WHOLE), whole: true };
  let continuation: string | undefined;
  const batches = entryBatches(library, options, (next) => {
    continuation = next;
  });
  return jsonAnswer(
    c,
    listJson({ id: named, updated: Math.floor(Date.now() / 1_000) }, 'items', itemsIn(batches, subscriptions), () => ({
      ...(continuation !== undefined && { continuation }),
    })),
  );
}

async function* itemsIn(batches: ReturnType<typeof entryBatches>, subscriptions: Subscriptions) {
  for await (const entries of batches) yield entries.map((entry) => itemOf(entry, subscriptions));
}

/** stream/items/ids: the ids of a stream alone, of several where several are named. */
export async function streamIds(c: Context, library: Library): Promise<Response> {
  const [parameters, subscriptions] = [await parametersOf(c), await subscriptionsOf(library)];
  const stream = parameters.get('s') || READING_LIST;
  const options = optionsOf(parameters, stream, subscriptions, MOST_IDS);
  let continuation: string | undefined;
  const refs = async function* () {
    for await (const entries of entryBatches(library, options, (next) => {
      continuation = next;
    }))
      yield entries.map((entry) => ({
        id: String(entry.number),
        directStreamIds: [],
        timestampUsec: microseconds(entry),
      }));
  };
  return jsonAnswer(
    c,
    listJson({}, 'itemRefs', refs(), () => ({ ...(continuation !== undefined && { continuation }) })),
  );
}

/** stream/items/contents: whole items by their ids; what is not there is left out. */
export async function itemContents(c: Context, library: Library): Promise<Response> {
  const [parameters, subscriptions] = [await parametersOf(c), await subscriptionsOf(library)];
  const ids = parameters.getAll('i');
  if (ids.length === 0) throw new DatelineError('bad-request', { field: 'i', wanted: 'the id of an item' });
  const batches = numberedBatches(library, numbersOfItems(ids), { oldest: parameters.get('r') === 'o' });
  return jsonAnswer(
    c,
    listJson({ id: READING_LIST, updated: Math.floor(Date.now() / 1_000) }, 'items', itemsIn(batches, subscriptions)),
  );
}
