import { escapeHtml } from '@dateline/core/base';
import { hasColumns, type Row, rowsOf } from './csv.js';
import type { ImportFormat } from './format.js';
import { movedStory } from './found.js';
import { keptStories } from './kept-rows.js';
import { type FoundStory, Left, type MovedHighlight, type MovedStory, storiesAlone } from './moved.js';
import type { ImportSource } from './source.js';
import { momentOf, text, webAddress } from './values.js';

/**
 * The tables of Readwise: highlights, as it exports them (`Highlight, Book Title, Book Author, ...`) and as it takes them in
 * (`Highlight, Title, Author, ...`), of which each book or article becomes one story that consists of them; and the library
 * of Reader (`Title, URL, Document tags, Saved date, Location, Seen`).
 */
export const readwise: ImportFormat = {
  name: 'readwise',
  title: 'Readwise CSV',
  recognises: async (source) =>
    (await isHighlights(source)) || (await hasColumns(source, 'title', 'url', 'document tags', 'location')),
  async read(source) {
    const left = new Left();
    const stories = (await isHighlights(source))
      ? highlightStories(source, left)
      : keptStories(source, left, readerStory);
    return storiesAlone(stories, left);
  },
};

const isHighlights = async (source: ImportSource) =>
  (await hasColumns(source, 'highlight', 'book title')) || (await hasColumns(source, 'highlight', 'title'));

/** Tags apart by commas, or the list that Python writes: `['sea', "north's"]`. */
function named(written = ''): string[] {
  const isList = /^\[.*\]$/s.test(written);
  const quoted = isList ? [...written.matchAll(/'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"/g)] : [];
  const tags = quoted.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'));
  const plain = tags.length > 0 ? tags : written.slice(isList ? 1 : 0, isList ? -1 : undefined).split(',');
  return plain.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

function readerStory(row: Row, url: string): FoundStory {
  const tags = named(row['document tags']);
  const place = row.location?.toLowerCase();
  return {
    item: { title: row.title || url, url, kept: row['saved date'] },
    // What came by a feed is read once it is seen; what was put aside is read once it is archived.
    ...((place === 'archive' || (place === 'feed' && row.seen?.toLowerCase() === 'true')) && { read: true }),
    ...((place === 'new' || place === 'later' || place === 'shortlist') && { later: true }),
    ...(place === 'shortlist' && { saved: true }),
    ...(tags.length > 0 && { tags }),
  };
}

interface Book {
  title: string;
  authors: string | undefined;
  url: string | undefined;
  tags: Set<string>;
  highlights: MovedHighlight[];
}

async function* highlightStories(source: ImportSource, left: Left): AsyncGenerator<MovedStory> {
  const books = new Map<string, Book>();
  for await (const row of rowsOf(source, left)) gather(books, row, left);
  for (const [key, { title, authors, url, tags, highlights }] of books) {
    const story = movedStory(
      {
        item: {
          title,
          authors,
          url,
          html: highlights.map(({ exact }) => `<blockquote>${escapeHtml(exact)}</blockquote>`).join(''),
          kept: highlights
            .flatMap(({ created }) => created ?? [])
            .sort()
            .at(-1),
          ...(url === undefined && { guid: key, scope: 'readwise' }),
        },
        read: true,
        ...(tags.size > 0 && { tags: [...tags] }),
        highlights,
      },
      left,
    );
    if (story) yield story;
  }
}

function gather(books: Map<string, Book>, row: Row, left: Left): void {
  const exact = text(row.highlight)?.replace(/\s+/g, ' ');
  const title = text(row['book title'] ?? row.title);
  if (!exact || !title) {
    left.add('no highlight or no title');
    return;
  }
  const authors = text(row['book author'] ?? row.author);
  const key = `${title} / ${authors ?? ''}`;
  const book = books.get(key) ?? { title, authors, url: webAddress(row.url), tags: new Set(), highlights: [] };
  books.set(key, book);
  for (const tag of [...named(row['document tags']), ...named(row.tags)]) book.tags.add(tag);
  const [note, created] = [text(row.note), momentOf(row['highlighted at'] ?? row.date)];
  book.highlights.push({ exact, ...(note && { note }), ...(created && { created }) });
}
