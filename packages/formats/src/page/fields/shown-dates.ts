import { saysBy } from '../../article/byline.js';
import { asciiDigits } from '../../dates/free-date.js';
import { classOf } from '../../html/classes.js';
import { type Element, textApart, textOf } from '../../html/index.js';
import type { Evidence, Found } from '../evidence/evidence.js';
import { CHANGE_BEFORE, PUBLICATION_BEFORE } from './date-words.js';
import { aboveHeadline, elsewhere, nearHeadline, saysComment, tellsToday } from './elsewhere.js';
import type { Line } from './lines.js';

const YEAR = '(?:19|20)\\d\\d';
/** A word that may be a month, with the marks that many scripts write onto letters. */
const WORD = "\\p{L}[\\p{L}\\p{M}\u200c\u200d.'\u2019\u05f3\u0970]+";
/** Stands between the parts of a date. */
const OF = "(?:d(?:e|el|al)\\s+|d['\u2019]|of\\s+|ta['\u2019]\\s+)?";
/** A day with its year as pages show it, in any order. */
const DAYS = [
  `${WORD},?(?:\\s+|-)\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[,،]\\s*|\\s+|-)${YEAR}`,
  `\\d{1,2}(?:st|nd|rd|th|\\.|º)?[,،]?(?:\\s+|[-/])${OF}${WORD}[,،]?(?:\\s+|[-/])(?:de\\s+|del\\s+|พ\\.ศ\\.\\s*)?(?:${YEAR}|25\\d\\d)`,
  // Vietnamese
  `\\d{1,2}\\s+(?:tháng|thg)\\s+\\d{1,2},?\\s+(?:năm\\s+)?${YEAR}`,
  // Languages that begin with the year, with a word for it or without one; not the year of a title before a date
  `${YEAR}\\s+оны\\s+\\d{1,2}(?:-р)?\\s+сарын\\s+\\d{1,2}`,
  `${YEAR}(?:\\.\\s+gada|\\s+gada|\\s?ж\\.|-ж\\.,)\\s+\\d{1,2}\\.?(?:\\s+|-)${WORD}`,
  `${YEAR}(?:\\.|\\s?(?:m|ж|թ)\\.|-ж\\.|\\(e\\)ko|e?ko)?,?\\s+${WORD}\\s+\\d{1,2}(?!\\d|(?:st|nd|rd|th)?,?\\s+${YEAR})`,
  `${YEAR}[-/.年년]\\s?\\d{1,2}[-/.月월]\\s?\\d{1,2}[日일.]?`,
  // Eras of Japan and Taiwan
  '(?:令和|平成|民[國国])\\s?(?:\\d{1,3}|元)年\\s?\\d{1,2}月\\s?\\d{1,2}日',
  // Persian
  '\\d{1,2}\\s+(?:ماه\\s+)?[\\p{Script=Arabic}\\p{M}]{2,}[\\s،,]+(?:ماه\\s+)?1[34]\\d\\d',
  '1[34]\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)',
  `\\d{1,2}(?:\\s?[/-]\\s?|\\.\\s?)\\d{1,2}(?:\\s?[/-]\\s?|\\.\\s?)${YEAR}`,
  `\\d{1,2}\\s\\|\\s\\d{1,2}\\s\\|\\s${YEAR}`,
  '\\d{1,2}\\.\\d{1,2}\\.\\d\\d(?!\\d|\\.)',
  '(?<![\\d/])\\d{1,2}/\\d{1,2}/\\d\\d(?![\\d/])',
];
const CLOCK =
  '[T,\\s|–-]+(?:at\\s+|um\\s+|à\\s+|às\\s+|a\\s+las\\s+|alle\\s+(?:ore\\s+)?|ore\\s+|klo?\\.?\\s+|om\\s+|u\\s+|ob\\s+|o\\s+|в\\s+|о\\s+|오[전후]\\s*)?\\d{1,2}(?:[:.h]\\d\\d(?::\\d\\d)?|시\\s?\\d{1,2}분)(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,4}\\b|[+-]\\d\\d:?\\d\\d))?';
const DATED = new RegExp(`(?:${DAYS.join('|')})(?:${CLOCK})?`, 'giu');

/** A clock between a word and the day that it introduces: "Published: 22:00 GMT, 26 September 2020". */
const CLOCK_BEFORE = /\s\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,5}\)?)?,?\s(?:on\s)?$/iu;

