import type { Member } from './cast.js';
import { MARGIN } from './salience-weights.js';

export interface Choice {
  member: Member;
  /** 0 to 1. */
  confidence: number;
}

/** Somebody who may be meant. */
export interface Candidate {
  member: Member;
  /** What they count for as who they are; undefined where they cannot be meant. */
  bonus: number | undefined;
  score: number;
  /** How often they are named beside the first time. */
  others: number;
}

/** The one who is likely by a margin; nobody where two are as likely. */
export function best(candidates: Iterable<Candidate>): Choice | undefined {
  let first: Candidate | undefined;
  let second = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.bonus === undefined) continue;
    if (!first || candidate.score > first.score) {
      if (first) second = Math.max(second, first.score);
      first = candidate;
    } else second = Math.max(second, candidate.score);
  }
  if (!first) return undefined;
  const margin = Math.min(first.score - second, first.score + 2);
  return margin < MARGIN
    ? undefined
    : { member: first.member, confidence: Number((1 / (1 + Math.exp(-1.5 * margin))).toFixed(2)) };
}
