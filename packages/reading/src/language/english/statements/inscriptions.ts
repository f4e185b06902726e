import { CONTENT_AFTER, CUE, goesOn, OUT, SOURCE_BEFORE } from '../../../model/labels.js';
import type { Quotation } from '../../../model/quotations.js';
import { type Doc, flags as F } from '../../../text/index.js';

const set = (words: string) => new Set(words.split(' '));

/** Things that words stand on. */
const THINGS = set(
  'placard placards sign signs banner banners poster posters sticker stickers plaque billboard t-shirt t-shirts shirt shirts hat cap badge ' +
    'note card caption headline inscription label',
);
const READS = set('read reads reading said says saying');
const DETERMINERS = set('a an the his her their its one two some several');
/** Adjectives that stand before such a thing at most. */
const REACH = 4;

/** The first word of the phrase for the thing that a quotation stands on; -1 where it stands on none. */
function thingBefore({ lower, flags }: Doc, quotation: number): number {
  let thing = quotation - 1;
  if (lower[thing] === ':' || lower[thing] === ',') thing--;
  if (!READS.has(lower[thing] ?? '')) return -1;
  thing--;
  if (lower[thing] === 'that' || lower[thing] === 'which') thing--;
  if (!THINGS.has(lower[thing] ?? '')) return -1;
  let first = thing;
  while (first > 0 && thing - first < REACH && !DETERMINERS.has(lower[first]!) && !(flags[first]! & F.SENTENCE_START))
    first--;
  return DETERMINERS.has(lower[first]!) ? first : thing;
}

/** Labels what is written on a thing: "walked past a placard that read “Resign”" are words of the placard, of nobody who passes. */
export function labelInscriptions(doc: Doc, labels: Uint8Array, quotations: readonly Quotation[]): void {
  for (const { first, last, closed } of quotations) {
    const thing = closed ? thingBefore(doc, first) : -1;
    if (thing < 0) continue;
    const sentence = doc.sentences[doc.sentence[thing]!]!;
    if (doc.sentence[first] !== doc.sentence[thing]) continue;
    // What was read of the sentence about these words gives way.
    labels.fill(OUT, sentence.first, last);
    if (last < doc.size && goesOn(labels[last]!)) labels[last] = OUT;
    let verb = first - 1;
    while (!READS.has(doc.lower[verb]!)) verb--;
    let end = verb;
    while (!THINGS.has(doc.lower[end - 1]!)) end--;
    labels.fill(SOURCE_BEFORE + 1, thing, end);
    labels[thing] = SOURCE_BEFORE;
    labels[verb] = CUE;
    labels.fill(CONTENT_AFTER + 1, first, last);
    labels[first] = CONTENT_AFTER;
  }
}
