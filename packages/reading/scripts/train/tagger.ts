import { createRequire } from 'node:module';
import { fixedTag, TAG, TAGGER_BITS, TAGGER_SLOTS, TAGS, taggerRows, tagWords } from '../../src/model/tagger.js';
import { wordsOf } from '../../src/model/words.js';
import { type Doc, flags as F, makeDoc } from '../../src/text/index.js';
import { random, shuffled } from './corpus.js';
import { quantise } from './quantise.js';

const require = createRequire(import.meta.url);
const STRIDE = 16;

/** The tags that wink-nlp gives to the tokens of a text, by where they start; what our tagger learns from. */
function teacher(): (doc: Doc) => Int8Array {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  const { its } = nlp;
  return (doc) => {
    const tags = new Int8Array(doc.size).fill(-1);
    for (const { start, end } of doc.paragraphs) {
      const text = doc.text.slice(start, end);
      const read = nlp.readDoc(text).tokens();
      const values: string[] = read.out(its.value);
      const parts: string[] = read.out(its.pos);
      let at = 0;
      const found = new Map<number, number>();
      values.forEach((value, i) => {
        const place = text.indexOf(value, at);
        if (place < 0) return;
        at = place + value.length;
        const tag = TAG[(parts[i] === 'SYM' ? 'X' : parts[i]) as keyof typeof TAG];
        if (tag !== undefined) found.set(start + place, tag);
      });
      for (let token = 0; token < doc.size; token++) {
        const tag = found.get(doc.start[token]!);
        if (tag !== undefined) tags[token] = tag;
      }
    }
    return tags;
  };
}

/** Averaged perceptron; left-to-right with its own guesses before it, as when it is used. */
export function trainTagger(texts: string[], epochs = 5): Int32Array {
  const teach = teacher();
  const examples = texts.map((text) => {
    const doc = makeDoc(text);
    return { doc, words: wordsOf(doc), gold: teach(doc) };
  });
  const held = examples.filter((_, i) => i % 25 === 0);
  const training = examples.filter((_, i) => i % 25 !== 0);
  const weights = new Float32Array(STRIDE << TAGGER_BITS);
  const totals = new Float64Array(weights.length);
  const stamps = new Int32Array(weights.length);
  const rows = new Int32Array(TAGGER_SLOTS);
  const scores = new Float64Array(STRIDE);
  let step = 0;
  const change = (at: number, by: number) => {
    totals[at] = totals[at]! + (step - stamps[at]!) * weights[at]!;
    stamps[at] = step;
    weights[at] = weights[at]! + by;
  };
  const next = random(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { doc, words, gold } of shuffled(training, next)) {
      let previous: number = TAG.PUNCT;
      let second: number = TAG.PUNCT;
      for (let token = 0; token < doc.size; token++) {
        let best = fixedTag(doc, token);
        if (best === undefined) {
          step++;
          taggerRows(rows, words, doc.flags, token, previous, second);
          scores.fill(0);
          for (const row of rows) {
            for (let tag = 0; tag < STRIDE; tag++) scores[tag] = scores[tag]! + weights[row * STRIDE + tag]!;
          }
          best = 0;
          for (let tag = 1; tag < TAGS.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
          const right = gold[token]!;
          if (right >= 0 && right !== best) {
            for (const row of rows) {
              change(row * STRIDE + right, 1);
              change(row * STRIDE + best, -1);
            }
          }
        }
        second = previous;
        previous = best;
      }
    }
  }
  for (let at = 0; at < weights.length; at++) {
    weights[at] = (totals[at]! + (step - stamps[at]!) * weights[at]!) / Math.max(1, step);
  }
  const most = weights.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const { table } = quantise(weights, most / 2);
  let right = 0;
  let all = 0;
  for (const { doc, words, gold } of held) {
    tagWords(doc, words, table).forEach((tag, token) => {
      if (gold[token]! < 0 || doc.flags[token]! & F.PUNCTUATION) return;
      all++;
      if (tag === gold[token]) right++;
    });
  }
  console.error(
    `parts of speech: ${((100 * right) / all).toFixed(2)}% as the teacher has them, on ${all} words held back`,
  );
  return table;
}
