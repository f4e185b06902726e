import { type Article, escapeHtml, toHtml, toMarkdown } from '@dateline/core';
import { dayTitle, type Edition, editionArticle } from '@dateline/library';
import type { Io } from '../cli/io.js';
import { measure, page } from '../print/page.js';
import { drawLine } from '../set/page-line.js';
import { setArticle } from '../set/set-article.js';

/** The forms in which an edition is printed. `html` and `epub` hold the texts of the stories as well. */
export const editionForms = ['text', 'json', 'markdown', 'html', 'epub'] as const;
export type EditionForm = (typeof editionForms)[number];

/** Gives the text of a story, in the order of the edition. */
export type TextOf = (id: string) => Promise<Article>;

export const editionText = (edition: Edition, io: Io): string =>
  page(
    setArticle(editionArticle(edition), measure(io)).map((line) => drawLine(line)),
    io,
  );

export const editionMarkdown = (edition: Edition): string => toMarkdown(editionArticle(edition));

/** The front page and the texts that it leads to, as one page that needs nothing beside it. */
export async function editionHtml(edition: Edition, textOf: TextOf): Promise<string> {
  const parts = await partsOf(edition, textOf, (name) => `#${name}`);
  const body = parts.map(({ name, html }) => `<section id="${name}">\n${html}\n</section>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(dayTitle(edition.day))}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** @param safe what text from outside goes through before it leaves; XML knows no control characters */
export async function editionEpub(
  edition: Edition,
  textOf: TextOf,
  safe: (text: string) => string,
): Promise<Uint8Array> {
  const { epubOf } = await import('./epub/book.js');
  const parts = await partsOf(edition, textOf, (name) => `./${name}.xhtml`);
  return epubOf({
    title: `Dateline, ${dayTitle(edition.day)}`,
    subject: `dateline edition ${edition.day}`,
    day: edition.day,
    language: 'en',
    parts: parts.map(({ name, title, html }) => ({ name, title: safe(title), html: safe(html) })),
  });
}

interface Part {
  name: string;
  title: string;
  html: string;
}

/** The front page, then every article that it names, each once. */
async function partsOf(edition: Edition, textOf: TextOf, addressOf: (name: string) => string): Promise<Part[]> {
  const ids = new Set(
    edition.stories.flatMap(({ article, statements, since }) => [
      article.id,
      ...statements.map(({ article: id }) => id),
      ...(since?.added ?? []).map(({ article: id }) => id),
    ]),
  );
  const names = new Map([...ids].map((id, n) => [id, `story-${n + 1}`]));
  const front = editionArticle(edition, (id) => addressOf(names.get(id) ?? 'front'));
  const parts: Part[] = [{ name: 'front', title: 'Front page', html: toHtml(front) }];
  for (const [id, name] of names) {
    const article = await textOf(id);
    parts.push({
      name,
      title: article.headline ?? article.source?.name ?? 'A story',
      html: toHtml(withoutMedia(article)),
    });
  }
  return parts;
}

/** What would have to be fetched stays out; its captions would point at nothing. */
const withoutMedia = (article: Article): Article => {
  const at: number[] = [];
  const body = article.body.filter(({ type }, n) => {
    const stays = type !== 'figure' && type !== 'embed';
    if (stays) at.push(n);
    return stays;
  });
  const { entries, ...rest } = article;
  const moved = entries?.map((entry) => ({
    ...entry,
    blocks: {
      start: at.filter((n) => n < entry.blocks.start).length,
      end: at.filter((n) => n < entry.blocks.end).length,
    },
  }));
  return { ...rest, body, ...(moved && { entries: moved }) };
};

const STYLE = `body{font:1.05rem/1.5 Georgia,serif;max-width:38rem;margin:0 auto;padding:1rem 1.25rem;color:#1b1b1b;background:#fff}
h1,h2{line-height:1.2}section+section{border-top:1px solid;margin-top:2.5rem;padding-top:1rem}
blockquote{margin:.6rem 0 .6rem 1.2rem}a{color:inherit}.kicker{font-size:.85rem;letter-spacing:.05em}.deck{font-style:italic}
@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#151515}}`;
