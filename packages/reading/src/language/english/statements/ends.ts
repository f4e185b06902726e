import type { Attribution } from '../../../model/assemble.js';
import { type Column, type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { endWeights } from '../../../weights/english-ends.js';
import { englishVoices } from '../voices.js';
import { cueWords } from './cue-words.js';

/** Words that may open what is no longer said: another clause, or when and where. */
const OPENERS =
  'who which that where when while as since because despite after before during in on at by for from with amid without until if but and or than though although even so to into under over of about against through';
/** A candidate has at least so many tokens of the content before it. */
const LEAST = 2;
/** Values of a feature. */
const WIDTH = 512;
/** Kinds of features that an end has. */
const KINDS = 12;
export const END_WEIGHTS = KINDS * WIDTH;
/** Weights are kept as whole numbers of this part of one. */
export const PART = 16;
/** An end is taken where its score is more than this: more likely than not. */
const SURE = 0;

const openers = new Map(OPENERS.split(' ').map((word, at) => [word, at + 3]));
/** What a word is as the first one behind an end: an opener, 2 for a participle, 1 for any other word. */
const opening: Column = (lower) => openers.get(lower) ?? (/ing$/.test(lower) ? 2 : 1);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'his', 'her', 'their', 'its']);
const verb: Column = (lower) => (englishVoices.isFiniteVerb(lower) ? 1 : 0);

const ACTS = ['speech', 'writing', 'belief', 'intention', 'expectation', 'finding'];

/** What the last word of a cue is: its act, from 1 on, and whether it takes a clause, an object, or is a noun. */
function kindOfCue({ lower }: Doc, { cue }: Attribution): { act: number; takes: number } {
  const last = cue.at(-1);
  for (let token = last ? last.last - 1 : -1; last && token >= last.first; token--) {
    const word = cueWords.get(lower[token]!);
    if (word)
      return {
        act: ACTS.indexOf(word.act) + 1,
        takes: word.noun ? 3 : word.takes === 'object' ? 2 : word.plain ? 1 : 0,
      };
  }
  return { act: 0, takes: 0 };
}

/** How a content opens: with "that", "to", a quotation, a pronoun, a name or another word. */
function kindOfOpening({ lower, flags }: Doc, first: number): number {
  const word = lower[first]!;
  if (word === 'that') return 1;
  if (word === 'to') return 2;
  if (flags[first]! & F.OPEN_QUOTE) return 3;
  if (PRONOUNS.has(word)) return 4;
  if (flags[first]! & F.CAPITAL) return 5;
  return openers.has(word) ? 6 : 7;
}

const bucket = (size: number) => (size < 6 ? 0 : size < 10 ? 1 : size < 16 ? 2 : 3);

/** Where the content behind a cue may end, beside where it does. */
export class Ends {
  private readonly doc: Doc;
  private readonly openings: Int16Array;
  private readonly verbs: Int16Array;
  private readonly found = new Int32Array(KINDS);

  constructor(doc: Doc) {
    this.doc = doc;
    this.openings = doc.lexicon.numbers(opening);
    this.verbs = doc.lexicon.numbers(verb);
  }

  private isVerb(token: number): number {
    return token < this.doc.size ? this.verbs[this.doc.form[token]!]! : 0;
  }

  /** The range that is looked at: the only one, behind its cue, without quotation marks. */
  range({ cue, content }: Attribution): TokenRange | undefined {
    const [range, more] = content;
    if (!range || more || !cue[0] || range.first < cue.at(-1)!.last) return undefined;
    for (let token = range.first; token < range.last; token++) {
      if (this.doc.flags[token]! & (F.OPEN_QUOTE | F.CLOSE_QUOTE | F.PARAGRAPH_START)) return undefined;
    }
    return range;
  }

  /**
   * Calls back with each token that the content may end before, and its features as numbers of weights; they hold until it returns.
   */
  each(attribution: Attribution, visit: (last: number, features: Int32Array) => void): void {
    const range = this.range(attribution);
    if (!range) return;
    const { doc } = this;
    const own = { ...kindOfCue(doc, attribution), opens: kindOfOpening(doc, range.first) };
    let lastVerb = range.last - 1;
    while (lastVerb > range.first && this.isVerb(lastVerb) === 0) lastVerb--;
    let verbs = this.isVerb(range.first);
    for (let token = range.first + 1; token < range.last; token++) {
      const comma = doc.lower[token - 1] === ',' ? 1 : 0;
      const opener = this.openings[doc.form[token]!]!;
      if (token - comma - range.first >= LEAST && (comma || opener > 1) && doc.lower[token] !== ',') {
        visit(token - comma, this.features(token, range, own, verbs > 0 ? 1 : 0, lastVerb));
      }
      verbs += this.isVerb(token);
    }
  }

  private features(
    token: number,
    { first, last }: TokenRange,
    { act, takes, opens }: { act: number; takes: number; opens: number },
    before: number,
    lastVerb: number,
  ): Int32Array {
    const { form, lower } = this.doc;
    const comma = lower[token - 1] === ',' ? 1 : 0;
    const opener = this.openings[form[token]!]!;
    const after = token <= lastVerb ? 1 : 0;
    const next = this.isVerb(token + 1);
    const pronoun = PRONOUNS.has(lower[token + 1] ?? '') ? 1 : 0;
    const whole = bucket(token - first) * 4 + bucket(last - token);
    const { found } = this;
    found[0] = 0;
    found[1] = 1 * WIDTH + opener * 2 + comma;
    found[2] = 2 * WIDTH + opener * 4 + takes;
    found[3] = 3 * WIDTH + opener * 4 + before * 2 + after;
    found[4] = 4 * WIDTH + comma * 16 + whole;
    found[5] = 5 * WIDTH + opens * 4 + takes;
    found[6] = 6 * WIDTH + act * 8 + opens;
    found[7] = 7 * WIDTH + opener * 4 + next * 2 + pronoun;
    found[8] = 8 * WIDTH + opener * 8 + opens;
    found[9] = 9 * WIDTH + opener * 8 + act;
    found[10] = 10 * WIDTH + (takes * 4 + before * 2 + after) * 2 + comma;
    found[11] = 11 * WIDTH + opener * 4 + bucket(last - token);
    return found;
  }
}

let unpacked: Float32Array | undefined;

/** The trained weights, unpacked once. */
function ownWeights(): Float32Array {
  unpacked ??= Float32Array.from(atob(endWeights), (byte) => ((byte.charCodeAt(0) << 24) >> 24) / PART);
  return unpacked;
}

/** The sum of the weights of some features. */
export function scoreOf(features: Int32Array, weights: ArrayLike<number>): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature]!;
  return sum;
}

/**
 * Ends contents at a clause mark where they are likely to end: "that he would pray for the nominee, but did not suggest who that is". The
 * network labels token by token and sees no clause as a whole. Changes the attributions.
 */
export function cutEnds(doc: Doc, attributions: readonly Attribution[]): void {
  const ends = new Ends(doc);
  const weights = ownWeights();
  for (const attribution of attributions) {
    let best = 0;
    let most = SURE;
    ends.each(attribution, (last, features) => {
      const score = scoreOf(features, weights);
      if (score <= most) return;
      most = score;
      best = last;
    });
    if (best > 0) attribution.content = [{ first: attribution.content[0]!.first, last: best }];
  }
}
