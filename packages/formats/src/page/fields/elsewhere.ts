import { classOf } from '../../html/classes.js';
import type { Element } from '../../html/index.js';
import type { Head, Placed } from '../evidence/head.js';

/** What comments are called; how many there are is said beside the story. */
const COMMENTS = /(?:comment|kommentar)(?!(?:s|er|e)?-?(?:count|link|off|open|closed|status|number|disabled))|disqus/i;
/** Whether classes say that a line is of a comment. */
export const saysComment = (classes: string) => COMMENTS.test(classes);

/** Parts of a page that are not about its story; the footer of a post or a card is no footer of the page. */
const ELSEWHERE =
  /related|recirc|sidebar|recommend|popular|promo(?!ted)|teaser|reply|respond|(?:^|\s)(?:(?:site|page|main|global|web|app|bottom|[loc])[-_]{0,2})?footer(?:$|[\s_-])|colophon/i;
const isElsewhere = (classes: string) => COMMENTS.test(classes) || ELSEWHERE.test(classes);
const OF_COMMENTS = /comment|kommentar|disqus|reply|respond/i;
const isOfComments = (classes: string) => OF_COMMENTS.test(classes);
const isComment = (at: Element) => /Comments?$/.test(at.get('itemtype') ?? '');

/** What says which day it is today, above all pages of a site. */
const TODAY =
  /(?:^|[\s_-])(?:mod[_-]?datetime|(?:current|today'?s?|now|live)[_-]?(?:date|time|day)|(?:date|time|day)[_-]?(?:now|today|current)|clock|(?:site|page|main|global)?[_-]?top-?(?:bar|menu|nav|strip))(?:$|[\s_-])/i;
const isToday = (classes: string) => TODAY.test(classes);

/** What is said of an author below a story. */
const ABOUT =
  /\bbio(?:graphy)?\b|about-?(?:the-?)?author|author-?(?:box|bio|description|card|info-?box)|(?:^|\s)widget|(?<!elementor-)(?<!elementor )\bwidget[_-](?!container)|navigation/i;
const isAbout = (classes: string) => ABOUT.test(classes.replace(/\belementor-widget\S*|\bet_pb_widget\S*/g, ''));

const UP = 12;

/** Whether an element or one around it fits, up to the first that holds the headline as well. */
function stands(element: Element, { aroundHeadings }: Head, fits: (at: Element) => boolean): boolean {
  for (let at: Element | undefined = element, up = 0; at && up < UP; at = at.parent, up++) {
    if (aroundHeadings.has(at)) return false;
    if (fits(at)) return true;
  }
  return false;
}

/** Whether an element stands among comments, other stories, or what every page of the site has. */
export function elsewhere(element: Element, head: Head): boolean {
  return stands(
    element,
    head,
    (at) =>
      at.name === 'nav' ||
      (at.name === 'aside' && !saysOfStory(element, at, head)) ||
      (at.name === 'footer' && !inStory(at)) ||
      (at.name === 'a' && at.children.some(holdsHeading)) ||
      head.classes.ask(isElsewhere, classOf(at)) ||
      isComment(at),
  );
}

const HEADING = /^h[1-6]$/;

/** Whether a heading stands in what a link holds: then the link leads to that story. */
const holdsHeading = (child: Element | string): boolean =>
  typeof child !== 'string' && (HEADING.test(child.name) || child.children.some(holdsHeading));

/** Whether an element stands within a link that holds the heading of another story. */
export const inLinkedStory = (element: Element, head: Head): boolean =>
  stands(element, head, (at) => at.name === 'a' && at.children.some(holdsHeading));

const OF_STORY = /meta|byline|date|author|dateline/i;
const isOfStory = (classes: string) => OF_STORY.test(classes);

/** Whether an element is called what is said of a story, within an aside: some pages set that beside it. */
function saysOfStory(element: Element, aside: Element, { classes }: Head): boolean {
  for (let at: Element | undefined = element; at && at !== aside.parent; at = at.parent)
    if (classes.ask(isOfStory, classOf(at))) return true;
  return false;
}

function inStory(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent) if (at.name === 'article' || at.name === 'main') return true;
  return false;
}

/** Whether an element tells the day on which the page was opened. */
export const tellsToday = (element: Element, head: Head): boolean =>
  stands(element, head, (at) => head.classes.ask(isToday, classOf(at)));

/** Whether an element stands among comments. */
export const amongComments = (element: Element, head: Head): boolean =>
  stands(element, head, (at) => head.classes.ask(isOfComments, classOf(at)) || isComment(at));

/** The element that a program puts around one post. */
const POST = /(?:^|\s)(?:hentry|h-entry|type-post|post-outer)(?:$|\s)/;
const isPost = (classes: string) => POST.test(classes);

/** Whether an element stands in a box about an author, as a story has below it. */
export function inAuthorBox(element: Element, head: Head): boolean {
  let post = false;
  return stands(element, head, (at) => {
    post ||= at.name === 'article' || head.classes.ask(isPost, classOf(at));
    return !post && head.classes.ask(isAbout, classOf(at));
  });
}

/** Whether an element stands between the headline and the first few paragraphs; pages without a headline have no such place. */
export const nearHeadline = ({ headings, paragraphs }: Placed, most = 6): boolean => headings > 0 && paragraphs <= most;

/** Steps from a date and from the headline to what holds both, and elements between them there. */
const UP_FROM_DATE = 4;
const UP_FROM_HEADLINE = 2;
const BESIDE = 2;

/** Whether an element stands right above the first headline, as the day does in many heads of stories. */
export function aboveHeadline({ element, headings }: Placed, head: Head): boolean {
  const headline = headings === 0 ? head.headings.find(({ name }) => name === 'h1') : undefined;
  if (!headline) return false;
  let own = element;
  for (let up = 1; own.parent && !head.aroundHeadings.has(own.parent); up++, own = own.parent)
    if (up === UP_FROM_DATE) return false;
  const both = own.parent;
  if (!both || both.name === 'body') return false;
  let its = headline;
  for (let up = 1; its.parent && its.parent !== both; up++, its = its.parent) if (up === UP_FROM_HEADLINE) return false;
  const within = both.children.filter((child) => typeof child !== 'string');
  const between = within.indexOf(its) - within.indexOf(own);
  return its.parent === both && between > 0 && between <= BESIDE;
}
