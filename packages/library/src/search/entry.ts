import { type Article, articleText } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import type { Database } from '../store/database.js';
import { hostOf } from '../store/identity.js';
import { segmentWords } from './segment.js';

/** Puts an article into the full-text index at its place. */
export function indexArticle(db: Database, place: number, article: Article, source: string | undefined): void {
  const captions = article.body.flatMap((block) =>
    block.type === 'figure' ? [block.parts.map(({ text }) => text).join('\n')] : [],
  );
  const body = [article.kicker, articleText(article), article.summary, ...captions].filter(Boolean).join('\n');
  db.run(
    `insert into words(rowid, headline, deck, body, byline, source, section, topic, language, site)
     values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    segmentWords(article.headline ?? ''),
    segmentWords(article.deck ?? ''),
    segmentWords(body),
    segmentWords(article.bylines.map(({ name }) => name).join('\n')),
    segmentWords(source ?? ''),
    segmentWords(article.section ?? ''),
    segmentWords(article.topics.join('\n')),
    article.language ?? '',
    hostOf(article.canonicalUrl ?? article.url) ?? '',
  );
}

/** Puts what an article says, and the place it was filed from, into the index for `voice:`, `place:` and `document:`. */
export function indexReading(db: Database, place: number, article: Article, reading?: Reading): void {
  const voices = reading?.voices.map(({ name, role, organisation, aliases }) =>
    [name, role, organisation, ...aliases].filter(Boolean).join('\n'),
  );
  const places = reading?.names.filter(({ kind }) => kind === 'place').map(({ name }) => name) ?? [];
  const documents = reading?.documents.map(({ name, issuer, number }) =>
    [name, issuer, number].filter(Boolean).join('\n'),
  );
  db.run('delete from spoken where rowid = ?', place);
  db.run(
    'insert into spoken(rowid, voice, place, document) values(?, ?, ?, ?)',
    place,
    segmentWords(voices?.join('\n') ?? ''),
    segmentWords([article.dateline?.place, ...places].filter(Boolean).join('\n')),
    segmentWords(documents?.join('\n') ?? ''),
  );
}

export function unindex(db: Database, place: number): void {
  db.run('delete from words where rowid = ?', place);
  db.run('delete from spoken where rowid = ?', place);
}
