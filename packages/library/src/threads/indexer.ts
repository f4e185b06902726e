// The thread that indexes: it reads the library, writes the search file, and moves the log of the library into it.
import type { IndexText } from '../index/entry.js';
import { GROUPED, groupSome, waitsAtMost } from '../index/group-batch.js';
import { BATCH, indexBatch, indexPrefixes, mergeSegments } from '../index/indexer.js';
import { attachSearch, indexState } from '../index/search-file.js';
import { pause } from '../slices.js';
import { Database } from '../store/database.js';
import { lastOutbox } from '../store/outbox.js';
import { personOf } from '../store/people.js';
import { isBroken } from '../store/problems.js';
import type { WriteStore } from '../store/store.js';
import { UnreadCounts } from '../store/unread-counts.js';
import { Caller, Server, type WorkerClient } from './calls.js';
import type { Indexer } from './protocol.js';
import { options, type Running, send } from './thread.js';

/** Milliseconds without anything new after which a batch is indexed that is not full. */
const QUIET = 200;
/** Doublings of that wait after as many failures. */
const MOST_DOUBLED = 10;
/** Characters of words that are kept at hand. */
const AT_HAND = 8_000_000;
/** Bytes of its log after which the search file is checkpointed. */
const LARGEST = 16 * 1024 * 1024;
/** Articles whose Stories are looked for at once; where more wait, a library is being filled. */
const AT_ONCE = 2 * GROUPED;
/** Milliseconds of rest after which segments are merged. */
const REST = 2_000;

export async function startIndexer(): Promise<Running> {
  // Of the library it reads what was just written.
  const db = new Database(options.path, { cache: 4_000 });
  attachSearch(db);
  return new IndexThread(db);
}

type Outbox = Pick<WriteStore, 'pruneOutbox' | 'mendSearch' | 'joinStories'>;

class IndexThread implements Running {
  private readonly db: Database;
  private readonly texts = new Map<string, IndexText>();
  private readonly servers: Server[] = [];
  private readonly counts: UnreadCounts;
  private store: WorkerClient<Outbox> | undefined;
  private characters = 0;
  private hurry = 0;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private closed = false;
  /** What it was last woken with. */
  private turn = 0;
  /** Runs in a row that failed. */
  private failures = 0;
  private pruned = 0;

  constructor(db: Database) {
    this.db = db;
    this.counts = new UnreadCounts(db);
    db.exec('pragma wal_autocheckpoint = 0');
    this.attach();
    // What another run left.
    this.soon(0);
  }

  linked(other: string, port: ConstructorParameters<typeof Server>[0]): void {
    const methods = {
      atHand: (keys: string[], texts: IndexText[]) => this.take(keys, texts),
      caughtUp: (whole = false) => this.caughtUp(whole),
      countUnread: (person: string, queries: readonly string[]) => this.countUnread(person, queries),
      mend: () => this.mend(),
      checkpoint: () => this.checkpoint(),
    } satisfies { [M in keyof Indexer]: unknown };
    this.servers.push(new Server(port, methods));
    if (other === 'writer') this.store = new Caller<Outbox>(port).methods;
  }

