import type { Profile, Term } from './profile.js';
import { sharedBy } from './sketch.js';

/** Whether two articles are of one Story. */
export interface Likeness {
  /** Whether they tell the same text, edited at the most. */
  isCopy: boolean;
  /** How sure it is that they tell the same event: 0 to 1. */
  score: number;
}

/** Seconds between two articles of one event, or two copies of one text. */
export const WINDOW = 5.5 * 86_400;
/** From here on two articles are of one Story. */
export const SAME = 0.5;

/** The share of the runs of the shorter text that a copy has at least, and how many runs that is to be based on. */
const COPIED = 0.35;
const FEWEST_RUNS = 10;
/** How alike their terms are at least: reports that follow a form share many runs, and no names. */
const COPIED_TERMS = 0.45;
/** A short text is a copy where nearly all of it is. */
const COPIED_SHORT = 0.75;

export interface Placed {
  profile: Profile;
  /** Seconds since 1970. */
  at: number;
}

/** Compares two articles. */
export function compare(a: Placed, b: Placed): Likeness {
  const apart = Math.abs(a.at - b.at);
  if (apart > WINDOW) return { isCopy: false, score: 0 };
  const [one, other] = [a.profile, b.profile];
  if (one.language !== other.language && one.language !== 0 && other.language !== 0) return { isCopy: false, score: 0 };
  const { share, runs, both } = sharedBy(one.sketch, other.sketch);
  const terms = sharedTerms(one, other);
  const isCopy =
    terms.names + terms.numbers > 0 &&
    terms.cosine >= COPIED_TERMS &&
    (runs >= FEWEST_RUNS ? share >= COPIED : runs >= 3 && share >= COPIED_SHORT);
  return { isCopy, score: isCopy ? Math.max(0.9, share) : sameEvent(terms, both, apart) };
}

export interface SharedTerms {
  /** The cosine of the weighed terms. */
  cosine: number;
  /** How many terms, names and numbers both have. */
  count: number;
  names: number;
  numbers: number;
  /** Of them, those in the headline, deck or lead of both. */
  leads: number;
}

export function sharedTerms(a: Profile, b: Profile): SharedTerms {
  const others = new Map<number, Term>(b.terms.map((term) => [term.hash, term]));
  const shared: SharedTerms = { cosine: 0, count: 0, names: 0, numbers: 0, leads: 0 };
  let product = 0;
  for (const term of a.terms) {
    const other = others.get(term.hash);
    if (!other) continue;
    product += term.weight * other.weight;
    shared.count++;
    if (term.isName && other.isName) shared.names++;
    if (term.isNumber) shared.numbers++;
    if (term.isInLead && other.isInLead) shared.leads++;
  }
  const square = ({ terms }: Profile) => terms.reduce((sum, { weight }) => sum + weight * weight, 0);
  const norm = Math.sqrt(square(a) * square(b));
  shared.cosine = norm > 0 ? product / norm : 0;
  return shared;
}

/** How sure it is that two texts that are no copies tell the same event. */
function sameEvent({ cosine, count, names, leads }: SharedTerms, _runs: number, apart: number): number {
  // Nothing joins on a title, or on one name, alone.
  if (count < 5 || names < 1 || leads < 2) return 0;
  const days = apart / 86_400;
  return logistic(14 * (cosine - 0.42) - 0.35 * days);
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
