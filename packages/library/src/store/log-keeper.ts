import { closeSync, fdatasync, openSync } from 'node:fs';
import type { Database } from './database.js';

/** Milliseconds of rest after which what was written is moved into the library. */
const QUIET = 1_000;
/** Bytes that may wait to be synced: a person's act waits for them. */
const UNSYNCED = 1024 * 1024;
/** Bytes of the log after which feeds wait until it is moved into the library. */
const LARGEST = 24 * 1024 * 1024;

/** Times that the other thread is asked to move what is left. */
const TURNS = 3;

/** Moves the log into the library from another thread. */
export interface Checkpointer {
  checkpoint(): Promise<unknown>;
}

/**
 * Keeps the write-ahead log of a library small and synced, so that what a person does is on the disk at once: it is synced
 * as it grows, and moved into the library while feeds wait and people do not.
 */
export class LogKeeper {
  checkpointer?: Checkpointer;
  private readonly db: Database;
  private timer: NodeJS.Timeout | undefined;
  private file: number | undefined;
  /** Bytes of the log that are on the disk, or on their way. */
  private synced = 0;
  private syncs = 0;
  private moving: Promise<void> | undefined;

  constructor(db: Database) {
    this.db = db;
  }

  /** To be called after each commit. */
  committed(): void {
    if (this.timer) this.timer.refresh();
    else this.timer = setTimeout(() => this.rest(), QUIET).unref();
    const size = this.db.logSize();
    // A log that is begun anew is written over from its beginning.
    if (size < this.synced) this.synced = 0;
    // Should it fail, the next act syncs again and says so.
    if (size - this.synced > UNSYNCED && this.syncs === 0) this.sync().catch(() => {});
  }

  /** Resolves when everything that was committed until now is on the disk. */
  sync(): Promise<void> {
    this.file ??= openSync(`${this.db.path}-wal`, 'r+');
    this.synced = this.db.logSize();
    this.syncs++;
    return new Promise((resolve, reject) => {
      fdatasync(this.file!, (error) => {
        this.syncs--;
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** What feeds wait for before they write on. */
  gate(): Promise<void> | undefined {
    return this.db.logSize() > LARGEST ? this.move() : undefined;
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.moving;
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private rest(): void {
    this.timer = undefined;
    // What cannot be moved now, as on a full disk, stays in the log and is moved after the next commit.
    if (this.db.isOpen) this.move().catch(() => {});
  }

  private move(): Promise<void> {
    this.moving ??= this.checkpoint().finally(() => {
      this.moving = undefined;
    });
    return this.moving;
  }

  /** The other thread moves it, and then what people wrote meanwhile, so that nobody waits here for the disk. */
  private async checkpoint(): Promise<void> {
    for (let turn = 0; turn < TURNS && this.checkpointer && (turn === 0 || this.isLeft()); turn++)
      await this.checkpointer.checkpoint().catch(() => {});
    if (this.isLeft()) this.db.get('pragma wal_checkpoint(passive)');
  }

  private isLeft(): boolean {
    return this.db.isOpen && this.db.logSize() > 0;
  }
}
