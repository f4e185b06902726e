import { classOf } from '../../html/classes.js';
import { type Element, textOf } from '../../html/index.js';
import type { Evidence, Found } from '../evidence/evidence.js';
import { CHANGE, PUBLICATION_BEFORE } from './date-words.js';
import { apart, DAY, type ReadDate } from './days.js';
import { amongComments, elsewhere, inLinkedStory, nearHeadline, tellsToday } from './elsewhere.js';
import { dayIn } from './shown-dates.js';

const isModified = (classes: string) => CHANGE.test(classes);
/** Whether a class calls an element a date. */
const calledDate = (name: string) => /(?:^|[-_])(?:published|date)$/i.test(name) && !CHANGE.test(name);
/** hAtom has every post say when it was `updated`, so that programs call its one date that as well, changed or not. */
const isEither = (classes: string) => {
  const names = classes.split(/\s+/);
  return names.includes('updated') && names.some(calledDate);
};
const MARKED = /publish|entry-date|post(?:ed)?-?(?:on|date)|dateline|article/i;
const isMarked = (classes: string) => MARKED.test(classes);

/** What `<time>` says: its attribute, unless its words name another day. */
function timeOf(element: Element, read: ReadDate): string | undefined {
  const attribute = read(element.get('datetime') ?? element.get('ts') ?? element.get('content'));
  const text = textOf(element);
  if (attribute === undefined) return read(text) ?? read(element.get('title'));
  const words = dayIn(text, read);
  // Templates write the day of the page into an attribute; what is shown was looked at.
  return words && apart(words, attribute) > 2 * DAY ? words : attribute;
}

export interface Times {
  /** Called the date of the story. */
  marked: Found | undefined;
  /** In the region of the story. */
  near: Found | undefined;
  any: Found | undefined;
  allNear: Found[];
  /** Introduced as the day of publication, beside the story. */
  beside: Found | undefined;
  /** Introduced as the day of publication, or marked so by `pubdate`. */
  said: Found | undefined;
}

type Kind = 'published' | 'modified' | 'either';

const none = (): Times => ({
  marked: undefined,
  near: undefined,
  any: undefined,
  allNear: [],
  beside: undefined,
  said: undefined,
});

/** Of which act a `<time>` tells, by the words before and in it, then by its classes. */
function kindOf(element: Element, before: string, { head }: Evidence): Kind {
  const { classes } = head;
  if (CHANGE.test(element.get('itemprop') ?? '') || CHANGE.test(`${before} ${textOf(element)}`)) return 'modified';
  const own = classOf(element);
  if (classes.ask(isModified, own)) return classes.ask(isEither, own) ? 'either' : 'modified';
  const { parent } = element;
  return parent !== undefined && classes.ask(isModified, classOf(parent)) ? 'modified' : 'published';
}

/** `<time>` of the story: marked as its date, near its headline, or any that stands with no other story. */
export function timesOf(evidence: Evidence, read: ReadDate): Record<'published' | 'modified', Times> {
  const { head } = evidence;
  const found = { published: none(), modified: none() };
  for (const placed of head.times) {
    const { element } = placed;
    if (tellsToday(element, head)) continue;
    const before = wordsBefore(element);
    const introduced = PUBLICATION_BEFORE.test(before);
    const away = elsewhere(element, head);
    if (away && (!introduced || amongComments(element, head) || inLinkedStory(element, head))) continue;
    const date = timeOf(element, read);
    if (!date) continue;
    const one: Found = { value: date, from: 'time', detail: 'time' };
    const kind = kindOf(element, before, evidence);
    // Behind another date of the story, it is that of the last change.
    const second = found.published.near ?? found.published.marked ?? found.modified.near;
    const of = found[kind === 'either' ? (second ? 'modified' : 'published') : kind];
    if (away) {
      of.beside ??= one;
      continue;
    }
    of.any ??= one;
    if (introduced || element.has('pubdate')) of.said ??= one;
    if (nearHeadline(placed)) {
      of.near ??= one;
      of.allNear.push(one);
    }
    if (introduced || callsIt(element, evidence)) of.marked ??= one;
  }
  return found;
}

/** Whether markup calls an element the date of its story. */
function callsIt(element: Element, { head: { classes } }: Evidence): boolean {
  const { parent } = element;
  return (
    element.has('pubdate') ||
    classes.ask(isMarked, classOf(element)) ||
    (parent !== undefined && classes.ask(isMarked, classOf(parent)))
  );
}

/** The words right before a `<time>`, where they are few. */
function wordsBefore(element: Element): string {
  const brothers = element.parent?.children ?? [];
  for (let at = brothers.indexOf(element) - 1; at >= 0; at--) {
    const before = brothers[at]!;
    const text = typeof before === 'string' ? before : textOf(before);
    if (text.trim() !== '') return text.length < 60 ? text : '';
  }
  return '';
}
