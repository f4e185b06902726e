import type { ImportFormat } from './format.js';
import { storiesOf } from './found.js';
import { type FoundStory, Left, NO_ADDRESS, storiesAlone } from './moved.js';
import { CUT, type Json, list, object, text, webAddress } from './values.js';

/** Folders around a bookmark that become tags: the innermost. */
const MAX_TAGS = 20;

/** The folders that every browser has: they say nothing of what is in them. */
const FIREFOX_ROOTS = /^(?:root|menu|toolbar|unfiled|mobile|tags)_+$/;

/**
 * The bookmarks of a browser as JSON: a backup of Firefox (`text/x-moz-place`), or the file `Bookmarks` of Chrome, Chromium
 * and Edge (`roots`). Folders are tags; what was kept counts as read and saved, as with the HTML that browsers export.
 */
export const bookmarksJson: ImportFormat = {
  name: 'bookmarks-json',
  title: 'the bookmarks of a browser as JSON (Firefox, Chrome)',
  recognises: async (source) => rootsOf((await source.json()).value).length > 0,
  async read(source) {
    const { value, cut } = await source.json();
    const left = new Left();
    const tags = tagsByAddress(value);
    const found = rootsOf(value).flatMap((root) => [...bookmarksIn(root, [], left)]);
    const stories = storiesOf(found, left, (bookmark) => storyOf(bookmark as Bookmark, tags));
    return storiesAlone(stories, left, cut ? [CUT] : []);
  },
};

/** A bookmark and the folders it lies in, the outermost first. */
interface Bookmark {
  node: Json;
  url: string;
  folders: readonly string[];
}

/** The trees of a file; none where it is no list of bookmarks. */
function rootsOf(value: unknown): Json[] {
  const whole = object(value);
  if (whole?.type === 'text/x-moz-place-container' && (whole.guid === 'root________' || whole.root === 'placesRoot'))
    return list(whole.children).flatMap((child): Json[] => [object(child) ?? {}]);
  const roots = object(whole?.roots);
  if (!roots || !('bookmark_bar' in roots)) return [];
  // Folders that stand there for themselves have no name of a person's.
  return Object.values(roots).flatMap((root): Json[] => {
    const children = object(root)?.children;
    return Array.isArray(children) ? [{ children } satisfies Json] : [];
  });
}

/** In a list of what is to be gone through, so that no depth of a file overflows the stack. */
function* bookmarksIn(root: Json, above: readonly string[], left: Left): Generator<Bookmark> {
  const open: { node: Json; folders: readonly string[] }[] = [{ node: root, folders: above }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, folders } = next;
    if (isTagRoot(node)) continue;
    if (Array.isArray(node.children)) {
      const name = isRoot(node) ? undefined : text(node.title ?? node.name);
      const within = name === undefined ? folders : [...folders, name].slice(-MAX_TAGS);
      for (const child of node.children.toReversed()) {
        const inner = object(child);
        if (inner) open.push({ node: inner, folders: within });
      }
    } else if (node.uri !== undefined || node.url !== undefined) {
      const url = webAddress(node.uri ?? node.url);
      if (url) yield { node, url, folders };
      else left.add(NO_ADDRESS);
    }
  }
}

const isRoot = (node: Json) => node.root !== undefined || FIREFOX_ROOTS.test(text(node.guid) ?? '');
const isTagRoot = (node: Json) => node.root === 'tagsFolder' || node.guid === 'tags________';

/** Until Firefox 61 a tag was a folder of what has it. */
function tagsByAddress(value: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const root of list(object(value)?.children)) {
    const tags = object(root);
    if (!tags || !isTagRoot(tags)) continue;
    for (const each of list(tags.children)) {
      const tag = object(each);
      const name = text(tag?.title);
      for (const child of list(tag?.children)) {
        const url = webAddress(object(child)?.uri);
        if (url && name) found.set(url, [...(found.get(url) ?? []), name]);
      }
    }
  }
  return found;
}

function storyOf({ node, url, folders }: Bookmark, byAddress: ReadonlyMap<string, readonly string[]>): FoundStory {
  const named = (text(node.tags) ?? '').split(',').flatMap((tag) => tag.trim() || []);
  const tags = [...new Set([...folders, ...named, ...(byAddress.get(url) ?? [])])];
  const note = list(node.annos)
    .map(object)
    .find((each) => each?.name === 'bookmarkProperties/description')?.value;
  return {
    item: { title: text(node.title ?? node.name) ?? url, url, summary: text(note), kept: addedOf(node) },
    read: true,
    saved: true,
    ...(tags.length > 0 && { tags }),
  };
}

/** Microseconds from 1601, which Chrome counts from, to 1970. */
const SINCE_1601 = 11_644_473_600_000_000;

/** When it was kept: Firefox counts microseconds since 1970, Chrome since 1601. */
function addedOf({ dateAdded, date_added }: Json): string | undefined {
  const microseconds = typeof dateAdded === 'number' ? dateAdded : Number(date_added) - SINCE_1601;
  const date = new Date(microseconds / 1_000);
  return microseconds > 0 && date.getTime() < Date.UTC(2200, 0) ? date.toISOString() : undefined;
}
