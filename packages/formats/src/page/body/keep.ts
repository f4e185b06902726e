import { classOf } from '../../html/classes.js';
import type { Element } from '../../html/index.js';
import type { Judged } from './select.js';

/** What programs call the place where readers answer. */
const COMMENTS =
  /(?:^|\s)(?:comments?|comment-?(?:s|list|content|body|section|area|wrapper|thread|respond|item|text|form|container|author|meta|block|reply)\S*|commentlist|disqus\S*|livefyre\S*|respond|fb-comments|coral\S*)(?=\s|$)/i;
/** Posts of other sites, quoted in full. */
const POSTS = /(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post)/;
/** What pages call boxes that they set into a story. */
const BOXES =
  /(?:^|[\s_-])(?:related|recommend\w*|read-?(?:more|next|also)|more-?(?:stories|news|from|on)|most-?(?:read|popular|viewed)|popular|trending|newsletter|sign-?up|subscribe|subscription|promo\w*|advert\w*|sponsor\w*|share|sharing|social-?(?:share|links|icons)|ads?(?:$|\s))/i;
const NAMED = 300;
const SURE = 3;
const FOREIGN = new Set(['aside', 'nav', 'form', 'footer']);

function inside(element: Element, is: (element: Element) => boolean): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (is(at)) return true;
  return false;
}

/** Whether elements stand in one of a kind; each element above them is looked at once. */
class Within {
  readonly #known = new Map<Element, boolean>();

  readonly is: (element: Element) => boolean;

  constructor(is: (element: Element) => boolean) {
    this.is = is;
  }

  has(element: Element | undefined): boolean {
    if (!element) return false;
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const has = this.is(element) || this.has(element.parent);
    this.#known.set(element, has);
    return has;
  }
}

function isComments(element: Element): boolean {
  if (element.name === 'body' || element.name === 'html') return false;
  const name = classOf(element);
  return name !== '' && name.length < NAMED && COMMENTS.test(name);
}

const words = (list: readonly Judged[]) => list.reduce((sum, one) => sum + one.words, 0);

/** What is more likely than not the story's; with posts that are quoted between two blocks that are. */
function withPosts(judged: readonly Judged[]): Judged[] {
  const first = judged.findIndex(({ score }) => score > 0);
  const last = judged.findLastIndex(({ score }) => score > 0);
  const isPost = ({ placed }: Judged) =>
    placed.block.type === 'quote' && inside(placed.element, (element) => POSTS.test(element.get('class') ?? ''));
  return judged.filter((one, at) => one.score > 0 || (at > first && at < last && isPost(one)));
}

/** The elements around blocks that are surely the story's. */
function trunk(kept: readonly Judged[]): Set<Element> {
  const found = new Set<Element>();
  for (const { score, placed } of kept) {
    if (score < SURE) continue;
    for (let at: Element | undefined = placed.element; at && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

/** Whether a box of its own among the story's blocks is called what boxes of other things are called. */
function isBoxed(element: Element, story: ReadonlySet<Element>): boolean {
  for (let at: Element | undefined = element; at && !story.has(at); at = at.parent) {
    if (FOREIGN.has(at.name)) return true;
    const name = classOf(at);
    if (name !== '' && name.length < NAMED && BOXES.test(name)) return true;
  }
  return false;
}

/**
 * The blocks that make up the story: those judged more likely than not to be of it, without readers' comments, as long as
 * something is left without them; without words that are set under a picture; and without boxes of other things in
 * the midst of it of which the judgement was in doubt.
 */
export function keptBlocks(judged: readonly Judged[]): Judged[] {
  const likely = withPosts(judged);
  const comments = new Within(isComments);
  const story = likely.filter(({ placed }) => !comments.has(placed.element));
  const kept = words(story) >= 40 ? story : likely;
  const around = trunk(kept);
  return kept.filter(({ placed, score }) => {
    if (placed.caption && inside(placed.element, ({ name }) => name === 'figure')) return false;
    return score >= SURE || around.size === 0 || !isBoxed(placed.element, around);
  });
}
