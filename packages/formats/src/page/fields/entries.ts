import type { Block, Byline, Entry } from '@dateline/core';
import { parseDate } from '../../dates/parse-date.js';
import { type Element, firstOf, safeLink, textOf } from '../../html/index.js';
import type { Evidence, Found } from '../evidence/evidence.js';
import { isNode, type LinkedNode, listOf, textIn, typesOf } from '../evidence/json-ld.js';
import { unescaped } from '../evidence/unescaped.js';
import { fold } from '../fold.js';
import { peopleOf } from './bylines/declared.js';
import { peopleOfElement } from './bylines/names-in.js';

const MOST = 2000;

/** One contribution before it is found in the body. */
interface Update {
  author?: Byline | undefined;
  time?: string | undefined;
  url?: string | undefined;
  /** All its words, folded. */
  text: string;
}

const THREAD = /^(?:DiscussionForumPosting|SocialMediaPosting|Question|QAPage)$/;

/** The nodes of JSON-LD that are contributions: updates of a live blog, a question and its answers, posts of a thread. */
function linkedUpdates({ head, story }: Evidence): LinkedNode[] {
  const nodes = (value: unknown) =>
    listOf(value)
      .map((one) => head.linked.resolve(one))
      .filter(isNode);
  const live = head.linked.nodes.find((node) => node.liveBlogUpdate !== undefined);
  if (live) return nodes(live.liveBlogUpdate);
  const question = head.linked.nodes.find(
    (node) => typesOf(node).includes('Question') && (node.acceptedAnswer || node.suggestedAnswer),
  );
  if (question) return [question, ...nodes(question.acceptedAnswer), ...nodes(question.suggestedAnswer)];
  if (!story || !typesOf(story).some((type) => THREAD.test(type)) || !story.comment) return [];
  const below = (node: LinkedNode, depth: number): LinkedNode[] =>
    depth > 8 ? [] : nodes(node.comment).flatMap((one) => [one, ...below(one, depth + 1)]);
  return [story, ...below(story, 0)];
}

function fromNode(node: LinkedNode, evidence: Evidence): Update {
  const { people, bodies } = peopleOf(node.author, evidence);
  const written = textIn(node.datePublished) ?? textIn(node.dateCreated) ?? textIn(node.coverageStartTime);
  const texts = [node.headline, node.name, node.articleBody, node.text, node.description].map(
    (one) => textIn(one) ?? '',
  );
  return {
    author: people[0] ?? bodies[0],
    time: written && parseDate(written),
    url: safeLink(textIn(node.url) ?? textIn(node.mainEntityOfPage, ['@id', 'url']), evidence.base),
    text: fold(texts.map(unescaped).join(' ')),
  };
}

const AUTHOR = /(?:^|[\s_-])(?:author|byline|user-?name|username|poster|autor)(?:$|[\s_-])/i;

function fromElement(element: Element, evidence: Evidence, language: string | undefined): Update {
  const property = (name: string) =>
    firstOf(element, (one) => (one.get('itemprop') ?? '').toLowerCase().split(/\s+/).includes(name));
  const author = property('author') ?? firstOf(element, (one) => AUTHOR.test(one.get('class') ?? ''));
  const time = firstOf(element, ({ name }) => name === 'time') ?? property('datepublished') ?? property('datecreated');
  const written = time && (time.get('datetime') ?? time.get('content') ?? textOf(time));
  const id = element.get('id');
  const own = author && peopleOfElement(author);
  return {
    author: own?.[0],
    time: written ? parseDate(written, language ? { language } : {}) : undefined,
    url: id && evidence.url ? safeLink(`#${id}`, evidence.url) : undefined,
    text: fold(textOf(element)),
  };
}

const textOfBlock = (block: Block): string | undefined =>
  'text' in block && block.type !== 'note' ? fold(block.text) : undefined;

