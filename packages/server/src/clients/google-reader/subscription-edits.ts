import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { OWN_FEED, subscriptionsOf } from '../subscriptions.js';
import { feedOfStream, labelOfStream } from './streams.js';

/** subscription/quickadd: an address, whatever it is of. */
export async function quickAdd(library: Library, address: string): Promise<object> {
  try {
    const { feed, article, kind } = await library.add(address.replace(/^feed\/(?=https?:)/i, ''));
    const id = feed?.id ?? OWN_FEED;
    return {
      query: address,
      numResults: 1,
      streamId: `feed/${id}`,
      streamName: (kind === 'article' ? article?.headline : feed?.title) ?? address,
    };
  } catch (error) {
    // Clients read here, not in the status, that there is no feed.
    if (!isDatelineError(error)) throw error;
    return { query: address, numResults: 0, error: error.message };
  }
}

/** subscription/edit: feeds are followed, no longer followed, or get another title or folder. */
export async function editSubscriptions(library: Library, parameters: URLSearchParams): Promise<void> {
  const [streams, titles] = [parameters.getAll('s'), parameters.getAll('t')];
  const action = parameters.get('ac');
  if (streams.length === 0)
    throw new DatelineError('bad-request', { field: 's', wanted: 'feed/NUMBER or feed/ADDRESS' });
  const [add, remove] = [labelOfStream(parameters.get('a') ?? ''), labelOfStream(parameters.get('r') ?? '')];
  for (const [n, stream] of streams.entries()) {
    const change = {
      ...(titles[n] && { title: titles[n] }),
      ...(add !== undefined ? { folder: add } : remove !== undefined && { folder: '' }),
    };
    if (action === 'subscribe') await subscribe(library, stream, change);
    else if (action === 'unsubscribe') await library.removeFeed(await followed(library, stream));
    else if (action === 'edit') await library.editFeed(await followed(library, stream), change);
    else throw new DatelineError('bad-request', { field: 'ac', wanted: 'one of subscribe, unsubscribe, edit' });
  }
}

async function subscribe(library: Library, stream: string, change: { title?: string; folder?: string }): Promise<void> {
  const address = stream.replace(/^feed\//, '');
  const known = feedOfStream(stream, await subscriptionsOf(library));
  const { kind, feed } =
    known === undefined ? await library.add(address, change) : { kind: 'known', feed: { id: known } };
  if (kind === 'known' && feed && Object.keys(change).length > 0) await library.editFeed(feed.id, change);
}

/** @throws DatelineError `unknown-feed` */
async function followed(library: Library, stream: string): Promise<number> {
  const id = feedOfStream(stream, await subscriptionsOf(library));
  if (id === undefined || id === OWN_FEED)
    throw new DatelineError('unknown-feed', { id: stream.replace(/^feed\//, '') });
  return id;
}
