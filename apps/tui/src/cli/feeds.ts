import { DatelineError, normalizeAddress, withoutSecrets } from '@dateline/core';
import type { FeedState, Library } from '@dateline/core/library';

/** Feeds that a name may mean: by number or address, else by whole title, else by a part of one. */
function candidates(feeds: readonly FeedState[], name: string): FeedState[] {
  const lower = name.toLowerCase();
  const tests: ((feed: FeedState) => boolean)[] = [
    ({ id }) => String(id) === name,
    ({ url }) => URL.canParse(name) && normalizeAddress(url) === normalizeAddress(withoutSecrets(name)),
    ({ title }) => title.toLowerCase() === lower,
    ({ title }) => title.toLowerCase().includes(lower),
  ];
  for (const test of tests) {
    const found = feeds.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The feeds that names mean, each by its number, its address, its title or a part of that, in the order of the names.
 * @throws DatelineError `unknown-feed`, `ambiguous-feed`
 */
export async function findFeeds(library: Library, names: readonly string[]): Promise<FeedState[]> {
  const feeds = await library.feeds();
  const found = names.map((name) => {
    const [feed, ...others] = name.trim() === '' ? [] : candidates(feeds, name.trim());
    if (!feed)
      throw new DatelineError('unknown-feed', `There is no feed ${name || '(empty)'}; dateline feeds lists them.`);
    if (others.length === 0) return feed;
    const listed = [feed, ...others].slice(0, 10).map(({ id, title }) => `${id} ${title}`);
    throw new DatelineError('ambiguous-feed', { name, feeds: listed.join(', ') });
  });
  return [...new Set(found)];
}
