import type { Attribution } from '../../../model/assemble.js';
import type { Quotation } from '../../../model/quotations.js';
import { type Doc, flags as F, type TokenRange } from '../../../text/index.js';
import { englishVoices } from '../voices.js';
import { cueWords, isPlain } from './cue-words.js';
import { cutAtParagraph, cutTail, dropEarlier, giveBack, STOPPED, withOpened } from './quotation-repairs.js';

const set = (words: string) => new Set(words.split(' '));

const QUOTING = set('quoted quotes quoting cited cites citing');
const SAYING = set('saying telling');
/** Between a noun for what is said and whose it is. */
const WHOSE = set('from by of');
/** The longest name or description, in tokens. */
const LONGEST = 16;
/** So many tokens may stand between a noun for what is said and whose it is. */
const BESIDE = 3;

const isNoun = (lower: string) => cueWords.get(lower)?.noun === true && cueWords.get(lower)?.act === 'speech';

/** "Norwire quoted the mayor, Ole Berg, as saying the road was shut", "quoted Ole Berg: “...”": who is quoted speaks, not who quotes. */
function quotedAs({ lower, flags }: Doc, attribution: Attribution): void {
  const [cue] = attribution.cue;
  const [content] = attribution.content;
  if (!cue || !content || !QUOTING.has(lower[cue.last - 1]!) || content.first < cue.last) return;
  const last = Math.min(content.last, cue.last + LONGEST);
  let as = content.first + 1;
  while (as < last && !(lower[as] === 'as' && SAYING.has(lower[as + 1] ?? ''))) {
    if (flags[as]! & F.OPEN_QUOTE) {
      if (lower[as - 1] !== ':' || as - 1 === content.first) return;
      attribution.source = [{ first: content.first, last: as - 1 }];
      attribution.content = [{ first: as, last: content.last }, ...attribution.content.slice(1)];
      return;
    }
    as++;
  }
  if (as >= last || as + 2 >= content.last) return;
  const end = lower[as - 1] === ',' ? as - 1 : as;
  attribution.source = [{ first: content.first, last: end }];
  attribution.cue = [{ first: as, last: as + 2 }];
  attribution.content = [{ first: as + 2, last: content.last }, ...attribution.content.slice(1)];
}

/** "Berg rejected claims from Ole Lund that the road was unsafe": what is claimed is the claim of the one named behind it. */
function claimOf({ lower, flags }: Doc, attribution: Attribution): void {
  const [content] = attribution.content;
  const [cue] = attribution.cue;
  if (!content || !cue || content.first < cue.last) return;
  // The noun is the end of the cue, "rejected claims", or begins the content.
  const noun = isNoun(lower[content.first]!) ? content.first : cue.last - 1;
  if (!isNoun(lower[noun]!) || !WHOSE.has(lower[noun + 1] ?? '')) return;
  const last = Math.min(content.last, noun + LONGEST);
  let that = noun + 3;
  while (that < last && lower[that] !== 'that') {
    if (flags[that]! & F.PUNCTUATION) return;
    that++;
  }
  if (that >= last || that + 2 >= content.last || that < content.first) return;
  attribution.source = [{ first: noun + 2, last: that }];
  attribution.cue = [{ first: noun, last: noun + 1 }];
  attribution.content = [{ first: that, last: content.last }, ...attribution.content.slice(1)];
}

const VOTING = set('vote votes voted voting');
const SIDES = set('for against');
const DECIDING = set('adopt adopts adopted adopting ratify ratifies ratified ratifying enact enacts enacted enacting');
const PASSING = set('pass passes passed passing repeal repeals repealed repealing');
const AGREEING = set('say says said');
const ANSWERS = set('yes no');

/**
 * "The council voted for the bridge", "adopted the bill", "said yes and a crowd cheered": that is done, and nothing is said.
 * A decision that says what is so, or in which words, stays: "The council adopted a motion that the bridge is unsafe".
 */
function dropDecisions({ lower, flags }: Doc, attribution: Attribution): void {
  const [cue] = attribution.cue;
  const [content] = attribution.content;
  if (!cue || !content) return;
  const verb = lower[cue.first]!;
  const says = (): boolean => {
    for (let token = content.first; token < content.last; token++) {
      if (flags[token]! & F.OPEN_QUOTE || englishVoices.isFiniteVerb(lower[token]!)) return true;
    }
    return false;
  };
  const isAnswer = () =>
    ANSWERS.has(lower[content.first]!) && (content.last - content.first === 1 || lower[content.first + 1] === 'and');
  if (VOTING.has(verb)) {
    if (SIDES.has(lower[content.first]!) || SIDES.has(lower[content.first - 1] ?? '')) attribution.content = [];
  } else if (DECIDING.has(verb) || PASSING.has(verb)) {
    if (!says()) attribution.content = [];
  } else if (AGREEING.has(verb) && isAnswer()) attribution.content = [];
}

const TELLING = set('told tell tells telling warned warns reminded assured informed');
const FINITE = set('is are was were has have had will would can could may might must did does do');
const BEHIND_VERB = set('with on for to of in at by from over about the a an its their into after upon');
/** Lead to when or where somebody spoke. */
const OCCASIONS = set('on at in during after before upon');
const JOINING = set('and or but , ; not');

