import { type Model, openModel } from '../model/model.js';
import { cueClass } from './cue-words.js';

let model: Promise<Model> | undefined;

/** The trained model for English, opened once, when the first text needs it. */
export function englishModel(): Promise<Model> {
  model ??= import('../weights/english.js').then(({ weights }) => openModel(weights, cueClass));
  return model;
}
