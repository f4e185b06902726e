import { parseQuery } from '@dateline/core/base';
import { type FollowedFeed, type Follows, type JudgedStory, needsReading, type Test, testOf } from './judge.js';
import { Vocabulary } from './story-words.js';

/** A rule as far as judging a story needs it. */
export interface JudgingRule {
  id: number;
  person: number;
  query: string;
  until: string | null;
}

/** Who follows the feeds that list a story. */
export interface Follower extends FollowedFeed {
  person: number;
}

/** The rules of everybody, as of a version, and who follows a feed. */
export interface FeedRules {
  version: string;
  /** Absent where the version is the one that was named. */
  rules?: JudgingRule[];
  followers: Follower[];
}

interface Ready extends JudgingRule {
  test: Test;
  needsReading: boolean;
}

/** Rules ready to judge stories. Their queries are read once a day, as words such as `today` stand in them. */
export class RuleBook {
  version = '';
  /** The words that the rules ask for. */
  vocabulary = new Vocabulary();
  private rules: readonly JudgingRule[] = [];
  private ready: Map<number, Ready[]> | undefined;
  private day = '';

  take(version: string, rules: readonly JudgingRule[]): void {
    this.version = version;
    this.rules = rules;
    this.ready = undefined;
  }

  /** Whether somebody among the followers has rules. */
  concerns(followers: readonly Follower[], now: Date): boolean {
    const ready = this.readyOn(now);
    return followers.some(({ person }) => ready.has(person));
  }

  /** Whether there are rules that wait for the Reading of a story. */
  hasLate(now: Date): boolean {
    return [...this.readyOn(now).values()].some((rules) => rules.some((rule) => rule.needsReading));
  }

  /**
   * The rules that find a story, of those who follow the feeds that list it.
   * @param late only those that had to wait for its Reading
   */
  judge(story: JudgedStory, followers: readonly Follower[], now: Date, late = false): number[] {
    const ready = this.readyOn(now);
    const found: number[] = [];
    const follows = new Map<number, Follower[]>();
    for (const follower of followers) follows.set(follower.person, [...(follows.get(follower.person) ?? []), follower]);
    for (const [person, feeds] of follows)
      for (const rule of ready.get(person) ?? [])
        if ((!late || rule.needsReading) && rule.test(story, feeds satisfies Follows) === true) found.push(rule.id);
    return found;
  }

  /** By person, those that have not ended. */
  private readyOn(now: Date): Map<number, Ready[]> {
    const day = now.toISOString().slice(0, 10);
    if (this.ready && this.day === day) return this.ready;
    this.day = day;
    this.ready = new Map();
    this.vocabulary = new Vocabulary();
    for (const rule of this.rules) {
      if (rule.until !== null && rule.until < day) continue;
      const { query } = parseQuery(rule.query, now);
      const mine = this.ready.get(rule.person) ?? [];
      mine.push({ ...rule, test: testOf(query, this.vocabulary), needsReading: needsReading(query) });
      this.ready.set(rule.person, mine);
    }
    return this.ready;
  }
}
