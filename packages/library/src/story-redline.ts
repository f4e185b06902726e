import { DatelineError } from '@dateline/core/base';
import { read, redline } from '@dateline/reading';
import type { ReadStore } from './store/store.js';
import type { StoredArticle, StoryRedline } from './types.js';

/** The one version that a hash or the beginning of one names. @throws DatelineError `unknown-version` */
function versionNamed({ article: { id }, versions }: StoredArticle, hash: string) {
  const found = versions.filter((version) => version.hash.startsWith(hash));
  const [version] = found;
  if (!version || hash === '' || (found.length > 1 && !found.some((one) => one.hash === hash)))
    throw new DatelineError('unknown-version', { id, hash: hash || '(empty)' });
  return found.find((one) => one.hash === hash) ?? version;
}

/** How a story changed since a person read it, or between two versions; see `Library.redline`. */
export async function storyRedline(
  store: ReadStore,
  person: number,
  id: string,
  { from, to }: { from?: string | undefined; to?: string | undefined } = {},
): Promise<StoryRedline> {
  const stored = await store.article(person, id);
  const { article, versions, reading } = stored;
  const later = to === undefined ? versions[0]! : versionNamed(stored, to);
  const known = from ?? (await store.versionRead(person, article.id)) ?? versions[1]?.hash ?? later.hash;
  const earlier = versionNamed(stored, known);
  const sideOf = async ({ hash }: { hash: string }) => {
    if (hash === versions[0]!.hash) return { article, reading: reading ?? (await read(article)) };
    const version = await store.version(person, article.id, hash);
    return { article: version, reading: await read(version) };
  };
  return { id: article.id, from: earlier, to: later, ...redline(await sideOf(earlier), await sideOf(later)) };
}
