import { type Article, articleId } from '@dateline/core/base';
import { peopleIn } from '../article/people.js';
import { parseDate } from '../dates/parse-date.js';
import { safeLink } from '../html/index.js';
import { articleOf } from './article.js';
import { type FileDraft, newItem } from './draft.js';
import { splitFirstParagraph } from './split-first-paragraph.js';

/** What another program kept of a story, in the words of that program. */
export interface KeptItem {
  title?: string | undefined;
  /** Whether the title is HTML, as most readers keep it. */
  htmlTitle?: boolean | undefined;
  /** The text, as HTML or plain. */
  html?: string | undefined;
  text?: string | undefined;
  /** Plain text beside the text. */
  summary?: string | undefined;
  url?: string | undefined;
  /** Where relative addresses start, where that is not `url`. */
  base?: string | undefined;
  /** As its feed gives it, or what is unique in `scope`. */
  guid?: string | undefined;
  /** The feed, or the program, in which the guid is unique. */
  scope?: string | undefined;
  /** Names in one line. */
  authors?: string | undefined;
  /** Dates in any form. */
  published?: string | undefined;
  updated?: string | undefined;
  /** When it was put aside: stands in for a date of publication where there is none. */
  kept?: string | undefined;
  language?: string | undefined;
  topics?: readonly string[] | undefined;
  source?: { name?: string | undefined; url?: string | undefined } | undefined;
  /** Address of a picture. */
  image?: string | undefined;
  files?: readonly FileDraft[] | undefined;
}

const filled = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

/** An Article of what another program kept, cleaned as the items of feeds are. The same item always gives the same id. */
export function articleOfItem(kept: KeptItem): Article {
  const item = newItem();
  const { fields } = item;
  const { language } = kept;
  const date = (written: string | undefined) =>
    (written && parseDate(written, language ? { language } : {})) || undefined;
  const [title, summary] = [filled(kept.title), filled(kept.summary)];
  if (title) fields.offer('title', 0, { value: title, html: kept.htmlTitle ?? false });
  if (summary) fields.offer('summary', 0, { value: summary, html: false });
  const base = safeLink(kept.base);
  const [html, text] = [filled(kept.html), filled(kept.text)];
  if (html) item.contents.push({ value: html, html: true, ...(base && { base }) });
  else if (text) item.contents.push({ value: text, html: false });
  fields.offer('url', 0, safeLink(kept.url));
  fields.offer('id', 0, filled(kept.guid)?.trim());
  fields.offer('published', 0, date(kept.published));
  fields.offer('updated', 0, date(kept.updated));
  fields.offer('language', 0, language);
  for (const value of peopleIn(kept.authors)) item.people.push({ rank: 0, value });
  item.topics.push(...(kept.topics ?? []));
  const image = safeLink(kept.image);
  if (image) item.media.push({ kind: 'image', url: image });
  for (const file of kept.files ?? []) {
    const url = safeLink(file.url);
    if (url) item.files.push({ ...file, url });
  }
  const from = safeLink(kept.source?.url);
  if (kept.source?.name) fields.offer('source', 0, { name: kept.source.name, ...(from && { url: from }) });
  const article = articleOf(item, { people: [] }, { url: base ?? safeLink(kept.url) });
  const when = date(kept.kept);
  if (!article.published && when) {
    article.published = when;
    article.provenance.published = { from: 'inferred', detail: 'kept' };
  }
  article.id = idOf(article, kept.scope);
  splitFirstParagraph(article);
  return article;
}

function idOf(article: Article, scope: string | undefined): string {
  const { guid, url, headline, published, body } = article;
  if (guid && scope) return articleId({ guid, scope });
  if (url) return articleId({ url });
  return articleId({ scope: scope ?? '', text: JSON.stringify([headline, published, body]) });
}
