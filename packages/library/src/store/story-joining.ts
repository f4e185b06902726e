import { articleId } from '@dateline/core/base';

/** That an article belongs to the Story of another one. */
export interface StoryJoin {
  /** Ids of articles. */
  article: string;
  with: string;
  /** Whether the two tell the same text. */
  copy: boolean;
}

/** Articles of a Story: further ones begin another, so that a row stands for a bounded number. */
const MOST = 256;
/** Beginnings of ids of a Story that an article may be the first of. */
const TURNS = 16;
/** Stories that are not stored yet have numbers above all others, since they are the newest. */
const UNSTORED = 2 ** 50;

/** An article of a join. */
export interface JoinedArticle {
  article: number;
  id: string;
  listing: number;
}

/** An article in its Story; equal copies tell the same text. */
export interface StoryMember {
  article: number;
  story: number;
  copy: number;
}

/** The ids of Stories that an article may found, so that a Story has the same one wherever it is found. */
export const idsOfStory = (first: string): string[] =>
  Array.from({ length: TURNS }, (_, turn) => articleId({ scope: `story ${turn + 1}`, text: first }));

/** Works out which Stories come of joins; writes nothing. */
export class Joining {
  /** New Stories, by the numbers they have until they are stored. */
  readonly founded = new Map<number, string>();
  /** By the number of a Story that is another one now, that one. */
  readonly merged = new Map<number, number>();
  /** Articles that are in another Story, or another copy of it, than before. */
  readonly entered = new Map<number, StoryMember>();
  /** What is to be told, and in which listing. */
  readonly told: { story: number; listing: number }[] = [];
  private readonly articles: ReadonlyMap<string, JoinedArticle>;
  private readonly members = new Map<number, StoryMember>();
  private readonly stories = new Map<number, StoryMember[]>();
  private readonly taken: Set<string>;

  /**
   * @param members all articles of the Stories that those of the joins are in
   * @param taken ids of Stories that are in use, of those the articles may found
   */
  constructor(articles: readonly JoinedArticle[], members: readonly StoryMember[], taken: Iterable<string>) {
    this.articles = new Map(articles.map((article) => [article.id, article]));
    this.taken = new Set(taken);
    for (const member of members) this.enter({ ...member });
  }

  /** Articles that are gone are left out; what was done before changes nothing. */
  join(join: StoryJoin): void {
    const [article, other] = [this.articles.get(join.article), this.articles.get(join.with)];
    if (!article || !other || article.article === other.article) return;
    let [mine, theirs] = [this.members.get(article.article), this.members.get(other.article)];
    if (mine && theirs && mine.story !== theirs.story) {
      if (!this.merge(mine.story, theirs.story)) return;
      [mine, theirs] = [this.members.get(article.article)!, this.members.get(other.article)!];
    }
    if (mine && theirs) {
      if (join.copy && mine.copy !== theirs.copy) this.makeCopies(mine, theirs.copy);
      return;
    }
    const story = theirs?.story ?? mine?.story ?? this.found(other);
    if (!mine && theirs) this.add(article, story, join.copy ? theirs.copy : undefined);
    else if (mine) this.add(other, story, join.copy ? mine.copy : undefined);
    else {
      this.add(other, story, 1);
      this.add(article, story, join.copy ? 1 : 2);
    }
    this.told.push({ story, listing: article.listing }, { story, listing: other.listing });
  }

  /** Where a Story leads: to itself, or to the one that it was found to be. */
  present(story: number): number {
    let number = story;
    for (let next = this.merged.get(number); next !== undefined; next = this.merged.get(number)) number = next;
    return number;
  }

  private membersOf = (story: number): StoryMember[] => this.stories.get(story) ?? [];

  private enter(member: StoryMember): void {
    this.members.set(member.article, member);
    this.stories.set(member.story, [...this.membersOf(member.story), member]);
  }

  private found({ id: first }: JoinedArticle): number {
    const id = idsOfStory(first).find((each) => !this.taken.has(each))!;
    const story = UNSTORED + this.founded.size;
    this.taken.add(id);
    this.founded.set(story, id);
    return story;
  }

  private lastCopy = (story: number): number => Math.max(0, ...this.membersOf(story).map(({ copy }) => copy));

  private add({ article }: JoinedArticle, story: number, copy = this.lastCopy(story) + 1): void {
    if (this.membersOf(story).length >= MOST) return;
    const member = { article, story, copy };
    this.enter(member);
    this.entered.set(article, member);
  }

  private makeCopies({ story, copy: before }: StoryMember, copy: number): void {
    for (const member of this.membersOf(story).filter((each) => each.copy === before)) {
      member.copy = copy;
      this.entered.set(member.article, member);
    }
  }

  /** Makes one Story of two: the older one stays. @returns whether it is one now, which is not where it would be too large */
  private merge(a: number, b: number): boolean {
    const [older, newer] = [Math.min(a, b), Math.max(a, b)];
    const [stays, goes] = [this.membersOf(older), this.membersOf(newer)];
    if (stays.length + goes.length > MOST) return false;
    const last = this.lastCopy(older);
    for (const member of goes) {
      member.story = older;
      member.copy += last;
      this.entered.set(member.article, member);
    }
    this.stories.set(older, [...stays, ...goes]);
    this.stories.delete(newer);
    this.merged.set(newer, older);
    return true;
  }
}
