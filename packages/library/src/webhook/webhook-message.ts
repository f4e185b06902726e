import { articleText, DatelineError, type Span, selectorOf, withoutSecrets } from '@dateline/core/base';
import type { StoredArticle } from '../types.js';

/** What is sent to a webhook. */
export interface WebhookMessage {
  type: 'article' | 'passage';
  article: {
    id: string;
    headline?: string;
    /** The canonical one where the story has one, without what looks like a secret in it. */
    url?: string;
    /** Who publishes. */
    source?: string;
    /** ISO 8601. */
    published?: string;
    language?: string;
    /** The body as plain text, paragraphs apart by an empty line; not with a passage. */
    text?: string;
  };
  passage?: {
    text: string;
    /** The words around it in the same paragraph. */
    prefix: string;
    suffix: string;
    note?: string;
  };
}

/** Bytes of JSON. */
const MOST = 1024 * 1024;

const isWithin = (inner: Span, outer: Span) =>
  inner.at === outer.at && inner.part === outer.part && inner.start >= outer.start && inner.end <= outer.end;

function passageOf({ article, highlights }: StoredArticle, span: Span): NonNullable<WebhookMessage['passage']> {
  const { exact, prefix, suffix } = selectorOf(article, span);
  if (exact.trim() === '') throw new DatelineError('empty-passage');
  const note = highlights.find((one) => one.note && one.span && isWithin(span, one.span))?.note;
  return { text: exact, prefix, suffix, ...(note && { note }) };
}

/**
 * A story, or a passage of it, as JSON for a webhook.
 * @throws DatelineError `empty-passage`, `too-large-to-send`
 */
export function webhookJson(stored: StoredArticle, passage?: Span): string {
  const { article } = stored;
  const url = article.canonicalUrl ?? article.url;
  const source = stored.source ?? article.source?.name;
  const message: WebhookMessage = {
    type: passage ? 'passage' : 'article',
    article: {
      id: article.id,
      ...(article.headline !== undefined && { headline: article.headline }),
      ...(url !== undefined && { url: withoutSecrets(url) }),
      ...(source !== undefined && { source }),
      ...(article.published !== undefined && { published: article.published }),
      ...(article.language !== undefined && { language: article.language }),
      ...(!passage && { text: articleText(article) }),
    },
    ...(passage && { passage: passageOf(stored, passage) }),
  };
  const json = JSON.stringify(message);
  if (Buffer.byteLength(json) > MOST) throw new DatelineError('too-large-to-send', { limit: '1 MB' });
  return json;
}
