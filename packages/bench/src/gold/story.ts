import { join } from 'node:path';
import { bytes, json, jsonLines } from '../corpus.js';
import { readabilityFound } from '../readability.js';

/** The corpora that gold stories are drawn from. */
export type SetName = 'quotes' | 'wire' | 'pages' | 'speakers' | 'web';

export interface Paragraph {
  start: number;
  text: string;
}

/** A story as the labels see it: one text, paragraphs apart by an empty line. Offsets count UTF-16 code units of `text`. */
export interface CorpusStory {
  set: SetName;
  id: string;
  text: string;
  /** The headline and the paragraphs after it, where the corpus keeps the headline apart. */
  parts?: { headline: string; body: Paragraph[] };
  /** The day of publication, YYYY-MM-DD, where the corpus knows it. */
  published?: string;
  /** BCP 47; English where it is left out. */
  language?: 'de';
  /** The address of the web page that the text was taken from. */
  url?: string;
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

function wireDay(filed: string): string | undefined {
  const match = /(\d{1,2})-([A-Z]{3})-(\d{4})/.exec(filed);
  if (!match) return undefined;
  const month = MONTHS.indexOf(match[2]!) + 1;
  return `${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
}

/** Agency copy is wrapped by hand and indents its paragraphs by four spaces; its labels see each paragraph as one line. */
function wireStory({ id, filed, title, body }: Record<'id' | 'filed' | 'title' | 'body', string>): CorpusStory {
  const headline = title.replace(/\s+/g, ' ').trim();
  const paragraphs = body.split(/\n {4,}/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  let text = headline;
  const located: Paragraph[] = [];
  for (const paragraph of paragraphs.filter(Boolean)) {
    text += '\n\n';
    located.push({ start: text.length, text: paragraph });
    text += paragraph;
  }
  const published = wireDay(filed);
  return { set: 'wire', id, text, parts: { headline, body: located }, ...(published && { published }) };
}

const GERMAN = /<html[^>]*\blang=["']?de\b/i;

/**
 * The German pages, or those of some ids, as Readability finds their text: the labels must not hang on what Dateline takes for the
 * body of a page, nor change with it.
 */
function germanStories(corpus: string, ids?: ReadonlySet<string>): CorpusStory[] {
  const pages = Object.entries(json<Record<string, { url: string }>>(join(corpus, 'web/ground-truth.json')));
  return pages
    .filter(([id]) => !ids || ids.has(id))
    .flatMap(([id, { url }]) => {
      const html = bytes(join(corpus, 'web/html', `${id}.html.gz`)).toString('utf8');
      return GERMAN.test(html) ? [germanStory(id, url, html)] : [];
    });
}

function germanStory(id: string, url: string, html: string): CorpusStory {
  const { text, published } = readabilityFound(html);
  const paragraphs = text.split('\n').map((line) =>
    line
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0];
  return {
    set: 'web',
    id,
    text: paragraphs.filter(Boolean).join('\n\n'),
    language: 'de',
    url,
    ...(day && { published: day }),
  };
}

const readers: Record<SetName, (corpus: string, ids?: ReadonlySet<string>) => CorpusStory[]> = {
  quotes: (corpus) =>
    jsonLines<{ id: string; text: string }>(join(corpus, 'quotes/train.jsonl')).map(({ id, text }) => {
      const published = /_(\d{4}-\d\d-\d\d)_/.exec(id)?.[1];
      return { set: 'quotes', id, text, ...(published && { published }) };
    }),
  wire: (corpus) =>
    jsonLines<Parameters<typeof wireStory>[0]>(join(corpus, 'wire/stories.jsonl.gz')).map((row) => wireStory(row)),
  pages: (corpus) =>
    Object.entries(json<Record<string, { articleBody: string }>>(join(corpus, 'pages/ground-truth.json'))).map(
      ([id, { articleBody }]) => ({ set: 'pages', id, text: articleBody }),
    ),
  speakers: (corpus) =>
    jsonLines<{ id: string; text: string; dct: string }>(join(corpus, 'speakers/dev.jsonl')).map(
      ({ id, text, dct }) => ({ set: 'speakers', id, text, published: dct }),
    ),
  web: germanStories,
};

/** All stories of one corpus; where `ids` are given, it may be those alone. */
export function corpusStories(corpus: string, set: SetName, ids?: ReadonlySet<string>): CorpusStory[] {
  return readers[set](corpus, ids);
}
