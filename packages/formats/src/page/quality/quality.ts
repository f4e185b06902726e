import { sumTrees, type Trees, unpackTrees } from '../body/trees.js';
import { CONFIDENCE, SOUND, STORY } from './weights/quality.js';

/** Trees over a whole page and what was kept of it, trained by scripts/page/train.ts. */
export interface QualityModel {
  confidence: Trees;
  sound: Trees;
  story: Trees;
}

/** How good what was kept of a page is, each from 0 to 1. */
export interface Quality {
  /** If the page is a story, how much of the body is probably it: 1 for all of it and nothing else, 0 for half and less. */
  confidence: number;
  /** The same where it is not certain that the page is a story: 0 for one that is none. */
  sound: number;
  /** How probable it is that the page is a story at all: an article, a thread, a page of documentation. */
  story: number;
}

let shipped: QualityModel | undefined;

/** The model that comes with the package, unpacked when it is needed first. */
function shippedModel(): QualityModel {
  shipped ??= { confidence: unpackTrees(CONFIDENCE), sound: unpackTrees(SOUND), story: unpackTrees(STORY) };
  return shipped;
}

const probability = (score: number) => 1 / (1 + Math.exp(-score));

/** Judges a page by its description. */
export function qualityOf(
  description: Float32Array,
  { confidence, sound, story }: QualityModel = shippedModel(),
): Quality {
  return {
    confidence: probability(sumTrees(confidence, description, 0)),
    sound: probability(sumTrees(sound, description, 0)),
    story: probability(sumTrees(story, description, 0)),
  };
}