  wake(turn: number): void {
    this.turn = turn;
    this.soon(QUIET);
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.idle()));
    clearTimeout(this.timer);
    this.closed = true;
    await this.running;
    this.db.close();
  }

  private take(keys: string[], texts: IndexText[]): void {
    keys.forEach((key, n) => {
      this.texts.set(key, texts[n]!);
      this.characters += texts[n]!.body.length;
    });
    // What is not stored after all would stay forever: the oldest goes.
    for (const [key, text] of this.texts) {
      if (this.characters <= AT_HAND) break;
      this.forget(key, text);
    }
  }

  private forget(key: string, text: IndexText): void {
    this.texts.delete(key);
    this.characters -= text.body.length;
  }

  private soon(delay: number): void {
    if (this.closed || this.running) return;
    clearTimeout(this.timer);
    // A batch that is full need not wait for rest, unless the last run failed.
    const full = this.failures === 0 && this.waiting() >= BATCH;
    this.timer = setTimeout(() => this.start(), full ? 0 : delay).unref();
  }

  /** Entries of the outbox that are not indexed. Of a file that cannot be read, all are: the next run mends it. */
  private waiting(): number {
    return readable(() => lastOutbox(this.db) - indexState(this.db).upTo, Number.POSITIVE_INFINITY);
  }

  private start(): void {
    this.running ??= this.run()
      .catch((error: unknown) => this.failedWith(error))
      .finally(() => {
        this.running = undefined;
        if (!this.closed && this.waiting() > 0) this.soon(QUIET * 2 ** Math.min(this.failures, MOST_DOUBLED));
        else if (!this.closed) this.timer = setTimeout(() => this.rest(), REST).unref();
      });
  }

  /** A search file that cannot be written now may be later: what waits stays in the outbox. */
  private async failedWith(error: unknown): Promise<void> {
    this.failures++;
    if (isBroken(error) && (await this.mend().catch(() => false))) this.failures = 0;
  }

  private async mend(): Promise<boolean> {
    const made = (await this.store?.mendSearch()) ?? false;
    if (made) {
      this.attach();
      this.soon(0);
    }
    return made;
  }

  /** Another process may have made the file again. */
  private attach(): void {
    attachSearch(this.db);
    this.db.exec('pragma search.synchronous = normal; pragma search.cache_size = -8000');
  }

  private async run(): Promise<void> {
    this.attach();
    while (!this.closed) {
      const state = indexState(this.db);
      const waiting = lastOutbox(this.db) - state.upTo;
      if (waiting === 0 && !state.rebuilding) break;
      // Small batches make small segments: what is not full waits for more, unless somebody waits for it.
      if (waiting > 0 && waiting < BATCH && this.hurry === 0 && this.lately()) break;
      if (indexBatch(this.db, (id, hash) => this.atHand(id, hash)) > 0) send({ kind: 'indexed' });
      this.failures = 0;
      if (this.logSize() > LARGEST) this.sync();
      await pause();
    }
    // Of a few that came their Stories are found before anybody looks; of many, when nothing else waits.
    if (!waitsAtMost(this.db, AT_ONCE)) return;
    while (!this.closed && (await this.group()) === GROUPED);
  }

  private last = 0;
  /** Whether something was written a moment ago, so that more may come. */
  private lately(): boolean {
    const number = lastOutbox(this.db);
    const moved = number !== this.last;
    this.last = number;
    return moved;
  }

  private atHand(id: string, hash: string): IndexText | undefined {
    const key = `${id} ${hash}`;
    const text = this.texts.get(key);
    if (text) this.forget(key, text);
    return text;
  }

  private async caughtUp(whole: boolean): Promise<void> {
    const wanted = lastOutbox(this.db);
    this.hurry++;
    try {
      // After a run that failed nobody waits: what it left stays in the outbox.
      for (this.failures = 0; !this.closed && this.failures === 0 && this.isBehind(wanted, whole); ) {
        this.start();
        await this.running;
      }
    } finally {
      this.hurry--;
    }
  }

  /** Counts what is indexed; of a little that waits, the words are indexed first. */
  private async countUnread(person: string, queries: readonly string[]): Promise<number[]> {
    if (this.waiting() < BATCH) await this.caughtUp(false);
    this.attach();
    return this.counts.unread(personOf(this.db, person), queries, pause);
  }

  private isBehind(wanted: number, whole: boolean): boolean {
    return readable(() => {
      const { upTo, rebuilding } = indexState(this.db);
      return upTo < wanted || (whole && rebuilding);
    }, true);
  }

  private async checkpoint(): Promise<void> {
    this.db.get('pragma main.wal_checkpoint(passive)');
  }

  private logSize(): number {
    const state = this.db.get<{ log: number; checkpointed: number }>('pragma search.wal_checkpoint(noop)');
    return state && state.log !== state.checkpointed ? state.log * 4096 : 0;
  }

  /** Looks for the Stories of some articles that are indexed. @returns how many were looked at */
  private async group(): Promise<number> {
    const store = this.store;
    if (!store) return 0;
    const done = await groupSome(this.db, (joins) => store.joinStories(joins));
    if (this.logSize() > LARGEST) this.sync();
    return done;
  }

  /** Brings the search file to the disk; what is there need not wait in the outbox any more. */
  private sync(): void {
    const { upTo } = indexState(this.db);
    const state = this.db.get<{ busy: number; log: number; checkpointed: number }>(
      'pragma search.wal_checkpoint(passive)',
    );
    if (!state || state.log !== state.checkpointed || upTo === this.pruned) return;
    this.pruned = upTo;
    void this.store?.pruneOutbox(upTo).catch(() => {});
  }

  private rest(): void {
    this.tidy().catch((error: unknown) => this.failedWith(error));
  }

  /** What can wait until nothing else does. */
  private async tidy(): Promise<void> {
    const busy = () => this.closed || this.running !== undefined || this.waiting() > 0;
    while (!busy() && (await this.group()) > 0) await pause();
    while (!busy() && indexPrefixes(this.db) > 0) {
      if (this.logSize() > LARGEST) this.sync();
      await pause();
    }
    while (!busy() && mergeSegments(this.db)) await pause();
    if (this.closed) return;
    this.sync();
    if (!busy()) this.idle();
  }

  /** Says again and again that there is nothing to do, until there is or it is ended. */
  private idle(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      send({ kind: 'idle', turn: this.turn });
      this.idle();
    }, options.idle).unref();
  }
}

/** What is read of the search file, or what holds where it is damaged. */
function readable<T>(read: () => T, damaged: T): T {
  try {
    return read();
  } catch (error) {
    if (isBroken(error)) return damaged;
    throw error;
  }
}
