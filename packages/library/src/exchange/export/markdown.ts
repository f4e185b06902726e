import { createHash } from 'node:crypto';
import { isDatelineError, toMarkdown } from '@dateline/core/base';
import type { ExportOptions, Library, StoredArticle } from '../../types.js';
import { safeName } from './safe-name.js';

/** A story as a file: its path within the export, with slashes, and its text. */
export interface MarkdownFile {
  path: string;
  text: string;
  /** ISO 8601: where the story stands in lists. */
  time: string;
}

/** Stories that are listed at a time. */
const TOGETHER = 100;

/**
 * A file for each story that a query finds, the oldest first: front matter in YAML, the story, and what was highlighted
 * in it. The name of a file is that of its story, however often it is exported.
 * @throws DatelineError `bad-query`
 * @see `dateline export`
 */
export async function* markdownFiles(
  library: Pick<Library, 'list' | 'get'>,
  { query = '' }: ExportOptions = {},
): AsyncGenerator<MarkdownFile> {
  for (let after: string | undefined; ; ) {
    const page = await library.list({
      query,
      order: 'oldest',
      stories: false,
      limit: TOGETHER,
      ...(after !== undefined && { after }),
    });
    for (const { id, time } of page.items) {
      const story = await library.get(id).catch(gone);
      if (story) yield { path: pathOf(story, time), text: textOf(story, time), time };
    }
    if (page.next === undefined) return;
    after = page.next;
  }
}

/** A story may go while others are written. */
function gone(error: unknown): undefined {
  if (isDatelineError(error) && error.code === 'unknown-article') return undefined;
  throw error;
}

/** Characters of what tells two stories of one day and one headline apart. */
const TELLING = 8;

function pathOf({ article }: StoredArticle, time: string): string {
  const day = dayOf(time);
  const sign = createHash('sha256').update(article.id).digest('hex').slice(0, TELLING);
  return `${day.slice(0, 7)}/${[day, safeName(article.headline ?? ''), sign].filter(Boolean).join('-')}.md`;
}

/** The day in UTC; a year that is no four digits long stays what it is. */
const dayOf = (time: string): string => new Date(time).toISOString().split('T')[0]!;

function textOf({ article, tags, highlights, source, firstSeen, ...states }: StoredArticle, time: string): string {
  const front = frontMatter({
    id: article.id,
    title: article.headline,
    date: time,
    source: source ?? article.source?.name,
    authors: article.bylines.flatMap(({ name }) => name ?? []),
    url: article.canonicalUrl ?? article.url,
    language: article.language,
    'first-seen': firstSeen,
    states: (['read', 'saved', 'later', 'hidden'] as const).filter((name) => states[name]),
    tags,
  });
  return [front, toMarkdown(article).trimEnd(), marked(highlights)].filter(Boolean).join('\n\n').concat('\n');
}

/** What YAML 1.1 takes for a line break, beside what JSON escapes. */
const BREAKS = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
const hex = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Values as JSON, which YAML takes as it is (YAML 1.2, 1.3); what is absent or empty is left out. */
function frontMatter(values: Record<string, string | readonly string[] | undefined>): string {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value.length === 0
      ? []
      : [`${name}: ${JSON.stringify(value).toWellFormed().replace(BREAKS, hex)}`],
  );
  return ['---', ...lines, '---'].join('\n');
}

/** Highlights with their notes, behind the story. */
function marked(highlights: StoredArticle['highlights']): string {
  if (highlights.length === 0) return '';
  const each = highlights.map(({ selector, note }) => {
    const quoted = asParagraph(selector.exact)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
    return note === undefined ? quoted : `${quoted}\n\n${asParagraph(note)}`;
  });
  return ['## Highlights', ...each].join('\n\n');
}

/** Words as Markdown that shows them as they are. */
const asParagraph = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .map((line) =>
      toMarkdown({
        ...BARE,
        body: line.trim() === '' ? [] : [{ type: 'paragraph', text: line.trim(), marks: [] }],
      }).trim(),
    )
    .filter(Boolean)
    .join('\n');

const BARE = {
  schemaVersion: 2,
  id: 'note',
  bylines: [],
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  provenance: {},
} as const satisfies Partial<Parameters<typeof toMarkdown>[0]>;

/** The files of `markdownFiles` in one archive (POSIX tar), which needs no list of them at its end, and so no memory. */
export async function* writeMarkdown(
  library: Pick<Library, 'list' | 'get'>,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const { tarEntry, TAR_END } = await import('./tar.js');
  for await (const { path, text, time } of markdownFiles(library, options)) yield await tarEntry(path, text, time);
  yield TAR_END;
}