/** A text that ends with the word that introduces the last day of an offer or an event. */
const OFFER_BEFORE =
  /\b(?:expir\p{L}*|valid|until|through|deadline|ends?|bis(?: zum)?|jusqu\p{L}*|hasta|fino)\b[^\p{L}\d]*$/iu;

/** Stands in all that DATED finds; quick to look for. */
const MAY_BE_DATED = /(?:19|20|25|1[34])\d\d|\d([./])\d{1,2}\1\d\d\b|年/;

/** Digits of other scripts. */
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙၀-၉០-៩]/;

/** What stands between such a word and a date that it belongs to. */
const INTRODUCES = /\p{L}(?:\s(?:am|on|le|el|il|em|den|op|dnia|den))?\s*[:：]?\s*$/u;

/** A line that says no more than a month, with what introduces it: "Last updated: June 2022". */
const MONTH = new RegExp(`^([^\\d]{2,60}?)(${WORD}\\s+(?:de\\s+|del\\s+)?${YEAR})\\.?$`, 'iu');

type ReadDate = (written: string) => string | undefined;

/** How a date is introduced: as that of the last change, as that of publication, or not at all. */
type Label = 'modified' | 'published' | undefined;

interface Dated {
  date: string;
  label: Label;
  /** Whether little else stands on the line. */
  alone: boolean;
  /** Whether its month is a word. */
  named: boolean;
  /** Whether it is three small numbers, which may also tell how long an offer is valid. */
  short: boolean;
}

/** Marks of direction, which Arabic sets around the strokes of a date. */
const DIRECTION = /[\u061c\u200e\u200f]/g;

/** A line with its digits as ASCII has them and nothing that cannot be seen. */
const plain = (line: string): string => (OTHER_DIGITS.test(line) ? asciiDigits(line) : line).replace(DIRECTION, '');

/** The dates of a line, with what introduces each: the words since the date before. */
function* datesIn(written: string, read: ReadDate): Iterable<Dated> {
  const line = plain(written);
  if (!MAY_BE_DATED.test(line)) return;
  let from = 0;
  for (const match of line.matchAll(DATED)) {
    const before = line.slice(from, match.index).replace(CLOCK_BEFORE, ' ');
    from = match.index + match[0].length;
    const text = match[0].replace(/(\d)\s\|\s(\d\d?)\s\|\s(\d{4})/, '$1.$2.$3');
    const date =
      read(text.replace(/\s*[|–-]\s*(?=\d{1,2}[:.]\d\d)/, ' ')) ?? read(text.split(/[\s,]+\d{1,2}[:.]\d\d/)[0]!);
    if (!date || OFFER_BEFORE.test(before)) continue;
    const label = CHANGE_BEFORE.test(before) ? 'modified' : PUBLICATION_BEFORE.test(before) ? 'published' : undefined;
    const alone =
      line.length < match[0].length + 50 ||
      isPart(line, match.index, from) ||
      (label !== undefined && INTRODUCES.test(before));
    yield { date, label, alone, named: /\p{L}{3}/u.test(match[0]), short: SHORT.test(match[0]) };
  }
}

/** The month that a line gives in the place of a day, as offices and clinics do; its first day. */
function* monthsIn(line: string, read: ReadDate): Iterable<Dated> {
  const [, before = '', month = ''] = MONTH.exec(plain(line)) ?? [];
  const label = CHANGE_BEFORE.test(before) ? 'modified' : PUBLICATION_BEFORE.test(before) ? 'published' : undefined;
  const date = label && read(month);
  if (date) yield { date, label, alone: true, named: true, short: false };
}

/** Whether signs that part the pieces of a line stand on both sides of a stretch of it, or on one side and nothing on the other. */
const isPart = (line: string, from: number, to: number): boolean =>
  PARTED_BEFORE.test(line.slice(0, from)) && PARTED_BEHIND.test(line.slice(to));
const PARTED_BEFORE = /(?:^|[|·•])\s*$/;
const PARTED_BEHIND = /^\s*(?:$|[|·•])/;

const SHORT = /^\d{1,2}\/\d{1,2}\/\d\d(?!\d)/;

/** A day with a time of day, and nothing else but what stands in brackets behind it. */
const STAMP = new RegExp(`^\\s*((?:${DAYS.join('|')})${CLOCK})\\s*(?:$|\\()`, 'iu');

/** The moment that a line consists of, as the stamp of a post does; who changed the post may follow in brackets. */
export function stampIn(line: string, read: ReadDate): string | undefined {
  const [, stamp] = STAMP.exec(plain(line)) ?? [];
  return stamp && read(stamp);
}

