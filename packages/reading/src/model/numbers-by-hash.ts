/** Numbers from 1 on by hashes, in one array: a Map of tens of thousands takes three times the memory. */
export class NumbersByHash {
  /** Open addressing: a hash and its number side by side, 0 for none. */
  private readonly entries: Int32Array;
  private readonly mask: number;

  /** @param first the number of the first hash; of two that are the same the first one counts */
  constructor(hashes: Int32Array, first: number) {
    let slots = 1;
    while (slots * 3 < hashes.length * 4) slots *= 2;
    this.entries = new Int32Array(2 * slots);
    this.mask = slots - 1;
    hashes.forEach((hash, at) => {
      const slot = this.slotOf(hash);
      if (this.entries[slot + 1] !== 0) return;
      this.entries[slot] = hash;
      this.entries[slot + 1] = at + first;
    });
  }

  /** Where the entry of a hash stands, or would. */
  private slotOf(hash: number): number {
    const { entries, mask } = this;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (entries[2 * slot + 1] !== 0 && entries[2 * slot] !== hash) slot = (slot + 1) & mask;
    return 2 * slot;
  }

  get(hash: number): number | undefined {
    return this.entries[this.slotOf(hash) + 1] || undefined;
  }
}
