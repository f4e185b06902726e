import { onlyField } from '@dateline/core/base';
import type { FeedState, SavedSearch } from '@dateline/core/library';
import { fullWhen } from '../article/when.js';
import { fromHeading } from '../diary/from-heading.js';
import { headingMessages } from '../messages/en/headings.js';
import { sectionMessages } from '../messages/en/sections.js';
import { sectionOf } from './sections.js';
import type { View } from './view.js';

/** What stands over a view. */
export interface Heading {
  title: string;
  /** What kind of list or page this is, over or before the title. */
  kind?: string;
}

/** What the names of feeds, saved searches and voices are taken from. */
export interface Names {
  feeds?: readonly FeedState[] | undefined;
  searches?: readonly Pick<SavedSearch, 'name' | 'query'>[] | undefined;
  /** The name of the voice that is shown. */
  voice?: string | undefined;
  /** The headline of the Story that is shown. */
  story?: string | undefined;
  /** The name of the document that is shown. */
  document?: string | undefined;
}

const kinds = ['in', 'topic', 'source', 'section'] as const;

function listHeading(query: string, { feeds = [], searches = [] }: Names): Heading {
  const saved = searches.find((search) => search.query === query);
  if (saved) return { title: saved.name, kind: headingMessages.savedSearch };
  const { field, value } = onlyField(query) ?? {};
  if (field === 'feed') {
    const feed = feeds.find(({ id }) => String(id) === value);
    if (feed) return { title: feed.title || feed.url, kind: feed.folder || headingMessages.feed };
  }
  const kind = kinds.find((one) => one === field);
  if (kind && value) return { title: value, kind: headingMessages[kind] };
  return { title: query, kind: headingMessages.search };
}

/** What both readers call a view: its section, its feed, folder or saved search, the search itself. An article goes by its list. */
export function headingOf(view: View, names: Names = {}): Heading {
  const { voice, document } = names;
  if (view.name === 'voice')
    return { title: voice ?? headingMessages.voice, ...(voice ? { kind: headingMessages.voice } : {}) };
  if (view.name === 'document')
    return { title: document ?? headingMessages.document, ...(document ? { kind: headingMessages.document } : {}) };
  if (view.name === 'documents' && view.query) return { title: view.query, kind: sectionMessages.documents };
  if (view.name === 'passages' && view.query) return { title: view.query, kind: sectionMessages.passages };
  if (view.name === 'diary' && view.from) return { title: fromHeading(view.from), kind: sectionMessages.diary };
  if (view.name === 'story')
    return { title: names.story ?? headingMessages.story, ...(names.story ? { kind: headingMessages.story } : {}) };
  if (view.name === 'edition' && view.day) return { title: fullWhen(view.day), kind: sectionMessages.edition };
  if (view.name === 'voices' && view.query) return { title: view.query, kind: sectionMessages.voices };
  if (view.name === 'changes') return { title: headingMessages.changes };
  if (view.name === 'unknown') return { title: headingMessages.unknown };
  const shown: View = view.name === 'article' ? { name: 'list', query: view.query ?? '' } : view;
  const section = sectionOf(shown);
  if (section) return { title: section.title };
  return listHeading(shown.name === 'list' ? shown.query.trim() : '', names);
}