/** Where in the body each contribution stands: the run of blocks whose words are all among its own. */
function placed(body: readonly Block[], updates: readonly Update[]): Entry[] {
  // Of most pages; folding the words of a whole body takes long.
  if (updates.length === 0) return [];
  const texts = body.map(textOfBlock);
  const taken = new Array<boolean>(body.length).fill(false);
  const entries: Entry[] = [];
  // By their first words, so that each contribution looks at few blocks.
  for (const { author, time, url, text } of updates) {
    if (text === '') continue;
    const start = texts.findIndex(
      (one, at) => one !== undefined && one.length > 2 && !taken[at] && text.includes(one) && isSure(texts, at, text),
    );
    if (start < 0) continue;
    let end = start + 1;
    while (end < body.length && !taken[end] && (texts[end] === undefined || text.includes(texts[end]!))) end++;
    // What has no words belongs to the contribution it stands in, not to the end of one.
    while (end > start + 1 && texts[end - 1] === undefined && body[end - 1]!.type === 'separator') end--;
    taken.fill(true, start, end);
    entries.push({
      ...(author && { author }),
      ...(time && { time }),
      ...(url && /^https?:/.test(url) && { url }),
      blocks: { start, end },
    });
  }
  // Questions that are often asked have no author and no time: they are no contributions.
  const signed = entries.filter((entry) => entry.author || entry.time);
  if (signed.length * 2 < entries.length) return [];
  return entries.sort((a, b) => a.blocks.start - b.blocks.start);
}

/** A short block may stand in many contributions; it counts with the one behind it. */
function isSure(texts: readonly (string | undefined)[], at: number, text: string): boolean {
  if (texts[at]!.length > 24) return true;
  const next = texts[at + 1];
  return next === undefined ? text.length < 200 : text.includes(next);
}

/** Share of a body from which on it consists of entries. */
const MOSTLY = 0.7;
/** Fewer articles beside each other are no live blog. */
const LEAST = 3;

/** Articles beside each other below the headline, each with a time of its own: how a live blog without marks is set. */
function articlesBeside({ head }: Evidence): Element[] {
  const beside = new Map<Element | undefined, Element[]>();
  for (const article of head.articles) {
    const known = beside.get(article.parent);
    if (known) known.push(article);
    else beside.set(article.parent, [article]);
  }
  const most = [...beside.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const around = most.some((article) => head.aroundHeadings.has(article));
  const timed = most.filter((article) => firstOf(article, ({ name }) => name === 'time') !== undefined);
  return most.length >= LEAST && !around && timed.length === most.length ? most : [];
}

/** Share of the blocks with words that stand in entries. */
function covered(body: readonly Block[], entries: readonly Entry[]): number {
  const withWords = (blocks: readonly Block[]) => blocks.filter((block) => 'text' in block).length;
  const inside = entries.reduce((sum, { blocks }) => sum + withWords(body.slice(blocks.start, blocks.end)), 0);
  return inside / (withWords(body) || 1);
}

/** The contributions to a live blog or a thread, each with its blocks: by JSON-LD, else as the page marks them. */
export function entriesOf(
  evidence: Evidence,
  body: readonly Block[],
  language: string | undefined,
): Found<Entry[]> | undefined {
  const { head } = evidence;
  const linked = linkedUpdates(evidence)
    .slice(0, MOST)
    .map((node) => fromNode(node, evidence));
  const byNodes = linked.length > 1 ? placed(body, linked) : [];
  if (byNodes.length > 1) return { value: byNodes, from: 'json-ld', detail: 'liveBlogUpdate' };
  const marked = ['liveblogupdate', 'acceptedanswer', 'suggestedanswer'].flatMap(
    (name) => head.properties.get(name) ?? [],
  );
  const found = (elements: readonly Element[]) =>
    placed(
      body,
      elements.slice(0, MOST).map((element) => fromElement(element, evidence, language)),
    );
  const elements = marked.length > 1 ? marked : head.updates;
  if (elements.length > 1) {
    const value = found(elements);
    return value.length > 1 ? { value, from: marked.length > 1 ? 'microdata' : 'page', detail: 'updates' } : undefined;
  }
  const value = found(articlesBeside(evidence));
  // Articles below a story are other stories, or comments.
  return value.length >= LEAST && covered(body, value) > MOSTLY
    ? { value, from: 'page', detail: 'articles' }
    : undefined;
}
