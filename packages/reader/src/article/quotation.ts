import { type Article, type Span, spanText, toMarkdown } from '@dateline/core';

const addressOf = ({ canonicalUrl, url }: Article): string | undefined => canonicalUrl ?? url;

/** Who published an article, and on which day, as far as it says. */
function sourceLine(article: Article, source: string | undefined): string {
  const publisher = source ?? article.source?.name;
  const day = (article.published ?? article.dateline?.date)?.slice(0, 10);
  return [publisher, day].filter(Boolean).join(', ');
}

/** A text that stands in a link of Markdown as it is. */
const escaped = (text: string) => text.replace(/[\\[\]]/g, '\\$&');

/** An article as Markdown (CommonMark), with where it comes from beneath. */
export function markdownWithSource(article: Article, source?: string): string {
  const address = addressOf(article);
  const from = sourceLine(article, source);
  const cited = address ? `[${escaped(from || address)}](<${address}>)` : escaped(from);
  return `${toMarkdown(article).trim()}\n${cited && `\n${cited}\n`}`;
}

/** Words of an article between quotation marks, with who published them, when and where. */
export function quoteWithSource(article: Article, span: Span, source?: string): string {
  const words = spanText(article, span).trim();
  // Words that begin with a quotation mark are a quotation already.
  const quoted = /^["“”„«»‘’'「『]/.test(words) ? words : `“${words}”`;
  const title = article.headline && `“${article.headline}”`;
  return [quoted, ['—', title, sourceLine(article, source)].filter(Boolean).join(' '), addressOf(article)]
    .filter(Boolean)
    .join('\n');
}
