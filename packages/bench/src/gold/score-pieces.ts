import type { GoldStory } from './load.js';
import type { Told } from './told.js';
import { holds, overlaps, plain } from './words.js';

/** Counts for precision and recall, with what was missed and what was made up as words. */
export interface PieceResult {
  right: number;
  /** How many of the gold there are, and how many of them were found. */
  wanted: number;
  found: number;
  told: number;
  missed: string[];
  madeUp: string[];
}

function compare<G, T>(
  gold: readonly G[],
  told: readonly T[],
  same: (gold: G, told: T) => boolean,
  show: { gold: (one: G) => string; told: (one: T) => string },
): PieceResult {
  const missed = gold.filter((one) => !told.some((other) => same(one, other)));
  const madeUp = told.filter((one) => !gold.some((other) => same(other, one)));
  return {
    right: told.length - madeUp.length,
    wanted: gold.length,
    found: gold.length - missed.length,
    told: told.length,
    missed: missed.map(show.gold),
    madeUp: madeUp.map(show.told),
  };
}

/**
 * Distinct names: of the same kind, one form the same or held by the other where they stand. One that may be left out is neither
 * missed nor made up.
 */
export function scoreNames(gold: GoldStory, told: Told): PieceResult {
  const meet = (one: GoldStory['names'][number], other: Told['names'][number]) =>
    one.mentions.some((mention) => other.mentions.some((place) => overlaps(mention, place)));
  const optional = gold.names.filter((one) => one.optional);
  return compare(
    gold.names.filter(({ mentions, optional }) => mentions.length > 0 && !optional),
    told.names.filter((other) => !optional.some((one) => meet(one, other))),
    (one, other) =>
      one.kind === other.kind &&
      (one.forms.some((form) => plain(form) === plain(other.name)) ||
        (holds(plain(one.name), plain(other.name)) && meet(one, other))),
    { gold: ({ kind, name }) => `${kind} ${name}`, told: ({ kind, name }) => `${kind} ${name}` },
  );
}

/** Documents by where they stand or by name. One that may be left out is neither missed nor made up. */
export function scoreDocuments({ documents }: Pick<GoldStory, 'documents'>, told: Told['documents']): PieceResult {
  const same = (one: GoldStory['documents'][number], other: Told['documents'][number]) =>
    one.mentions.some((mention) => other.mentions.some((place) => overlaps(mention, place)));
  const optional = documents.filter((one) => one.optional);
  return compare(
    documents.filter((one) => !one.optional),
    told.filter((other) => !optional.some((one) => same(one, other))),
    same,
    { gold: ({ text }) => text, told: ({ name }) => name },
  );
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Quantities written with a digit: where they overlap and the value is right. Where only a part is labelled, what is beside it counts for nothing. */
export function scoreQuantities(gold: GoldStory, told: Told): PieceResult {
  const { text } = gold.story;
  const written = told.quantities.filter(({ start, end }) => /\d/.test(text.slice(start, end)));
  const counted =
    gold.quantitiesIn === 'all'
      ? written
      : written.filter((one) => gold.quantities.some((other) => overlaps(one, other)));
  return compare(
    gold.quantities,
    counted,
    (one, other) => overlaps(one, other) && (near(one.value, other.value) || near(one.to ?? one.value, other.value)),
    {
      gold: (one) => `${one.text} = ${one.value}`,
      told: ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
    },
  );
}

export function sum(results: readonly PieceResult[]): PieceResult {
  const total = (field: 'right' | 'wanted' | 'found' | 'told') => results.reduce((all, one) => all + one[field], 0);
  return {
    right: total('right'),
    wanted: total('wanted'),
    found: total('found'),
    told: total('told'),
    missed: results.flatMap(({ missed }) => missed),
    madeUp: results.flatMap(({ madeUp }) => madeUp),
  };
}
