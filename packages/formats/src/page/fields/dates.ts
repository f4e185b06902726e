import { parseDate } from '../../dates/parse-date.js';
import { type Element, textOf } from '../../html/index.js';
import type { Body } from '../body/body.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { textIn } from '../evidence/json-ld.js';
import { addressDate } from './address-date.js';
import { apart, DAY, type ReadDate } from './days.js';
import { asShown, beforeChange, type Declared, shownInstead } from './declared-days.js';
import { amongComments } from './elsewhere.js';
import { openingDate } from './opening-date.js';
import { scriptDate } from './script-date.js';
import { lineDate, shownDates } from './shown-dates.js';
import { threadDate } from './thread-date.js';
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

function metaDate({ head }: Evidence, names: readonly string[], read: ReadDate): Declared | undefined {
  let month: Declared | undefined;
  for (const name of names) {
    const found = metaOf(head, name);
    const value = read(found?.value);
    if (!found || !value) continue;
    const declared = { ...found, value, written: found.value };
    if (!MONTH_ALONE.test(found.value)) return month && !value.startsWith(month.value.slice(0, 7)) ? month : declared;
    month ??= declared;
  }
  return month;
}

/** Journals give the month of an issue, and the day elsewhere. */
const MONTH_ALONE = /^\d{4}[-/]\d{1,2}$/;

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

export interface Dates {
  published: Found | undefined;
  updated: Found | undefined;
}

/** When the story with some body was published and last changed. */
export function datesOf(
  evidence: Evidence,
  { lines, blocks }: Pick<Body, 'lines' | 'blocks'>,
  language: string | undefined,
): Dates {
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
    const { marked, near, any, allNear, beside: labelledBeside, said } = times.published;
    const { labelled, near: beside, far } = shown.published;
    if (first) {
      const days = [...labelled, ...beside.filter(({ short }) => !short), ...allNear];
      const address = addressDate(url);
      return (
        asShown(all, days) ??
        shownInstead(first, { changed, address, shown: days }) ??
        beforeChange(first, last, said) ??
        first
      );
    }
    const sure =
      marked ?? linked('dateCreated') ?? labelled[0] ?? near ?? threadDate(evidence, read) ?? addressDate(url);
    if (sure) return sure;
    // What is newer than the last change is of another story; issues bear a day soon after it.
    const newer = ({ value }: Found) => changed && value > changed.value && apart(value, changed.value) > 2 * DAY;
    const own = (found: Found | undefined) => (found && !newer(found) ? found : undefined);
    return (
      own(ofTheWeb(beside[0])) ??
      own(far[0]) ??
      own(any) ??
      own(ofTheWeb(lineDate(lines, false, read))) ??
      own(labelledBeside) ??
      linked('uploadDate') ??
      scriptDate(evidence, read) ??
      openingDate(blocks, read)
    );
  };
  const days = [addressDate(url), ...shown.published.labelled, ...shown.published.near];
  const told = days.flatMap((day) => day?.value.slice(0, 10) ?? []);
  return { published: zoned(published() ?? changed, evidence, told), updated: zoned(changed, evidence) };
}

/** A date under a vague name, unless it is the moment of the last change. */
const otherThan = (last: Found | undefined, vague: Declared | undefined) =>
  last && vague?.value.slice(0, 16) === last.value.slice(0, 16) ? undefined : vague;
