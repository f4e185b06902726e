import { type Article, articleText } from '@dateline/core/base';
import { hostOf } from '../store/aliases.js';
import type { Database } from '../store/database.js';
import { repeatsBody } from '../store/repeated-summary.js';
import { segmentWords } from './segment.js';

/** The words of an article as the index takes them; who publishes it comes from its row. */
export interface IndexText {
  headline: string;
  deck: string;
  body: string;
  byline: string;
  section: string;
  topic: string;
  language: string;
  site: string;
  /** The place it was filed from. */
  place: string;
}

/** What a summary ends in that is cut off. */
const CUT = /\s*\[?(?:…|\.{3})\]?$/;

/** Whether the body begins with a summary: feeds that give no summary give the story itself, or its first words. */
function isSaid(summary: string, { body }: Article): boolean {
  let at = 0;
  for (const block of body) {
    if (!('text' in block)) continue;
    if (summary.length - at <= block.text.length) {
      const rest = summary.slice(at);
      return block.text.startsWith(/[….]\]?$/.test(rest) ? rest.replace(CUT, '') : rest);
    }
    if (!summary.startsWith(block.text, at)) return false;
    at += block.text.length + 1;
  }
  return at >= summary.length;
}

export function indexText(article: Article, text = articleText(article), repeats = repeatsBody(article)): IndexText {
  const captions = article.body.flatMap((block) =>
    block.type === 'figure' ? [block.parts.map(({ text }) => text).join('\n')] : [],
  );
  const said = repeats || (article.summary !== undefined && isSaid(article.summary, article));
  const summary = said ? undefined : article.summary;
  const body = [article.kicker, text, summary, ...captions].filter(Boolean).join('\n');
  return {
    headline: segmentWords(article.headline ?? ''),
    deck: segmentWords(article.deck ?? ''),
    body: segmentWords(body),
    byline: segmentWords(article.bylines.map(({ name }) => name).join('\n')),
    section: segmentWords(article.section ?? ''),
    topic: segmentWords(article.topics.join('\n')),
    language: article.language ?? '',
    site: hostOf(article.canonicalUrl ?? article.url) ?? '',
    place: filedFrom(article),
  };
}

/** The place an article was filed from, as the index takes it. */
export const filedFrom = ({ dateline }: Article): string => segmentWords(dateline?.place ?? '');

export function insertWords(db: Database, place: number, text: IndexText, source: string | null): void {
  db.run(
    `insert into words(rowid, headline, deck, body, byline, source, section, topic, language, site)
     values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    text.headline,
    text.deck,
    text.body,
    text.byline,
    segmentWords(source ?? ''),
    text.section,
    text.topic,
    text.language,
    text.site,
  );
}

/** The first letters of a word: three, from which FTS5 makes those of one and two. */
const BEGINNING = /(?<![\p{L}\p{N}\p{Co}])[\p{L}\p{N}\p{Co}]{1,3}/gu;

/** Puts the beginnings of the words of an article into their index, wherever in it they stand. */
export function insertPrefixes(db: Database, place: number, text: IndexText, source: string | null): void {
  const { headline, deck, body, byline, section, topic, language, site } = text;
  const all = [body, headline, deck, byline, segmentWords(source ?? ''), section, topic, language, site].join('\n');
  // Signs that are no part of a letter would be counted as letters; the tokenizer of FTS5 drops them.
  const letters = all
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{M}+/gu, '');
  const beginnings = new Set(letters.match(BEGINNING));
  db.run('insert into prefixes(rowid, beginnings) values(?, ?)', place, [...beginnings].join(' '));
}
