import { type Model, openModel, type WordClasses } from '../../model/model.js';
import { otherClass, personClass } from './name-classes.js';
import { cueClass } from './statements/cue-words.js';
import { endingOf } from './statements/endings.js';

/** What English says of single words beside what was learned. */
export const englishClasses: WordClasses = { cueClass, endingOf, personClass, otherClass };

let model: Promise<Model> | undefined;

/** The trained model for English, opened once, when the first text needs it. */
export function englishModel(): Promise<Model> {
  model ??= import('../../weights/english.js').then(({ weights }) => openModel(weights, englishClasses));
  return model;
}
