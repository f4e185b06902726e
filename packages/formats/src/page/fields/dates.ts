import { parseDate } from '../../dates/parse-date.js';
import { classOf } from '../../html/classes.js';
import { type Element, textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { textIn } from '../evidence/json-ld.js';
import { remembered } from '../remembered.js';
import { addressDate } from './address-date.js';
import { amongComments, elsewhere, nearHeadline } from './elsewhere.js';
import type { Line } from './lines.js';
import { dayIn, lineDate, shownDates } from './shown-dates.js';
import { zoned } from './zone.js';

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
  'cxenseparse:publishtime',
  'pubdate',
  'published',
  'publishdate',
  'publish-date',
  'publish_date',
  'publish_time',
  'published-date',
  'publication_date',
  'publication-date',
  'publicationdate',
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
  'article:publish_date',
  'bt:pubdate',
  'release_date',
  'created',
  'datecreated',
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
    if (amongComments(element, head)) continue;
    const value = credible(element.get('content') ?? element.get('datetime') ?? textOf(element), language);
    if (value) return { value, from: 'microdata', detail: name };
  }
  return undefined;
}

const MODIFIED =
  /updat|modif|edit|revis|review|aktualis|geändert|bearbeitet|actualiz|mise à jour|mis à jour|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|aktualiz|zmian|güncelle|обновл|измен|оновлен|更新|수정|अपडेट|อัปเดต|تحديث/i;
const isModified = remembered((classes) => MODIFIED.test(classes));
const MARKED = /publish|entry-date|post(?:ed)?-?(?:on|date)|dateline|article/i;
const isMarked = remembered((classes) => MARKED.test(classes));

const DAY = 86_400_000;

/** What `<time>` says: its attribute, unless its words name another day. */
function timeOf(element: Element, language: string | undefined): string | undefined {
  const attribute = credible(element.get('datetime') ?? element.get('content'), language);
  const text = textOf(element);
  if (attribute === undefined) return credible(text, language) ?? credible(element.get('title'), language);
  const words = dayIn(text, (day) => credible(day, language));
  const apart = words ? Math.abs(Date.parse(words.slice(0, 10)) - Date.parse(attribute.slice(0, 10))) : 0;
  // Templates write the day of the page into an attribute; what is shown was looked at.
  return words && apart > 2 * DAY ? words : attribute;
}

interface Times {
  /** Called the date of the story. */
  marked: Found | undefined;
  /** In the region of the story. */
  near: Found | undefined;
  any: Found | undefined;
  allNear: Found[];
}

/** `<time>` of the story: marked as its date, near its headline, or any that stands with no other story. */
function times({ head }: Evidence, modified: boolean, language: string | undefined): Times {
  const found: Times = { marked: undefined, near: undefined, any: undefined, allNear: [] };
  for (const placed of head.times) {
    const { element } = placed;
    const { parent } = element;
    const says =
      isModified(classOf(element)) ||
      (parent !== undefined && isModified(classOf(parent))) ||
      MODIFIED.test(element.get('itemprop') ?? '') ||
      MODIFIED.test(wordsBefore(element));
    if (says !== modified || elsewhere(element, head)) continue;
    const date = timeOf(element, language);
    if (!date) continue;
    const one: Found = { value: date, from: 'time', detail: 'time' };
    found.any ??= one;
    if (nearHeadline(placed)) {
      found.near ??= one;
      found.allNear.push(one);
    }
    const marked = element.has('pubdate') || isMarked(classOf(element)) || (parent && isMarked(classOf(parent)));
    if (marked) found.marked ??= one;
  }
  return found;
}

/** The words of a `<time>` and those right before it. */
function wordsBefore(element: Element): string {
  const own = textOf(element);
  const brothers = element.parent?.children ?? [];
  const before = brothers[brothers.indexOf(element) - 1];
  const text = before === undefined ? '' : typeof before === 'string' ? before : textOf(before);
  return text.length < 60 ? `${text} ${own}` : own;
}

/**
 * The one day that a page shows beside its headline where its markup declares another: what readers see was looked at,
 * and templates fill in the day of an import or of a first draft.
 */
function shownInstead(declared: Found, changed: Found | undefined, shown: readonly Found[]): Found | undefined {
  const apart = ({ value }: Found) =>
    Math.abs(Date.parse(value.slice(0, 10)) - Date.parse(declared.value.slice(0, 10))) > 2 * DAY;
  const days = new Set(shown.map(({ value }) => value.slice(0, 10)));
  if (days.size !== 1) return undefined;
  const [day = ''] = days;
  // 09.10.2024 may be in September.
  const turned = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
  if (declared.value.startsWith(turned) || changed?.value.startsWith(day)) return undefined;
  return apart(shown[0]!) ? shown[0] : undefined;
}

export interface Dates {
  published: Found | undefined;
  updated: Found | undefined;
}

/** When the story was published and last changed. `lines` are those around its headline. */
export function datesOf(evidence: Evidence, lines: readonly Line[], language: string | undefined): Dates {
  const { story, url } = evidence;
  const read = (text: string | undefined) => credible(text, language);
  const linked = (name: string): Found | undefined => {
    const value = read(story && textIn(story[name]));
    return value ? { value, from: 'json-ld', detail: name } : undefined;
  };
  const first =
    linked('datePublished') ?? metaDate(evidence, PUBLISHED, language) ?? property(evidence, 'datepublished', language);
  const last =
    linked('dateModified') ?? metaDate(evidence, UPDATED, language) ?? property(evidence, 'datemodified', language);
  // What stands far from the headline says nothing where both are declared.
  const shown = shownDates(evidence, first !== undefined && last !== undefined, read);
  const updated = (): Found | undefined => {
    const { labelled, far } = shown.modified;
    const { marked, near, any } = times(evidence, true, language);
    return marked ?? near ?? any ?? labelled[0] ?? far[0] ?? lineDate(lines, true, read);
  };
  const changed = last ?? updated();
  const published = (): Found | undefined => {
    const { marked, near, any, allNear } = times(evidence, false, language);
    const { labelled, near: beside, far } = shown.published;
    if (first) return shownInstead(first, changed, [...labelled, ...beside, ...allNear]) ?? first;
    return (
      marked ??
      linked('dateCreated') ??
      labelled[0] ??
      near ??
      addressDate(url) ??
      beside[0] ??
      far[0] ??
      any ??
      lineDate(lines, false, read) ??
      linked('uploadDate')
    );
  };
  return { published: zoned(published() ?? changed, evidence), updated: zoned(changed, evidence) };
}
