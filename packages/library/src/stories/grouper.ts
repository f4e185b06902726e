import { candidatesOf, keysOf, type Postings } from './candidates.js';
import { type Counted, type Profile, profileOf } from './profile.js';
import { compare, type Likeness, type Placed, SAME } from './same-story.js';

/** What is known of the articles that came before, and their Stories. Articles are numbers here. */
export interface Before extends Postings {
  /** How many articles were counted, and how many of them have each term. */
  articles(): number;
  frequencies(terms: readonly number[]): number[];
  profile(article: number): Placed | undefined;
  /** The articles of the Story of an article, itself among them, with what tells copies apart. */
  story(article: number): readonly Member[];
  /** The person whose alone an article is. */
  owner(article: number): number | null;
}

export interface Member {
  article: number;
  /** Equal for those that tell the same text. */
  copy: number;
}

/** An article tells the same event as another one, or the same text. */
export interface Found {
  article: number;
  with: number;
  copy: boolean;
}

/** Articles of a Story that a new one is compared with, each of another text. */
const FITTED = 6;
/** Of them, how many it is to fit on the average, and how well: one article alone may be about two events. */
const BEST = 2;
const FITS = 0.5;

/** What a new article is compared by. */
export function profileAmong(before: Pick<Before, 'articles' | 'frequencies'>, counted: Counted): Profile {
  return profileOf(counted, before.frequencies(counted.terms.map(({ hash }) => hash)), before.articles());
}

/**
 * Finds the Story of an article among those that came before: it is compared with the few that share most with it. Nothing
 * is found through articles of one person alone that others have too.
 * @returns the article whose Story it joins, and those whose Stories turn out to be the same one
 */
export function findStory(before: Before, article: number, placed: Placed): Found[] {
  const owner = before.owner(article);
  const known = new Map<number, Likeness>();
  const likenessOf = (other: number): Likeness => {
    let likeness = known.get(other);
    if (!likeness) {
      const theirs = before.profile(other);
      likeness = theirs ? compare(placed, theirs) : { isCopy: false, score: 0 };
      known.set(other, likeness);
    }
    return likeness;
  };
  const candidates = candidatesOf(before, keysOf(placed.profile), placed.at, article)
    .map((other) => ({ other, likeness: likenessOf(other) }))
    .filter(({ likeness }) => likeness.score >= SAME)
    .sort((a, b) => Number(b.likeness.isCopy) - Number(a.likeness.isCopy) || b.likeness.score - a.likeness.score);
  const found: Found[] = [];
  const joined = new Set(before.story(article).map((member) => member.article));
  const isLone = joined.size === 0;
  for (const { other, likeness } of candidates) {
    if (joined.has(other)) continue;
    const members = before.story(other);
    if (!mayMeet(before, owner, other, members)) continue;
    // With a second Story the first one is joined to it, which what one person alone has never does.
    if ((found.length > 0 || !isLone) && owner !== null) continue;
    if (!likeness.isCopy && !fits(members, likenessOf)) continue;
    if ((found.length > 0 || !isLone) && !areSame(before, [...joined], members, other)) continue;
    found.push({ article, with: other, copy: likeness.isCopy });
    joined.add(other);
    for (const member of members) joined.add(member.article);
  }
  return found;
}

/** Whether an article is to be compared with another, as far as it is about whose they are. */
function mayMeet(before: Before, owner: number | null, other: number, members: readonly Member[]): boolean {
  const theirs = before.owner(other);
  if (theirs === null) return true;
  if (owner === theirs) return true;
  // What all see joins what one person has only where nobody else is in that Story.
  return owner === null && members.every((member) => before.owner(member.article) === theirs);
}

/** Whether an article fits those of a Story well: the best of them, one of each text. */
function fits(members: readonly Member[], likenessOf: (article: number) => Likeness): boolean {
  return averageOfBest(oneOfEach(members).map(({ article }) => likenessOf(article).score)) >= FITS;
}

/** Whether two Stories are one: those of the one fit those of the other. */
function areSame(before: Before, joined: readonly number[], members: readonly Member[], other: number): boolean {
  if (joined.length === 0) return true;
  const mine = oneOfEach(
    before.story(joined[0]!).length > 0 ? before.story(joined[0]!) : [{ article: joined[0]!, copy: 0 }],
  );
  const theirs = oneOfEach(members.length > 0 ? members : [{ article: other, copy: 0 }]);
  const scores = mine.flatMap(({ article }) => {
    const profile = before.profile(article);
    return theirs.map((member) => {
      const their = before.profile(member.article);
      return profile && their ? compare(profile, their).score : 0;
    });
  });
  return averageOfBest(scores) >= FITS && scores.some((score) => score >= SAME);
}

function oneOfEach(members: readonly Member[]): Member[] {
  const texts = new Map<number, Member>();
  // The last of each text, and the last texts: they are next in time.
  for (const member of members) texts.set(member.copy, member);
  return [...texts.values()].slice(-FITTED);
}

function averageOfBest(scores: readonly number[]): number {
  if (scores.length === 0) return 1;
  const best = scores.toSorted((a, b) => b - a).slice(0, BEST);
  return best.reduce((sum, score) => sum + score, 0) / best.length;
}

/** The articles of the Story that comes of what was found. @param storyOf those of the Story of an article; none where it is alone */
export function joinedMembers(
  { article, with: other, copy }: Found,
  storyOf: (article: number) => readonly Member[],
): Member[] {
  const alone = (number: number): readonly Member[] => {
    const members = storyOf(number);
    return members.length > 0 ? members : [{ article: number, copy: 1 }];
  };
  const [mine, theirs] = [alone(article), alone(other)];
  const last = Math.max(...theirs.map((member) => member.copy));
  const told = theirs.find((member) => member.article === other)!.copy;
  const same = mine.find((member) => member.article === article)!.copy;
  return [
    ...theirs,
    ...mine.map((member) => ({
      article: member.article,
      copy: copy && member.copy === same ? told : member.copy + last,
    })),
  ].sort((a, b) => a.article - b.article);
}
