import { type Article, escapeHtml, isSafeMedia, toHtml } from '@dateline/core/base';

/**
 * The text of an article as HTML for a client, which shows headline, author and date itself. It is made of the typed Article,
 * so nothing of what a feed sent goes out as it came. Pictures have the addresses that they have at their site: the client
 * fetches them there.
 */
export function entryHtml(article: Article): string {
  const { kicker, headline, published, updated, ...text } = article;
  const html = toHtml({ ...text, bylines: [] });
  const isBare = article.body.length === 0 && article.summary !== undefined && article.summary !== article.deck;
  return `${lead(article)}${isBare ? `<p>${escapeHtml(article.summary!)}</p>` : ''}${html}`;
}

/** The picture above a story whose text has none. */
function lead({ body, media }: Article): string {
  const picture = media.find(({ kind }) => kind === 'image');
  if (!picture || !isSafeMedia(picture.url) || body.some(({ type }) => type === 'figure')) return '';
  const caption = picture.caption ? `<figcaption>${escapeHtml(picture.caption)}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(picture.url)}" alt="${escapeHtml(picture.alt ?? '')}">${caption}</figure>\n`;
}
