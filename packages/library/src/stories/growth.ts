import type { AddedThing, StoryPart } from '../types.js';
import { addedBy, kindOf } from './added.js';
import { SaidBefore, Weights } from './said-before.js';
import { partOf } from './story-part.js';
import type { Telling, ToldSentence } from './telling.js';

/** What an article does for its Story. */
export interface Grown {
  part: StoryPart;
  /** The number of the earlier article whose text it has again. */
  copyOf?: number;
  added: AddedThing[];
}

/** How a Story grew, whoever reads it, with what tells what one person has not seen of it. */
export interface Growth {
  grown: readonly Grown[];
  weights: Weights;
  /** Of each thing that an article added, its sentences. */
  sentences: readonly ToldSentence[][][];
}

/**
 * How a Story grew: of each article its part and what it says that no earlier one does. Sentences are compared by the words
 * that carry something, whatever their order and form, with their numbers, names, days and negations.
 * @param tellings the articles, the oldest first
 */
export function growthOf(tellings: readonly Telling[]): Growth {
  const weights = new Weights(tellings.flatMap(({ sentences }) => sentences));
  const said = new SaidBefore(weights);
  const voices = new Set<string>();
  const sentences: ToldSentence[][][] = [];
  const grown = tellings.map((telling, number): Grown => {
    const { things, repeats, ...found } = addedBy(telling, number, said);
    sentences.push(found.sentences);
    const part = partOf({ telling, number, things, repeats, earlier: tellings.slice(0, number), voices });
    for (const voice of telling.voices) if (voice !== undefined) voices.add(voice);
    // Everything of a first report is new: nothing in it stands out.
    return { ...part, added: number > 0 ? things : things.map((thing) => ({ ...thing, marks: [] })) };
  });
  return { grown, weights, sentences };
}

/**
 * The growth of a Story as one person sees it: what articles that are not read say and none that is read does is marked.
 * @param read of each article whether the person has read it
 */
export function grownFor(
  { grown, weights, sentences }: Growth,
  tellings: readonly Telling[],
  read: readonly boolean[],
): readonly Grown[] {
  if (!read.some(Boolean) || read.every(Boolean)) return grown;
  const seen = new SaidBefore(weights);
  tellings.forEach((telling, number) => {
    if (read[number]) for (const sentence of telling.sentences) seen.add(sentence, number);
  });
  // What an article adds is in none before it: only those that came later are asked.
  return grown.map((one, number) => {
    if (read[number]) return one;
    const added = one.added.map((thing, n) => {
      const isNew = sentences[number]![n]!.some(
        (sentence) => kindOf(sentence, seen.look(sentence), seen) !== undefined,
      );
      return isNew ? { ...thing, unseen: true } : thing;
    });
    return { ...one, added };
  });
}
