import { parseDate } from '../../dates/parse-date.js';
import { classOf } from '../../html/classes.js';
import { type Element, textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { textIn } from '../evidence/json-ld.js';
import type { Line } from './lines.js';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru:date',
  'dc:date:issued',
  'dcterms:issued',
  'dcterms:created',
  'dc:date:created',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'cxenseparse:recs:publishtime',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'publication_date',
  'ptime',
  'article_date_original',
  'originalpublicationdate',
  'pub_date',
  'dc:date',
  'dcterms:date',
  'date',
  'rnews:datepublished',
  'displaydate',
  'article:post_date',
  'bt:pubdate',
  'release_date',
  'created',
  'weibo:article:create_at',
  'og:release_date',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'article:updated_time',
  'article:modified',
  'datemodified',
  'dcterms:modified',
  'dc:date:modified',
  'lastmod',
  'last-modified',
  'utime',
  'revised',
  'updated',
  'date:updated',
  'parsely-update-date',
];

/** A date that an article can have; clocks of machines without one say 1970. */
function credible(written: string | undefined, language: string | undefined): string | undefined {
  const date = written && written.length < 100 ? parseDate(written, language ? { language } : {}) : undefined;
  if (!date) return undefined;
  const year = Number(date.slice(0, 4));
  return year >= 1700 && year !== 1970 && year <= new Date().getUTCFullYear() + 10 ? date : undefined;
}

function metaDate({ head }: Evidence, names: readonly string[], language: string | undefined): Found | undefined {
  for (const name of names) {
    const found = metaOf(head, name);
    const value = credible(found?.value, language);
    if (found && value) return { ...found, value };
  }
  return undefined;
}

function property({ head }: Evidence, name: string, language: string | undefined): Found | undefined {
  for (const element of head.properties.get(name) ?? []) {
    const value = credible(element.get('content') ?? element.get('datetime') ?? textOf(element), language);
    if (value) return { value, from: 'microdata', detail: name };
  }
  return undefined;
}

const MODIFIED = /updat|modif|edit|revis|aktualis|actualiz|mise à jour|mis à jour|atualiz|aggiorn|обновл|更新/i;
const inComment = (element: Element | undefined): boolean => {
  for (let at = element, up = 0; at && up < 10; at = at.parent, up++)
    if (/comment|related|recirc|sidebar|footer|nav/i.test(`${at.name} ${classOf(at)}`)) return true;
  return false;
};

/** `<time>` of the story: marked as its date, else the first that stands with no other story. */
function times({ head }: Evidence, modified: boolean, language: string | undefined): Found | undefined {
  const fitting = head.times.filter((element) => {
    const words = `${classOf(element)} ${classOf(element.parent ?? element)} ${element.get('itemprop') ?? ''} ${element.has('pubdate') ? 'pubdate' : ''}`;
    const says = MODIFIED.test(words) || MODIFIED.test(textOf(element));
    return says === modified && !inComment(element);
  });
  const marked = fitting.filter(
    (element) =>
      element.has('pubdate') ||
      /publish|entry-date|post(?:ed)?-?date|dateline|article/i.test(
        `${classOf(element)} ${classOf(element.parent ?? element)}`,
      ),
  );
  const candidates = modified ? fitting : [...marked, ...fitting];
  for (const element of candidates) {
    const value =
      credible(element.get('datetime') ?? element.get('content'), language) ?? credible(textOf(element), language);
    if (value) return { value, from: 'time', detail: 'time' };
  }
  return undefined;
}

/** The day in an address such as /2019/11/20/. */
function addressDate(address: string | undefined): Found | undefined {
  const match =
    /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/.exec(address ?? '') ??
    /[/-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/.exec(address ?? '');
  if (!match) return undefined;
  const [, year, month = '', day = ''] = match;
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, from: 'inferred', detail: 'address' };
}

const DATED =
  /(?:\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?(?:19|20)\d\d|(?:19|20)\d\d[-/.年년]\s?\d{1,2}[-/.月월]\s?\d{1,2}[日일]?|\d{1,2}\s+[\p{L}\p{M}.]{2,}\s+(?:19|20|25)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d)(?:[T,\s]+(?:at\s+|um\s+|à\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,4}\b|[+-]\d\d:?\d\d))?)?/iu;

/** Stands in all that DATED finds; quick to look for. */
const YEAR = /(?:19|20|25)\d\d/;

function lineDate(lines: readonly Line[], modified: boolean, language: string | undefined): Found | undefined {
  for (const { text } of lines) {
    if (text.length > 200 || !YEAR.test(text) || MODIFIED.test(text) !== modified) continue;
    const value = credible(DATED.exec(text)?.[0], language);
    if (value) return { value, from: 'page', detail: 'line' };
  }
  return undefined;
}

export interface Dates {
  published: Found | undefined;
  updated: Found | undefined;
}

/** When the story was published and last changed. `lines` are those around its headline. */
export function datesOf(evidence: Evidence, lines: readonly Line[], language: string | undefined): Dates {
  const { story, url } = evidence;
  const linked = (name: string): Found | undefined => {
    const value = credible(story && textIn(story[name]), language);
    return value ? { value, from: 'json-ld', detail: name } : undefined;
  };
  const published =
    linked('datePublished') ??
    metaDate(evidence, PUBLISHED, language) ??
    property(evidence, 'datepublished', language) ??
    times(evidence, false, language) ??
    linked('dateCreated') ??
    lineDate(lines, false, language) ??
    addressDate(url) ??
    linked('uploadDate');
  const updated =
    linked('dateModified') ??
    metaDate(evidence, UPDATED, language) ??
    property(evidence, 'datemodified', language) ??
    times(evidence, true, language) ??
    lineDate(lines, true, language);
  return { published: published ?? updated, updated };
}