/** A line without its dates. */
export const withoutDates = (line: string): string => plain(line).replace(DATED, ' ');

/** Whether a word introduces a date, as "updated" does. */
export const saysDateLabel = (word: string): boolean =>
  CHANGE_BEFORE.test(word) || PUBLICATION_BEFORE.test(`${word}: `);

/** The first day on a line, read as it is shown. */
export function dayIn(line: string, read: ReadDate): string | undefined {
  for (const { date } of datesIn(line, read)) return date;
  return undefined;
}

/** The first date on a line that is or is not that of the last change. */
export function lineDate(lines: readonly Line[], modified: boolean, read: ReadDate): Found | undefined {
  for (const { text, names } of lines) {
    if (text.length > 200 || saysComment(names)) continue;
    for (const { date, label, alone } of datesIn(text, read))
      if ((label || alone || saysBy(text)) && (label === 'modified') === modified)
        return { value: date, from: 'page', detail: 'line' };
  }
  return undefined;
}

const CALLED = /date|time|publish|posted|meta|byline|info|stamp|datum|fecha/i;

/** The line an element stands on: its own text, with that of what it stands in where this is short. */
function lineOf(element: Element, own: string): Element {
  let line = element;
  let { length } = own;
  for (let at = element.parent, up = 0; at && up < 2 && length <= 60; at = at.parent, up++) {
    length = textOf(at).length;
    if (length >= 160) break;
    line = at;
  }
  return line;
}

/** A date with how it is written. */
export interface FoundOnPage extends Found, Pick<Dated, 'named' | 'short'> {
  /** Whether its element is called a date. */
  called?: boolean;
}

interface Shown {
  /** Introduced by words, near the headline. */
  labelled: FoundOnPage[];
  /** Near the headline. */
  near: FoundOnPage[];
  /** Introduced by words, anywhere else; on a page without a headline of the first level, by what their elements are called. */
  far: FoundOnPage[];
}

/** What programs call the line that says when a page was last changed, which often stands in its footer. */
const LAST_CHANGE = /last-?(?:mod|updat|edit|chang)/i;

/** Dates that the page shows by themselves: those of publication, and those of the last change. */
export function shownDates(
  { head }: Evidence,
  nearAlone: boolean,
  read: ReadDate,
): Record<'published' | 'modified', Shown> {
  const empty = (): Shown => ({ labelled: [], near: [], far: [] });
  const shown = { published: empty(), modified: empty() };
  const headline = head.headings.some(({ name }) => name === 'h1');
  const byClass = new Map<string, FoundOnPage[]>();
  // Elements around one date stand on the same line.
  const known = new Map<Element, readonly Dated[]>();
  const datesOn = (line: Element) => {
    let dates = known.get(line);
    if (dates) return dates;
    dates = [...datesIn(textApart(line), read)];
    // The parts of a date may be elements of their own.
    if (dates.length === 0) dates = [...datesIn(textOf(line), read)];
    if (dates.length === 0) dates = [...monthsIn(textOf(line), read)];
    known.set(line, dates);
    return dates;
  };
  for (const placed of head.dated) {
    const { element } = placed;
    const near = nearHeadline(placed) || aboveHeadline(placed, head);
    const lastChange = LAST_CHANGE.test(`${classOf(element)} ${element.get('id') ?? ''}`);
    if ((nearAlone && !near) || (!lastChange && (elsewhere(element, head) || tellsToday(element, head)))) continue;
    const own = textOf(element);
    if (own.length > 200) continue;
    for (const { date, label: introduced, alone, named, short } of datesOn(lineOf(element, own))) {
      const label = lastChange ? 'modified' : introduced;
      if (!(alone || lastChange || own.length < 50)) continue;
      const found: FoundOnPage = { value: date, from: 'page', detail: 'shown', named, short };
      const list = shown[label ?? 'published'];
      if (label) list[near ? 'labelled' : 'far'].push(found);
      else if (near || (head.headings.length === 0 && CALLED.test(classOf(element))))
        list.near.push({ ...found, called: CALLED.test(classOf(element)) });
      else if (!headline && label === undefined && own.length < 50 && CALLED.test(classOf(element)))
        byClass.set(classOf(element), [...(byClass.get(classOf(element)) ?? []), found]);
    }
  }
  // Elements of one class that tell several days are of several stories.
  for (const found of byClass.values())
    if (found.every(({ value }) => value === found[0]!.value)) shown.published.far.push(found[0]!);
  for (const { near } of [shown.published, shown.modified]) near.sort((one, other) => +!!other.called - +!!one.called);
  return shown;
}
