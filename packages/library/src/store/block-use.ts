import { addBlock } from './blocks.js';
import type { Database } from './database.js';

/** A block that is kept once a version is in it. */
export class BlockUse {
  readonly data: Uint8Array;
  private readonly db: Database;
  private id: number | undefined;
  private uses = 0;

  constructor(db: Database, data: Uint8Array) {
    this.db = db;
    this.data = data;
  }

  /** @returns the number of the block, for this many versions more */
  take(versions: number): number {
    this.uses += versions;
    this.id ??= addBlock(this.db, this.data, versions);
    return this.id;
  }

  settle(): void {
    if (this.id !== undefined)
      this.db.run('update blocks set uses = ? where id = ? and uses <> ?', this.uses, this.id, this.uses);
  }
}
