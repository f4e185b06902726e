import type { Element } from '../../html/index.js';
import type { Judged } from './judge.js';

/** Posts of other sites, quoted in full. */
const POSTS = /(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post)/;
/** Odds, as a logarithm, from which a block is taken for the story's. */
export const THRESHOLD = 0.2;

function inside(element: Element, is: (element: Element) => boolean): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (is(at)) return true;
  return false;
}

/**
 * The blocks that make up the story: those judged to be of it, with posts that are quoted between two of them, and without
 * words that are set under a picture.
 */
export function keptBlocks(judged: readonly Judged[]): Judged[] {
  const likely = ({ score }: Judged) => score > THRESHOLD;
  const first = judged.findIndex(likely);
  const last = judged.findLastIndex(likely);
  const isPost = ({ placed }: Judged) =>
    placed.block.type === 'quote' && inside(placed.element, (element) => POSTS.test(element.get('class') ?? ''));
  return judged.filter((one, at) => {
    if (!likely(one) && !(at > first && at < last && isPost(one))) return false;
    return !(one.placed.caption && inside(one.placed.element, ({ name }) => name === 'figure'));
  });
}
