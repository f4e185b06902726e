import { sumTrees, type Trees, unpackTrees } from '../body/trees.js';
import { CONFIDENCE, STORY } from './weights/quality.js';

/** Trees over a whole page and what was kept of it, trained by scripts/page/train.ts. */
export interface QualityModel {
  confidence: Trees;
  story: Trees;
}

/** How good what was kept of a page is, each from 0 to 1. */
export interface Quality {
  /** How probable it is that it is the story, whole and without much else. */
  confidence: number;
  /** How probable it is that the page is a story at all: an article, a thread, a page of documentation. */
  story: number;
}

let shipped: QualityModel | undefined;

/** The model that comes with the package, unpacked when it is needed first. */
function shippedModel(): QualityModel {
  shipped ??= { confidence: unpackTrees(CONFIDENCE), story: unpackTrees(STORY) };
  return shipped;
}

const probability = (score: number) => 1 / (1 + Math.exp(-score));

/** Judges a page by its description. */
export function qualityOf(description: Float32Array, { confidence, story }: QualityModel = shippedModel()): Quality {
  return {
    confidence: probability(sumTrees(confidence, description, 0)),
    story: probability(sumTrees(story, description, 0)),
  };
}
