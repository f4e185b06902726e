import type { Name, TextSpan } from '@dateline/core/reading';
import { allSteps, type Steps } from '../steps.js';
import { type Doc, inOrder, spanOf } from '../text/index.js';
import { type Candidate, classify, officeBehind, runText, type Tables } from './classify.js';
import { type Entry, gather } from './gather.js';
import { gatherLabelled } from './gather-labelled.js';
import { labelledNames } from './labelled.js';
import { bare, findRuns, isCapital, type Run, startsSentence } from './runs.js';
import { smallWords } from './small-words.js';
import { withWhere } from './with-place.js';

/** Of the words that open a sentence those that stand somewhere in lower case: their capital says nothing. */
function ordinaryOpeners(doc: Doc, runs: readonly Run[]): Set<string> {
  const openers = new Set<string>();
  for (const { first } of runs) if (startsSentence(doc, first)) openers.add(bare(doc, first));
  return smallWords(doc, openers);
}

/** A run without the first word of its sentence, where that is an ordinary word; undefined where nothing is left. */
function withoutOpener(doc: Doc, run: Run, ordinary: Set<string>, tables: Tables): Run | undefined {
  if (!startsSentence(doc, run.first)) return run;
  const word = bare(doc, run.first);
  const { words, gazetteer } = tables;
  if (!ordinary.has(word) || words.givenNames.has(word) || words.titles.has(word)) return run;
  if (run.last - run.first > 1) {
    // "Customs and Border Protection": what "and" joins is not taken apart.
    const whole = officeBehind(doc, run.last, words) || !isCapital(doc, run.first + 1);
    return whole ? run : { first: run.first + 1, last: run.last };
  }
  return gazetteer.find(word)?.kind === 'country' ? run : undefined;
}

/** "Pyongyang Aleksandr Matsegora": a place that only stands beside a person's name. */
function parted(doc: Doc, run: Run, { words, gazetteer }: Tables): Run[] {
  for (let cut = run.first + 1; cut <= run.last - 2 && cut <= run.first + 3; cut++) {
    if (!words.givenNames.has(doc.lower[cut]!) || words.givenNames.has(doc.lower[run.first]!)) continue;
    const head = { first: run.first, last: cut };
    if (gazetteer.find(runText(doc, head))) return [head, { first: cut, last: run.last }];
  }
  return [run];
}

const allDemonyms = (doc: Doc, { first, last }: Run, { words, gazetteer }: Tables) => {
  for (let token = first; token < last; token++) if (!words.demonyms.has(bare(doc, token))) return false;
  return gazetteer.find(runText(doc, { first, last })) === undefined;
};

/** What rules alone take for names. */
function namesByRules(doc: Doc, tables: Tables): Entry[] {
  const runs = findRuns(doc, tables.words);
  const ordinary = ordinaryOpeners(doc, runs);
  const candidates: Candidate[] = [];
  for (const found of runs) {
    const run = withoutOpener(doc, found, ordinary, tables);
    if (!run || allDemonyms(doc, run, tables)) continue;
    for (const part of parted(doc, run, tables)) {
      const candidate = classify(doc, part, tables);
      if (candidate) candidates.push(candidate);
    }
  }
  return gather(doc, candidates, tables);
}

/**
 * The people, bodies and places of a text, each once with all its mentions, in the order of the first.
 * @param labels of the head of names, where a model of the language has read the text; else rules tell what a name is
 */
export const findNames = (doc: Doc, tables: Tables, labels?: Uint8Array): Name<TextSpan>[] =>
  allSteps(nameSteps(doc, tables, labels));

/** The same, step by step. */
export function* nameSteps(doc: Doc, tables: Tables, labels?: Uint8Array): Steps<Name<TextSpan>[]> {
  const entries = labels
    ? yield* gatherLabelled(doc, yield* labelledNames(doc, labels, tables), tables)
    : namesByRules(doc, tables);
  yield;
  for (const { mentions } of entries) inOrder(mentions, ({ first }) => first);
  inOrder(entries, ({ mentions }) => mentions[0]!.first);
  return entries.map((entry) => nameOf(doc, entry));
}

function nameOf(doc: Doc, { kind, name: own, forms, mentions, place }: Entry): Name<TextSpan> {
  const name = place?.name ?? own;
  const aliases: string[] = [];
  for (const form of forms) if (form !== name) aliases.push(form);
  const spans = mentions.map(({ first, last }) => spanOf(doc, first, last));
  return withWhere({ kind, name, aliases, mentions: spans }, place);
}
