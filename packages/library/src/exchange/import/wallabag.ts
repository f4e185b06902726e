import type { ImportFormat } from './format.js';
import { storiesOf } from './found.js';
import { type FoundStory, Left, type MovedHighlight, NO_ADDRESS, NOT_AN_ENTRY, storiesAlone } from './moved.js';
import { CUT, flag, list, momentOf, object, text, texts, webAddress } from './values.js';

const isEntry = (value: unknown) => {
  const entry = object(value);
  return entry !== undefined && ('is_archived' in entry || 'is_read' in entry) && 'url' in entry;
};
/** What is exported is a list; the API wraps one page of it (HAL), and gives one entry as it is. */
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isEntry(value) ? [value] : list(object(object(value)?._embedded)?.items);
}

/** The export of wallabag 2 (`is_archived`, `is_starred`) and 1 (`is_read`, `is_fav`). What is not archived is for later. */
export const wallabag: ImportFormat = {
  name: 'wallabag',
  title: 'wallabag JSON',
  recognises: async (source) => entriesOf((await source.json()).value).some(isEntry),
  async read(source) {
    const { value, cut } = await source.json();
    const left = new Left();
    const read = (entry: unknown) => storyOf(entry, left);
    return storiesAlone(storiesOf(entriesOf(value), left, read), left, cut ? [CUT] : []);
  },
};

function storyOf(value: unknown, left: Left): FoundStory | undefined {
  const entry = object(value);
  const url = webAddress(entry?.url) ?? webAddress(entry?.given_url);
  if (!entry || !url) {
    left.add(entry ? NO_ADDRESS : NOT_AN_ENTRY);
    return undefined;
  }
  if (text(entry.deleted_at)) {
    left.add('deleted in wallabag');
    return undefined;
  }
  const read = flag(entry.is_archived ?? entry.is_read);
  // Version 1 writes them in one line.
  const written = typeof entry.tags === 'string' ? entry.tags.split(',') : list(entry.tags);
  const tags = written.flatMap((each) => text(each) ?? text(object(each)?.label) ?? []);
  const highlights = list(entry.annotations).flatMap((each) => highlightOf(each) ?? []);
  return {
    item: {
      title: text(entry.title) ?? url,
      htmlTitle: true,
      html: text(entry.content),
      url,
      authors: texts(entry.published_by).join('; '),
      published: text(entry.published_at),
      kept: text(entry.created_at),
      language: text(entry.language)?.replace('_', '-'),
      source: { name: text(entry.domain_name) },
      image: webAddress(entry.preview_picture),
    },
    ...(read ? { read } : { later: true }),
    ...(flag(entry.is_starred ?? entry.is_fav) && { saved: true }),
    ...(tags.length > 0 && { tags }),
    ...(highlights.length > 0 && { highlights }),
  };
}

function highlightOf(value: unknown): MovedHighlight | undefined {
  const annotation = object(value);
  const exact = text(annotation?.quote);
  if (!exact) return undefined;
  const [note, created] = [text(annotation?.text), momentOf(annotation?.created_at)];
  return { exact, ...(note && { note }), ...(created && { created }) };
}
