import { createHash } from 'node:crypto';
import { occurrences } from './anchor.js';
import { sentences } from './sentences.js';
import type { CorpusStory, SetName } from './story.js';
import type { Told } from './told.js';

export const KINDS = ['documents', 'quantities'] as const;
export type PieceKind = (typeof KINDS)[number];

/** What a judge sees, and what a verdict is kept by: another name or value of the same words is another piece. */
export interface PieceKey {
  kind: PieceKind;
  set: SetName;
  id: string;
  /** As it stands in the text, and its number among the places where the same words stand, from 1. */
  text: string;
  occurrence: number;
  /** The name of the document, or value and unit of the quantity. */
  told: string;
}

export interface DrawnPiece extends PieceKey {
  /** The sentence it stands in; never written down. */
  sentence: string;
}

export interface Verdict extends PieceKey {
  right: boolean;
  /** What is wrong, in two or three words that many have in common. */
  why?: string;
}

const keyOf = ({ kind, set, id, text, occurrence, told }: PieceKey) =>
  JSON.stringify([kind, set, id, text, occurrence, told]);

/** Every document where it is first named, and every quantity of a story. */
export function piecesOf({ set, id, text }: CorpusStory, told: Told): DrawnPiece[] {
  const cuts = sentences(text);
  const piece = (kind: PieceKind, start: number, end: number, what: string): DrawnPiece => {
    const words = text.slice(start, end);
    const cut = cuts.find((one) => one.start <= start && start < one.end) ?? { start, end };
    return {
      kind,
      set,
      id,
      text: words,
      occurrence: occurrences(text, words).indexOf(start) + 1,
      told: what,
      sentence: text.slice(cut.start, cut.end),
    };
  };
  return [
    ...told.documents.flatMap(({ name, mentions: [first] }) =>
      first ? [piece('documents', first.start, first.end, name)] : [],
    ),
    ...told.quantities.map(({ start, end, value, unit }) =>
      piece('quantities', start, end, unit ? `${value} ${unit}` : String(value)),
    ),
  ];
}

/** Those with the lowest SHA-256 of seed and key, so that a change of other pieces leaves most of a sample as it was. */
export function samplePieces<Piece extends PieceKey>(pieces: readonly Piece[], count: number, seed: string): Piece[] {
  return pieces
    .map((piece) => ({
      piece,
      rank: createHash('sha256')
        .update(`dateline pieces ${seed}:${keyOf(piece)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ piece }) => piece);
}

export interface SampleResult {
  right: number;
  judged: number;
  /** Drawn, but without a verdict. */
  open: DrawnPiece[];
  /** How many are wrong in which way, most first. */
  wrong: [string, number][];
}

/** What the verdicts say of a sample. */
export function judgeSample(sample: readonly DrawnPiece[], verdicts: readonly Verdict[]): SampleResult {
  const known = new Map(verdicts.map((verdict) => [keyOf(verdict), verdict]));
  const given = sample.flatMap((piece) => known.get(keyOf(piece)) ?? []);
  const ways = new Map<string, number>();
  for (const { right, why = 'wrong' } of given) if (!right) ways.set(why, (ways.get(why) ?? 0) + 1);
  return {
    right: given.filter(({ right }) => right).length,
    judged: given.length,
    open: sample.filter((piece) => !known.has(keyOf(piece))),
    wrong: [...ways].sort((a, b) => b[1] - a[1]),
  };
}

/** Verdicts from a sheet, a line each: `NUMBER + ` or `NUMBER - what is wrong`, by the numbers of the printed pieces. */
export function readVerdicts(sheet: string, pieces: readonly DrawnPiece[]): Verdict[] {
  return sheet
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, number, mark, why] = /^(\d+) ([+-])(?: (.+))?$/.exec(line.trim()) ?? [];
      const piece = pieces[Number(number)];
      if (!piece || (mark === '-' && !why)) throw new Error(`"${line}" is no verdict on a drawn piece`);
      const { sentence: _, ...key } = piece;
      return { ...key, right: mark === '+', ...(why && { why }) };
    });
}
