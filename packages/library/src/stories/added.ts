import type { SentenceWord } from '@dateline/reading';
import type { AddedKind, AddedThing } from '../types.js';
import type { Before, SaidBefore } from './said-before.js';
import { type Telling, type ToldSentence, textOf } from './telling.js';

/** The part of a sentence that one earlier one, or a few together, must have for it to be said already. */
const SAID = 0.6;
const SAID_TOGETHER = 0.72;
/** How alike two sentences are of which one denies the other. */
const SAME_BUT_DENIED = 0.75;
/** Words that carry something, of a sentence that is told of. */
const FEWEST_WORDS = 3;
/** The part of a sentence that an earlier one must have where this tells the same figures, and how many words may be others: some, and more for each figure. */
const SAID_WITH_FIGURES = 0.3;
const [OTHERS, OTHERS_A_FIGURE] = [2, 2];
/** Words that no earlier sentence near to it has, of a sentence without a new figure. */
const FEWEST_NEW = 2;

export interface Added {
  things: AddedThing[];
  /** Of each of these its sentences. */
  sentences: ToldSentence[][];
  /** Sentences that earlier articles have word by word, by the numbers of these, and how many sentences there are. */
  repeats: { by: ReadonlyMap<number, number>; of: number };
}

/** Finds what an article says that was not said before, and enters all that it says. */
export function addedBy(telling: Telling, number: number, said: SaidBefore): Added {
  const things: AddedThing[] = [];
  const sentences: ToldSentence[][] = [];
  const by = new Map<number, number>();
  let of = 0;
  let last: { thing: AddedThing; sentence: ToldSentence; n: number } | undefined;
  const own: ToldSentence[] = [];
  telling.sentences.forEach((sentence, n) => {
    if (!sentence.isBody) {
      own.push(sentence);
      return;
    }
    const before = said.look(sentence);
    of++;
    for (const article of before.articles) by.set(article, (by.get(article) ?? 0) + 1);
    const kind = kindOf(sentence, before, said);
    if (kind !== undefined) {
      const thing = thingOf(telling, sentence, kind, before, said);
      if (last && goesOn(telling, last, sentence, n)) {
        join(telling, last.thing, thing);
        sentences.at(-1)!.push(sentence);
      } else {
        things.push(thing);
        sentences.push([sentence]);
      }
      last = { thing: things.at(-1)!, sentence, n };
    }
    said.add(sentence, number);
  });
  // The headline says in short what the text says: it is no earlier sentence for it.
  for (const sentence of own) said.add(sentence, number);
  return { things, sentences, repeats: { by, of } };
}

/** What is new about a sentence; undefined where nothing is. */
export function kindOf(sentence: ToldSentence, before: Before, said: SaidBefore): AddedKind | undefined {
  const { keys, words, statement, hasDocument, hasEvent } = sentence;
  if (keys.length < FEWEST_WORDS || before.articles.length > 0) return undefined;
  const isNew = (word: SentenceWord) => isMissing(word, sentence, before, said);
  const hasFigures = words.some((word) => word.kind === 'number' && isNew(word));
  const hasTurn = words.some((word) => word.kind === 'turn' && isNew(word));
  const isDenied = before.isDenied && before.alike >= SAME_BUT_DENIED;
  const isSaid = wasSaid(sentence, before) || before.missing.size < FEWEST_NEW;
  if (!hasFigures && !hasTurn && !isDenied && isSaid) return undefined;
  if (statement !== undefined) return 'statement';
  if (hasFigures) return 'figure';
  if (hasDocument) return 'document';
  if (hasEvent) return 'event';
  if (words.some(({ key, kind }) => kind === 'name' && !said.has(key))) return 'name';
  return words.some(({ kind }) => kind !== 'word') ? 'fact' : undefined;
}

/** Whether earlier sentences said it in other words: most of its words, or its figures with some of them. */
function wasSaid({ words }: ToldSentence, { share, together, missing }: Before): boolean {
  if (share >= SAID || together >= SAID_TOGETHER) return true;
  const figures = new Set(words.flatMap(({ key, kind }) => (kind === 'number' ? [key] : [])));
  const isNamed = words.some(({ key, kind }) => kind === 'name' && missing.has(key));
  return (
    figures.size > 0 &&
    !isNamed &&
    share >= SAID_WITH_FIGURES &&
    missing.size <= OTHERS + OTHERS_A_FIGURE * figures.size
  );
}

/** Whether a word is one that no earlier sentence tells of the same thing. */
const isMissing = ({ key }: SentenceWord, sentence: ToldSentence, { missing }: Before, said: SaidBefore) =>
  missing.has(key) && !said.hasOf(key, sentence);

function thingOf(
  telling: Telling,
  sentence: ToldSentence,
  kind: AddedKind,
  before: Before,
  said: SaidBefore,
): AddedThing {
  const { span, words, statement } = sentence;
  const voice = statement === undefined ? undefined : telling.voices[statement];
  return {
    kind,
    text: textOf(telling, span),
    span,
    marks: words
      .filter((word) =>
        word.kind === 'name' ? !said.has(word.key) : word.kind === 'number' && isMissing(word, sentence, before, said),
      )
      .map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    ...(voice !== undefined && { voice }),
  };
}

/** Whether somebody goes on speaking: the sentence follows in the same block, in the same statement or of the same voice. */
function goesOn(
  telling: Telling,
  last: { thing: AddedThing; sentence: ToldSentence; n: number },
  { span, statement }: ToldSentence,
  n: number,
): boolean {
  const before = last.sentence.statement;
  if (last.n + 1 !== n || span.at !== last.thing.span.at || statement === undefined || before === undefined)
    return false;
  return statement === before || (telling.voices[statement] ?? '') === telling.voices[before];
}

function join(telling: Telling, thing: AddedThing, next: AddedThing): void {
  const shift = next.span.start - thing.span.start;
  thing.span = { ...thing.span, end: next.span.end };
  thing.text = textOf(telling, thing.span);
  thing.marks.push(...next.marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })));
}
