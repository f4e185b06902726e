import { lenientJson } from './repair-json.js';

/** An object of JSON-LD. */
export type LinkedNode = { readonly [name: string]: unknown };

const DEEP = 12;
const MAX_NODES = 3000;
/** Kinds of schema.org by how surely they are the story of a page. */
const KINDS: [RegExp, number][] = [
  [/^(?:\w*NewsArticle|ReportageNewsArticle|LiveBlogPosting)$/, 6],
  [/Article$|^BlogPosting$|^Report$/, 5],
  [/^(?:Recipe|Review|ClaimReview|SocialMediaPosting|DiscussionForumPosting|QAPage|HowTo|TechArticle)$/, 4],
  [/^(?:CreativeWork|MedicalWebPage|AboutPage|ItemPage|VideoObject|PodcastEpisode)$/, 2],
  [/^WebPage$/, 1],
];

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function typesOf(node: LinkedNode): string[] {
  const type = node['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((one): one is string => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''));
}

function kindOf(node: LinkedNode): number {
  let best = 0;
  for (const type of typesOf(node))
    for (const [kind, worth] of KINDS) if (kind.test(type)) best = Math.max(best, worth);
  return best;
}

/** What all JSON-LD of a page says. */
export class LinkedData {
  readonly nodes: LinkedNode[] = [];
  readonly #byId = new Map<string, LinkedNode>();

  constructor(texts: readonly string[]) {
    for (const text of texts) this.#gather(lenientJson(text), 0);
  }

  #gather(value: unknown, depth: number): void {
    if (depth > DEEP || this.nodes.length > MAX_NODES) return;
    if (Array.isArray(value)) {
      for (const one of value) this.#gather(one, depth + 1);
      return;
    }
    if (!isNode(value)) return;
    this.nodes.push(value);
    const id = value['@id'];
    // A mere reference has nothing but its id.
    if (typeof id === 'string' && Object.keys(value).length > 1 && !this.#byId.has(id)) this.#byId.set(id, value);
    for (const name of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'hasPart',
      'author',
      'publisher',
      'itemReviewed',
      'review',
    ]) {
      if (typeof value[name] === 'object') this.#gather(value[name], depth + 1);
    }
  }

  /** An object in full where only its id is given. */
  resolve(value: unknown): unknown {
    if (!isNode(value)) return value;
    const id = value['@id'];
    return typeof id === 'string' && Object.keys(value).length <= 2 ? (this.#byId.get(id) ?? value) : value;
  }

  /** The node that is the story of the page: of the best kind, its own by address or title, then the fullest. */
  story(fits: (node: LinkedNode) => boolean): LinkedNode | undefined {
    let best: { node: LinkedNode; worth: number } | undefined;
    for (const node of this.nodes) {
      const kind = kindOf(node);
      if (kind === 0) continue;
      const full = ['headline', 'datePublished', 'author', 'articleBody', 'image'].filter((name) => node[name]).length;
      const worth = kind * 2 + (fits(node) ? 6 : 0) + full;
      if (!best || worth > best.worth) best = { node, worth };
    }
    return best?.node;
  }
}

/** The first text of a value: itself, the first of a list, or what a node has as `name`, `@value` or `url`. */
export function textIn(value: unknown, names: readonly string[] = ['@value', 'name']): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = textIn(one, names);
      if (text) return text;
    }
    return undefined;
  }
  if (!isNode(value)) return undefined;
  for (const name of names) {
    const text = typeof value[name] === 'object' ? undefined : textIn(value[name]);
    if (text) return text;
  }
  return undefined;
}

export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