/** "Told a committee that deals with ports that the quay was safe": the first "that" tells which committee. */
function pastTheTold({ lower, flags }: Doc, attribution: Attribution): void {
  const [cue] = attribution.cue;
  const [content, ...more] = attribution.content;
  if (!cue || !content || !TELLING.has(lower[cue.first]!) || content.first <= cue.last) return;
  const { first } = content;
  const verb = lower[first + 1] ?? '';
  const isRelative = FINITE.has(verb) || (/[^s]s$/.test(verb) && BEHIND_VERB.has(lower[first + 2] ?? ''));
  if (lower[first] !== 'that' || !isRelative) return;
  const last = Math.min(content.last, first + LONGEST);
  for (let that = first + 3; that + 2 < last; that++) {
    if (flags[that]! & F.OPEN_QUOTE) return;
    if (lower[that] !== 'that') continue;
    if (JOINING.has(lower[that - 1]!) || FINITE.has(lower[that + 1]!)) return;
    attribution.content = [{ first: that, last: content.last }, ...more];
    return;
  }
}

/** "Told a paper on her return from Velm that the road was shut": on which occasion is no part of what was said. */
function pastOccasion({ lower, flags }: Doc, attribution: Attribution): void {
  const [cue] = attribution.cue;
  const [content, ...more] = attribution.content;
  if (!cue || !content || content.first <= cue.last || !isPlain(lower[cue.last - 1]!)) return;
  const { first } = content;
  if (lower[first] === 'that' || !OCCASIONS.has(lower[first - 1]!)) return;
  const last = Math.min(content.last, first + LONGEST);
  for (let that = first; that + 2 < last; that++) {
    if (flags[that]! & F.PUNCTUATION || englishVoices.isFiniteVerb(lower[that]!)) return;
    if (lower[that] !== 'that') continue;
    if (!englishVoices.isFiniteVerb(lower[that + 1]!))
      attribution.content = [{ first: that, last: content.last }, ...more];
    return;
  }
}

/** Verbs that are nouns far more often in this form. */
const THINGS = set(
  'text post blog record list document caption chronicle letter headline email e-mail tweet scrawl pen',
);

/** Who are several, for whom the verb has this form: "Fans", "Berg and Lund"; no name such as Paris. */
const SEVERAL = /(?:[^aious]|e)s$|^(?:and|,|police|people|men|women|who|which|that)$/;

/** "Paris text binds rich and poor": a name with a thing of its own. One that writes "texts". */
function dropThings({ lower, flags }: Doc, attribution: Attribution): void {
  const [cue, more] = attribution.cue;
  const source = attribution.source.at(-1);
  if (!cue || more || cue.last - cue.first !== 1 || !source || source.last !== cue.first) return;
  if (!THINGS.has(lower[cue.first]!) || !(flags[source.last - 1]! & F.CAPITAL)) return;
  for (let token = source.first; token < source.last; token++) if (SEVERAL.test(lower[token]!)) return;
  attribution.content = [];
}

/** "Raised concern and criticism that the law was late": nobody's, where nobody stands beside the noun. */
function dropFar({ lower }: Doc, attribution: Attribution): void {
  const [cue, more] = attribution.cue;
  if (!cue || more || cue.last - cue.first > 1 || !isNoun(lower[cue.first]!)) return;
  const near = ({ first, last }: TokenRange) => cue.first - last <= BESIDE && first - cue.last <= BESIDE;
  if (lower[cue.first - 1] === 'and' && !WHOSE.has(lower[cue.last] ?? '')) attribution.source = [];
  else attribution.source = attribution.source.filter(near);
}

const INVERTED = set('says say said');
/** So many tokens of a sentence at least are said by whom it ends with. */
const SENTENCE = 5;

/** "The fever is rare, says the agency": the name that a sentence ends with speaks, and is not what is said. */
function turned({ lower, sentences, sentence }: Doc, attribution: Attribution): void {
  const [cue, more] = attribution.cue;
  const [content, other] = attribution.content;
  if (!cue || !content || more || other || attribution.source.length === 0) return;
  const { first } = sentences[sentence[cue.first]!]!;
  const verb = cue.last - 1;
  if (verb !== cue.first || !INVERTED.has(lower[verb]!) || lower[verb - 1] !== ',' || content.first !== cue.last)
    return;
  if (content.last - content.first > LONGEST || verb - first < SENTENCE) return;
  for (let token = content.first; token < content.last; token++) {
    if (STOPPED.test(lower[token]!) || lower[token] === 'to' || englishVoices.isFiniteVerb(lower[token]!)) return;
  }
  // "Hall, head of the port, said quays are many": what stands before the verb has to be a clause.
  const clause = lower.slice(first, verb - 1).findIndex((word) => englishVoices.isFiniteVerb(word));
  const aside = lower.slice(first, verb).findIndex((word) => word === ',' || englishVoices.relatives.has(word));
  if (clause < 0 || clause > aside) return;
  attribution.source = [content];
  attribution.content = [{ first, last: verb - 1 }];
}

/** Holds attributions to what is always so of quotations and of who is quoted. Changes them. */
export function repair(doc: Doc, attributions: readonly Attribution[], quotations: readonly Quotation[]): void {
  attributions.forEach((attribution, number) => {
    turned(doc, attribution);
    quotedAs(doc, attribution);
    claimOf(doc, attribution);
    dropDecisions(doc, attribution);
    dropThings(doc, attribution);
    pastTheTold(doc, attribution);
    pastOccasion(doc, attribution);
    giveBack(doc, attributions[number - 1], attribution);
    dropEarlier(doc, attribution);
    dropFar(doc, attribution);
    cutTail(doc, attribution, quotations);
    withOpened(attribution, attributions[number - 1], quotations);
    cutAtParagraph(doc, attribution);
  });
}
