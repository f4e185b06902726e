// Stories in ninjs, the JSON of the IPTC for news agencies, as a format for @dateline/formats.
import { articleId, parseArticle, warn } from '@dateline/core';

/** Fields that hardly any other JSON has together. */
const isNinjs = (value) =>
  typeof value === 'object' &&
  value !== null &&
  typeof value.uri === 'string' &&
  ('body_text' in value || 'versioncreated' in value) &&
  !('items' in value);

const text = (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
const paragraphs = (body) =>
  body
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((words) => ({ type: 'paragraph', text: words, marks: [] }));

/** parseArticle refuses an Article that is none, so that nothing wrong leaves a format. */
function articleOf(item, { url, language }) {
  return parseArticle({
    schemaVersion: 2,
    id: articleId({ guid: item.uri, url }),
    guid: item.uri,
    headline: text(item.headline),
    bylines: text(item.byline) ? [{ name: text(item.byline).replace(/^by /i, '') }] : [],
    published: text(item.firstcreated) ?? text(item.versioncreated),
    updated: text(item.versioncreated),
    language: text(item.language) ?? language,
    direction: 'ltr',
    url,
    rights: text(item.copyrightnotice) ?? text(item.copyrightholder),
    topics: (item.subject ?? []).flatMap(({ name }) => text(name) ?? []),
    media: [],
    attachments: [],
    body: paragraphs(text(item.body_text) ?? ''),
    provenance: {},
  });
}

/** @type {import('@dateline/formats').Format} */
export const ninjs = {
  name: 'ninjs',
  kind: 'story',
  syntaxes: ['json'],
  detect: (source) => (isNinjs(source.json()) ? 0.9 : 0),
  read(source, context) {
    const item = source.json();
    const article = articleOf(item, context);
    return { format: 'ninjs', articles: [article], warnings: article.body.length > 0 ? [] : [warn('no-articles')] };
  },
};
