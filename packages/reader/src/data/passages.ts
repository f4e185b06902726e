import { fold } from '@dateline/core';
import type { ArticleSummary, Highlight, Library } from '@dateline/core/library';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { keys } from './keys.js';

/** A highlight, with the story that it is in. */
export interface Passage extends Highlight {
  story: ArticleSummary | undefined;
}

/** Stories that are asked for at a time. */
const SLICE = 500;

/** All highlights by story: the story that was marked last comes first, its passages in the order of its text. */
export const passagesQuery = (library: Library) =>
  queryOptions({
    queryKey: keys.passages,
    queryFn: async (): Promise<Passage[]> => {
      const [highlights, stories] = await Promise.all([library.highlights(), highlightedStories(library)]);
      const byStory = Map.groupBy(highlights, ({ article }) => article);
      return [...byStory.values()]
        .sort((a, b) => lastOf(b).localeCompare(lastOf(a)))
        .flatMap((of) => of.sort(inText).map((each) => ({ ...each, story: stories.get(each.article) })));
    },
  });

async function highlightedStories(library: Library): Promise<Map<string, ArticleSummary>> {
  const found = new Map<string, ArticleSummary>();
  let after: string | undefined;
  do {
    const page = await library.list({
      query: 'is:highlighted',
      stories: false,
      limit: SLICE,
      ...(after === undefined ? {} : { after }),
    });
    for (const row of page.items) found.set(row.id, row);
    after = page.next;
  } while (after !== undefined);
  return found;
}

const lastOf = (highlights: readonly Highlight[]): string =>
  highlights
    .map(({ created }) => created)
    .sort()
    .at(-1) ?? '';

const blockOf = ({ span }: Highlight): number => (typeof span?.at === 'number' ? span.at : -1);
const inText = (a: Highlight, b: Highlight): number =>
  blockOf(a) - blockOf(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0);

/** The passages whose words, note, headline or source have all words that are looked for. */
export function passagesWith(passages: readonly Passage[], query: string): Passage[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return passages.filter(({ selector, note, story }) => {
    const text = fold([selector.exact, note, story?.headline, story?.source].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The passages that are shown, as far as they are loaded. */
export const loadedPassages = (client: QueryClient, query: string): Passage[] =>
  passagesWith(client.getQueryData<Passage[]>(keys.passages) ?? [], query);
