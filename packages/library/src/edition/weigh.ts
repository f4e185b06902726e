/** A Story of a day, by what its place on the front page depends on. */
export interface Candidate {
  /** Outlets that tell it on the day. */
  outlets: number;
  /** Who publishes the article that stands for it. */
  source?: string;
  /** Seconds since 1970: when its first article came, on whatever day. */
  began: number;
  /** Characters of the fullest article. */
  length: number;
  /** Of what its feeds list, the share that the person reads, 0 to 1. */
  interest: number;
}

/** Seconds in which news becomes half as new. */
const HALF_LIFE = 18 * 3_600;
/** Characters from which an article is more than a notice. */
const SUBSTANCE = 600;
/** What each earlier Story of one outlet alone takes from the next of that outlet: no outlet fills the page. */
const CROWDING = 0.6;

/**
 * How much a Story weighs on the front page of a day. Twice as many outlets count for more than a day of age or the whole
 * difference between a feed that is always read and one that never is.
 * @param end seconds since 1970: the end of the day, or now
 */
export function weightOf({ outlets, began, length, interest }: Candidate, end: number): number {
  const novelty = 2 ** (-Math.max(0, end - began) / HALF_LIFE);
  return 2 * Math.log2(1 + outlets) + 1.5 * novelty + interest + (length >= SUBSTANCE ? 0.5 : 0);
}

/** The Stories of a front page, the weightiest first; among equals those that come first. */
export function frontPage<T extends Candidate>(candidates: readonly T[], end: number, count: number): T[] {
  const left = candidates.map((story) => ({ story, weight: weightOf(story, end) }));
  const chosen: T[] = [];
  while (chosen.length < count && left.length > 0) {
    let best = 0;
    for (let n = 1; n < left.length; n++) if (left[n]!.weight > left[best]!.weight) best = n;
    const [{ story }] = left.splice(best, 1) as [{ story: T; weight: number }];
    chosen.push(story);
    if (story.outlets > 1 || story.source === undefined) continue;
    for (const other of left)
      if (other.story.outlets <= 1 && other.story.source === story.source) other.weight -= CROWDING;
  }
  return chosen;
}
