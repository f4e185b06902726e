import { newsKindOf } from './news-kind.js';
import { daysOf, isSameOutlet, type Occasion } from './occasion.js';
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
const COPIED = 0.55;
const FEWEST_RUNS = 10;
const FEWEST_RUNS_SHORT = 3;
/** How alike their terms are at least: reports that follow a form share many runs, and no names. */
const COPIED_TERMS = 0.55;
/** A short text is a copy where nearly all of it is. */
const COPIED_SHORT = 0.75;

/** How much the names in the leads of a copy speak of somebody else at most. */
const MOST_RIVAL = 0.4;
/** Terms that both have at least. */
const FEWEST_TERMS = 4;
/** What a text that is no copy shares beyond this share of its runs speaks no further against it. */
const MOST_FORM = 0.5;

export interface Placed {
  profile: Profile;
  /** Seconds since 1970. */
  at: number;
}

/** Compares two articles. */
export function compare(a: Placed, b: Placed): Likeness {
  const apart = Math.abs(a.at - b.at);
  if (apart > WINDOW) return NOTHING;
  const [one, other] = [a.profile, b.profile];
  if (one.language !== other.language && one.language !== 0 && other.language !== 0) return NOTHING;
  const terms = sharedTerms(one, other);
  // Nothing joins on a title, or on one name, alone.
  if (terms.count < FEWEST_TERMS || terms.names + terms.numbers === 0) return NOTHING;
  const { share, runs } = sharedBy(one.sketch, other.sketch);
  // Bulletins that follow a form have other figures each time, or tell of somebody else.
  const isForm = terms.otherNumbers > 1 || terms.rival > MOST_RIVAL;
  const least = runs >= FEWEST_RUNS && !isForm ? COPIED : COPIED_SHORT;
  const isCopy =
    !isFilledIn(terms, one.occasion, other.occasion) &&
    terms.cosine >= COPIED_TERMS &&
    runs >= FEWEST_RUNS_SHORT &&
    share >= least;
  if (isCopy) return { isCopy, score: Math.max(0.9, share) };
  return {
    isCopy,
    score: terms.names > 0 && terms.leads > 1 ? sameEvent(terms, share, a, b) : 0,
  };
}

const NOTHING: Likeness = { isCopy: false, score: 0 };

export interface SharedTerms {
  /** The cosine of the weighed terms, and of those in headline, deck and lead. */
  cosine: number;
  leadCosine: number;
  /** How many terms, names and numbers both have, and how many of the terms are in the lead of both. */
  count: number;
  names: number;
  numbers: number;
  leads: number;
  /**
   * How much the names in the leads speak of somebody else: of the two texts, the smaller share that the weightiest name has
   * which only this one has, beside the weightiest that both have.
   */
  rival: number;
  /** Numbers in the leads, up to three, where none is in both. */
  otherNumbers: number;
}

/** What both profiles have, and what only one of them has. */
export function sharedTerms(a: Profile, b: Profile): SharedTerms {
  const others = new Map<number, Term>();
  for (const term of b.terms) others.set(term.hash, term);
  const shared = { count: 0, names: 0, numbers: 0, leads: 0 };
  const common = new Set<number>();
  let [product, leadProduct, leadNumbers] = [0, 0, 0];
  for (const term of a.terms) {
    const other = others.get(term.hash);
    if (!other) continue;
    common.add(term.hash);
    shared.count++;
    product += term.weight * other.weight;
    if (term.isName && other.isName) shared.names++;
    if (term.isNumber) shared.numbers++;
    if (!term.isInLead || !other.isInLead) continue;
    shared.leads++;
    leadProduct += term.weight * other.weight;
    if (term.isNumber) leadNumbers++;
  }
  const [mine, theirs] = [weighed(a, common), weighed(b, common)];
  const cosine = (sum: number, square: number) => (square > 0 ? sum / Math.sqrt(square) : 0);
  return {
    ...shared,
    cosine: cosine(product, mine.square * theirs.square),
    leadCosine: cosine(leadProduct, mine.leadSquare * theirs.leadSquare),
    rival: Math.min(mine.rival, theirs.rival),
    otherNumbers: leadNumbers > 0 ? 0 : Math.min(3, mine.leadNumbers, theirs.leadNumbers),
  };
}

function weighed({ terms }: Profile, common: ReadonlySet<number>) {
  let [square, leadSquare, leadNumbers, shared, alone] = [0, 0, 0, 0, 0];
  for (const { hash, weight, isInLead, isName, isNumber } of terms) {
    square += weight * weight;
    if (!isInLead) continue;
    leadSquare += weight * weight;
    if (isNumber) leadNumbers++;
    if (!isName) continue;
    if (common.has(hash)) shared = Math.max(shared, weight);
    else alone = Math.max(alone, weight);
  }
  return { square, leadSquare, leadNumbers, rival: shared + alone > 0 ? alone / (shared + alone) : 0.5 };
}

/** Whether an outlet fills in a form: it sends its own words as another article, and every number is another. */
function isFilledIn({ otherNumbers, numbers }: SharedTerms, one: Occasion, other: Occasion): boolean {
  return otherNumbers > 0 && numbers === 0 && isSameOutlet(one, other);
}

/** The names in the leads speak of somebody else: each text names somebody first whom the other does not. */
const RIVALS = 0.6;
/** What an outlet tells again is mostly the same matter on another occasion: it is to be surer. */
const SAME_OUTLET = 1.25;
/** So is what shares no word of anything that goes on for days, and more so when it is told on a later day that does not look back. */
const SHORT_LIVED = 0.85;
const SHORT_LIVED_AND_OVER = 2.6;
/** Hours after which each further day counts, and those after which what does not go on is over. */
const NEXT = 30;
const OVER = 54;
const HOUR = 3_600;

/**
 * How sure it is that two texts that are no copies tell the same event. The weights are those of a logistic regression on half of
 * the gold of `pnpm bench stories` and on the pairs of `gold/events/training.json`. Runs of words that texts share which are no
 * copies are those of a form: of quarterly reports of other firms, the market's help, which is another one on each day, or
 * bulletins of one day.
 */
function sameEvent(terms: SharedTerms, share: number, a: Placed, b: Placed) {
  const { cosine, leadCosine, rival } = terms;
  const [one, other] = [a.profile.occasion, b.profile.occasion];
  const { isOther, looksBack } = daysOf(one, other);
  const hours = Math.abs(a.at - b.at) / HOUR;
  // Words of a copy, and what tells most is another: the same outlet fills in its form again.
  const isSameForm = share >= COPIED && (cosine < COPIED_TERMS || isFilledIn(terms, one, other));
  const form = isOther || rival > MOST_RIVAL || isSameForm ? Math.min(share, MOST_FORM) : 0;
  const news = newsKindOf(a.profile, b.profile);
  const isOver = hours > OVER && !looksBack;
  return logistic(
    7.51 * cosine +
      2.41 * leadCosine -
      0.98 * rival -
      9.17 * form -
      (rival > RIVALS ? 1.72 : 0) -
      (isOther ? 1.15 : 0) +
      (looksBack ? 1.6 : 0) +
      1.76 * Math.log1p(news.shared) +
      1.0 * Math.log1p(news.own) -
      0.51 * Math.log1p(news.periodic) -
      (0.28 * Math.max(0, hours - NEXT)) / 24 -
      (news.shared > 0 ? 0 : isOver ? SHORT_LIVED_AND_OVER : SHORT_LIVED) -
      (isSameOutlet(one, other) ? SAME_OUTLET : 0) -
      2.14,
  );
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
