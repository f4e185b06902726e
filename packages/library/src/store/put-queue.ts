import type { Kept } from '../schedule/round.js';
import { pause } from '../slices.js';
import type { Database } from './database.js';
import { findFeed } from './feed-row.js';
import { countPeople, FIRST } from './people.js';
import type { Prepared } from './prepare.js';
import { isStoreProblem } from './problems.js';
import { Putting, type Stored } from './put.js';

/** Stories of one document on their way into the library. */
export interface StoryBatch extends Prepared {
  /** The feed that lists them, and who publishes it. */
  feed?: { feed: number; title: string };
  /** Who added them, where no feed lists them. */
  person?: number;
  /** Known to be a part of each story, such as what stands before a paywall. */
  partial?: boolean;
}

export interface PutResult extends Kept {
  /** The places of the stories, in the order of the batch. */
  places: number[];
}

/** Those whose turn comes before a feed's. */
export interface Others {
  /** Whether somebody waits; looked at after each block. */
  waiting(): boolean;
  /** Serves them; called outside transactions. */
  serve(): void;
}

interface Job {
  batch: StoryBatch;
  /** Blocks that are stored. */
  at: number;
  stored: Stored[];
  resolve(result: PutResult): void;
  reject(error: unknown): void;
}

/** How far a batch was when a transaction began. */
interface Begun {
  at: number;
  stored: number;
}

/** Milliseconds of a transaction while nobody else waits. */
const LONGEST = 60;
/** Stories of a transaction: what is not synced yet is what a person's act waits for. */
const MOST = 300;

/** Stores batches of stories, several in a transaction, and lets others go first after each block. */
export class PutQueue {
  private readonly db: Database;
  private readonly others: Others;
  private readonly longest: number;
  private readonly jobs: Job[] = [];
  private running: Promise<void> | undefined;
  /** Awaited before each transaction, so that the log can be emptied between two. */
  gate: () => Promise<void> | undefined = () => undefined;

  /** @param longest milliseconds of a transaction while nobody else waits */
  constructor(db: Database, others: Others = { waiting: () => false, serve: () => {} }, longest = LONGEST) {
    this.db = db;
    this.others = others;
    this.longest = longest;
  }

  get isBusy(): boolean {
    return this.running !== undefined;
  }

  put(batch: StoryBatch): Promise<PutResult> {
    return new Promise((resolve, reject) => {
      this.jobs.push({ batch, at: 0, stored: [], resolve, reject });
      this.running ??= this.run().finally(() => {
        this.running = undefined;
      });
    });
  }

  private async run(): Promise<void> {
    while (this.jobs.length > 0) {
      await this.gate();
      const touched = new Map<Job, Begun>();
      try {
        const done = this.db.transaction(() => this.some(touched));
        for (const job of done) job.resolve(resultOf(job));
      } catch (error) {
        this.failed(error, touched);
      }
      this.others.serve();
      await pause();
    }
  }

  /** Nothing of the transaction was kept. What fails for one batch is no reason to lose the others. */
  private failed(error: unknown, touched: ReadonlyMap<Job, Begun>): void {
    const jobs = [...touched.keys()];
    const culprits = isStoreProblem(error) ? [...jobs, ...this.jobs] : jobs.slice(-1);
    for (const [job, { at, stored }] of touched) {
      job.at = at;
      job.stored.length = stored;
    }
    const waiting = new Set([...jobs, ...this.jobs]);
    for (const job of culprits) {
      waiting.delete(job);
      job.reject(error);
    }
    this.jobs.splice(0, this.jobs.length, ...waiting);
  }

  /** Stores blocks until the time is over or somebody waits. @returns the batches that are stored whole */
  private some(touched: Map<Job, Begun>): Job[] {
    const began = performance.now();
    const done: Job[] = [];
    let count = 0;
    for (let job = this.jobs[0]; job; job = this.jobs[0]) {
      touched.set(job, { at: job.at, stored: job.stored.length });
      const { blocks } = job.batch;
      // Somebody may have removed the feed since the last transaction.
      const putting = this.begin(job.batch);
      let stopped = false;
      while (job.at < blocks.length && !stopped) {
        const block = blocks[job.at++]!;
        if (putting) job.stored.push(...putting.put(block));
        count += block.stories.length;
        stopped = count >= MOST || performance.now() - began > this.longest || this.others.waiting();
      }
      putting?.settle();
      if (job.at >= blocks.length) done.push(this.jobs.shift()!);
      if (stopped) break;
    }
    return done;
  }

  /** Undefined for a feed that was removed meanwhile. */
  private begin({ feed, person = FIRST, partial = false, listed }: StoryBatch): Putting | undefined {
    const seen = new Date().toISOString();
    if (feed === undefined) {
      const owner = countPeople(this.db) > 1 ? person : null;
      return new Putting(this.db, { seen, person, owner, partial }, listed);
    }
    const row = findFeed(this.db, feed.feed);
    return row && new Putting(this.db, { seen, feed, owner: row.owner }, listed);
  }
}

export function resultOf({ stored }: { stored: readonly Stored[] }): PutResult {
  const result: PutResult = { added: 0, updated: 0, unchanged: 0, places: stored.map(({ place }) => place) };
  for (const { outcome } of stored) result[outcome]++;
  return result;
}
