import { parseDate } from '../../dates/parse-date.js';
import { type Element, textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { textIn } from '../evidence/json-ld.js';
import { addressDate } from './address-date.js';
import { apart, DAY, type ReadDate } from './days.js';
import { amongComments } from './elsewhere.js';
import type { Line } from './lines.js';
import { scriptDate } from './script-date.js';
import { type FoundOnPage, lineDate, shownDates } from './shown-dates.js';
import { timesOf } from './times.js';
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
  'rnews:datepublished',
  'displaydate',
  'article:post_date',
  'article:publish_date',
  'bt:pubdate',
  'release_date',
  'weibo:article:create_at',
  'og:release_date',
];
/** Names under which systems also write the day of an import or of the last change. */
const VAGUE = ['dcterms:created', 'dc:date:created', 'dc:date', 'dcterms:date', 'date', 'created', 'datecreated'];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'article:updated_time',
  'article:modified',
  'datemodified',
  'dcterms:modified',
  'dc:date:modified',
  'dateupdate',
  'lastmod',
  'last-modified',
  'utime',
  'revised',
  'updated',
  'date:updated',
  'parsely-update-date',
];

/** A date that stands on a page without being called that of the story tells of something else when it is older than the web. */
const OF_THE_WEB = '1990';

/** A date that an article can have; clocks of machines without one say 1970. */
function credible(written: string | undefined, language: string | undefined): string | undefined {
  const date = written && written.length < 100 ? parseDate(written, language ? { language } : {}) : undefined;
  if (!date) return undefined;
  const year = Number(date.slice(0, 4));
  return year >= 1700 && year !== 1970 && year <= new Date().getUTCFullYear() + 10 ? date : undefined;
}

/** Reads the dates of one page, which writes most of them several times. */
function reader(language: string | undefined): ReadDate {
  const known = new Map<string | undefined, string | undefined>();
  return (written) => {
    if (!known.has(written)) known.set(written, credible(written, language));
    return known.get(written);
  };
}

/** A date that the markup declares, and how it is written there. */
interface Declared extends Found {
  written: string;
}

function metaDate({ head }: Evidence, names: readonly string[], read: ReadDate): Declared | undefined {
  for (const name of names) {
    const found = metaOf(head, name);
    const value = read(found?.value);
    if (found && value) return { ...found, value, written: found.value };
  }
  return undefined;
}

/** `<abbr>` had its date in the title before there was `<time>`. */
const titleOf = (element: Element) => (element.name === 'abbr' ? element.get('title') : undefined);

function property({ head }: Evidence, name: string, read: ReadDate): Declared | undefined {
  for (const element of head.properties.get(name) ?? []) {
    if (amongComments(element, head)) continue;
    const written = element.get('content') ?? element.get('datetime') ?? titleOf(element) ?? textOf(element);
    const value = read(written);
    if (value) return { value, from: 'microdata', detail: name, written };
  }
  return undefined;
}

/** A day in figures alone, of which the first may be the month or the day. */
const FIGURES = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/;

/** The one of several declared dates that falls on the one day that a page shows beside its headline. */
function asShown(declared: readonly (Declared | undefined)[], shown: readonly Found[]): Declared | undefined {
  const days = new Set(shown.map(({ value }) => value.slice(0, 10)));
  const [day = ''] = days;
  return days.size === 1 ? declared.find((one) => one?.value.startsWith(day)) : undefined;
}

/**
 * The one day that a page shows beside its headline where its markup declares another: what readers see was looked at,
 * and templates fill in the day of an import or of a first draft.
 */
function shownInstead(
  declared: Declared,
  changed: Found | undefined,
  shown: readonly (Found & Partial<FoundOnPage>)[],
): Found | undefined {
  const days = new Set(shown.map(({ value }) => value.slice(0, 10)));
  if (days.size !== 1) return undefined;
  const [day = ''] = days;
  // 09.10.2024 may be in September.
  const turned = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
  if (declared.value.startsWith(turned))
    return FIGURES.test(declared.written) ? shown.find(({ named }) => named) : undefined;
  if (changed?.value.startsWith(day)) return undefined;
  return apart(day, declared.value) > 2 * DAY ? shown[0] : undefined;
}

export interface Dates {
  published: Found | undefined;
  updated: Found | undefined;
}

/** When the story was published and last changed. `lines` are those around its headline. */
export function datesOf(evidence: Evidence, lines: readonly Line[], language: string | undefined): Dates {
  const { story, url } = evidence;
  const read = reader(language);
  const linked = (name: string): Declared | undefined => {
    const written = story && textIn(story[name]);
    const value = read(written);
    return written && value ? { value, from: 'json-ld', detail: name, written } : undefined;
  };
  const last = linked('dateModified') ?? metaDate(evidence, UPDATED, read) ?? property(evidence, 'datemodified', read);
  const all = [
    linked('datePublished'),
    metaDate(evidence, PUBLISHED, read),
    property(evidence, 'datepublished', read),
  ] as const;
  const first = all.find((one) => one !== undefined) ?? otherThan(last, metaDate(evidence, VAGUE, read));
  // What stands far from the headline says nothing where both are declared.
  const shown = shownDates(evidence, first !== undefined && last !== undefined, read);
  const times = timesOf(evidence, read);
  const updated = (): Found | undefined => {
    const { labelled, far } = shown.modified;
    const { marked, near, any } = times.modified;
    return marked ?? near ?? any ?? labelled[0] ?? far[0] ?? lineDate(lines, true, read);
  };
  const changed = last ?? updated();
  const ofTheWeb = (found: Found | undefined) => (found && found.value >= OF_THE_WEB ? found : undefined);
  const published = (): Found | undefined => {
    const { marked, near, any, allNear, beside: labelledBeside } = times.published;
    const { labelled, near: beside, far } = shown.published;
    if (first) {
      const days = [...labelled, ...beside.filter(({ short }) => !short), ...allNear];
      return asShown(all, days) ?? shownInstead(first, changed, days) ?? first;
    }
    return (
      marked ??
      linked('dateCreated') ??
      labelled[0] ??
      near ??
      addressDate(url) ??
      ofTheWeb(beside[0]) ??
      far[0] ??
      any ??
      ofTheWeb(lineDate(lines, false, read)) ??
      labelledBeside ??
      linked('uploadDate') ??
      scriptDate(evidence, read)
    );
  };
  const days = [addressDate(url), ...shown.published.labelled, ...shown.published.near];
  const told = days.flatMap((day) => day?.value.slice(0, 10) ?? []);
  return { published: zoned(published() ?? changed, evidence, told), updated: zoned(changed, evidence) };
}

/** A date under a vague name, unless it is the moment of the last change. */
const otherThan = (last: Found | undefined, vague: Declared | undefined) =>
  last && vague?.value.slice(0, 16) === last.value.slice(0, 16) ? undefined : vague;
