import { keptNumbers, numbers } from './products.js';
import type { Dropout } from './sample.js';

/** Masks that are drawn once; each text takes a stretch of them from somewhere. */
const DRAWN = 1 << 20;

/** By what numbers are multiplied: 0 for those left out, so much more for the rest that their sum stays what it is. */
export class Masks {
  private readonly next: () => number;
  private readonly dropout: Dropout;
  private readonly drawn = new Map<number, Float32Array>();

  constructor(dropout: Dropout, next: () => number) {
    this.next = next;
    this.dropout = dropout;
    for (const share of [dropout.vector, dropout.row, dropout.cell]) this.draw(share);
  }

  private draw(share: number): void {
    if (this.drawn.has(share)) return;
    const list = keptNumbers(DRAWN);
    for (let at = 0; at < DRAWN; at++) list[at] = this.next() < share ? 0 : 1 / (1 - share);
    this.drawn.set(share, list);
  }

  private stretch(share: number, count: number): Float32Array {
    const list = this.drawn.get(share)!;
    if (count <= DRAWN) {
      const from = Math.floor((this.next() * (DRAWN - count)) / 4) * 4;
      return list.subarray(from, from + count);
    }
    const long = numbers(count);
    for (let at = 0; at < count; at += DRAWN) long.set(list.subarray(0, count - at), at);
    return long;
  }

  rows(count: number): Float32Array {
    return this.stretch(this.dropout.row, count);
  }

  cells(count: number): Float32Array {
    return this.stretch(this.dropout.cell, count);
  }

  /** Of the vectors of words; some words are left out whole. */
  vectors(count: number, depth: number): Float32Array {
    const mask = numbers(count * depth);
    mask.set(this.stretch(this.dropout.vector, count * depth));
    for (let word = 0; word < count; word++) {
      if (this.next() < this.dropout.word) mask.fill(0, word * depth, (word + 1) * depth);
    }
    return mask;
  }
}
