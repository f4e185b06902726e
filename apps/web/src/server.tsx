import { readFileSync } from 'node:fs';
import { isDatelineError } from '@dateline/core';
import type { Library } from '@dateline/core/library';
import {
  articleQuery,
  createClient,
  createLateReader,
  feedsQuery,
  headingOf,
  type Language,
  languageOf,
  languages,
  loadLanguage,
  ReaderProvider,
  searchesQuery,
  setLanguage,
  type View,
} from '@dateline/reader';
import { renderToString } from 'react-dom/server';
import { App, loadFirst } from './app/app.js';
import { drawBelow } from './app/base-path.js';
import type { Embedded } from './app/embedded.js';
import { type Look, readLook } from './app/look.js';
import { viewOfPath } from './app/routes.js';
import { shell } from './app/shell.js';
import { titleOf } from './app/title.js';
import { served } from './edition/column-count.js';
import { type Page, pageOf, type Template, templateOf } from './page-template.js';

// This stands in a folder of its own, so that it is no file that is served.
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
let template: Template | undefined;

/** Views that a page may begin with and that are written into it, each with what draws it. */
const written: Partial<Record<View['name'], readonly string[]>> = {
  edition: ['src/edition/edition-view.tsx'],
  list: ['src/list/list-view.tsx', 'src/list/near-rows.tsx'],
  article: ['src/article/article-view.tsx'],
};

/** How often answers may bring further questions: the feeds name the list, the list asks for its rows. */
const ROUNDS = 3;

type Client = ReturnType<typeof createClient>;

/** In which language a page is read, in how many columns an edition, and below which path of the host. */
interface Manner {
  base: string;
  language: Language;
  columns: number;
}

/** Asks the library for what the drawing wanted. @returns whether there was something to ask */
async function answer(client: Client): Promise<boolean> {
  const wanted = client
    .getQueryCache()
    .getAll()
    .filter(({ state, options }) => state.status === 'pending' && (options as { enabled?: unknown }).enabled !== false);
  await Promise.all(wanted.map((query) => query.fetch()));
  return wanted.length > 0;
}

/** Draws a view with what the library answers. Throws what the library throws. */
async function draw(
  library: Library,
  client: Client,
  view: View,
  { language, columns, base }: Manner,
): Promise<string> {
  await loadFirst(view);
  const reader = createLateReader(
    { library, client, frontEnd: 'web', shell: { ...shell, view: () => view } },
    // Nobody acts on a page before it has come.
    () => new Promise(() => {}),
  );
  const html = () => {
    // All are of the whole process, so they are set for each drawing, which nothing comes between.
    drawBelow(base);
    setLanguage(language);
    served.columns = columns;
    return renderToString(
      <ReaderProvider reader={reader}>
        <App view={view} />
      </ReaderProvider>,
    );
  };
  let drawn = html();
  for (let round = 0; round < ROUNDS && (await answer(client)); round++) drawn = html();
  return drawn;
}

function titleIn(library: Library, client: Client, view: View): string | undefined {
  if (view.name === 'article') return client.getQueryData(articleQuery(library, view.id).queryKey)?.article.headline;
  const feeds = client.getQueryData(feedsQuery(library).queryKey);
  const searches = client.getQueryData(searchesQuery(library).queryKey);
  return headingOf(view, { feeds, searches }).title;
}

async function contentOf(
  library: Library,
  view: View,
  manner: Manner,
): Promise<Pick<Page, 'title' | 'html' | 'embedded'>> {
  const client = createClient();
  try {
    const { changes } = await library.info();
    const html = await draw(library, client, view, manner);
    const answers = client
      .getQueryCache()
      .getAll()
      .flatMap(({ queryKey, state }): Embedded['answers'] =>
        state.status === 'success' ? [[queryKey, state.data]] : [],
      );
    setLanguage(manner.language);
    return { title: titleOf(titleIn(library, client, view)), html, embedded: { changes, answers } };
  } finally {
    client.clear();
  }
}

/** The language that was chosen in this browser, else the first that it asks for and the interface has. */
function languageIn({ headers }: Request, { language }: Look): Language {
  if (language !== undefined && language !== 'system') return language;
  // Browsers send them in the order of their weight.
  const tags = (headers.get('accept-language') ?? '').split(',').map((tag) => tag.split(';')[0]!.trim());
  return languageOf(tags);
}

/** Whether a page has nothing of its own: the reader then shows another view. */
const isEmpty = (view: View, { embedded }: Pick<Page, 'embedded'>): boolean =>
  view.name === 'edition' &&
  view.first === true &&
  embedded?.answers.some(([, value]) => (value as { stories?: unknown[] } | undefined)?.stories?.length === 0) === true;

/**
 * The page of an address: the first text and rows stand in it, to be read before any script has run, with the answers of
 * the library that they were drawn from. A view that cannot be drawn is left to the browser, which says why.
 * @param request as it would be where the reader has a host to itself
 * @param base the path below which it is reached; files of the build are named by `./`, which the server puts it in the place of
 */
export async function render(request: Request, library: Library, base = ''): Promise<string> {
  template ??= templateOf(read('../index.html'), JSON.parse(read('./manifest.json')));
  const { pathname, search } = new URL(request.url);
  drawBelow(base);
  const view = viewOfPath(pathname, search);
  const look = readLook(request.headers.get('cookie') ?? '');
  const language = languageIn(request, look);
  await loadLanguage(language);
  const bare: Page = {
    language,
    direction: languages[language].direction,
    look,
    title: titleOf(undefined),
    html: '',
    embedded: undefined,
    modules: ['src/main.tsx', ...(written[view.name] ?? [])],
  };
  if (!written[view.name]) return pageOf(template, bare);
  const columns = look.columns ?? (request.headers.get('sec-ch-ua-mobile') === '?1' ? 1 : 3);
  const content = await contentOf(library, view, { language, columns, base }).catch((error: unknown) => {
    if (!isDatelineError(error)) throw error;
  });
  if (!content || isEmpty(view, content)) return pageOf(template, bare);
  return pageOf(template, { ...bare, ...content });
}
