import { type Gazetteer, loadGazetteer } from './gazetteer/gazetteer.js';
import type { Language } from './language/language.js';
import type { Model } from './model/model.js';

/** What of a language says what it loads. */
type Loading = Pick<Language, 'model' | 'names' | 'findNames' | 'places'>;

/** What is loaded when a text first needs it. */
export interface Loaded {
  model: Model | undefined;
  gazetteer: Gazetteer | undefined;
}

/** Loads what a language reads with. */
export async function loadFor({ model, names, findNames, places }: Loading): Promise<Loaded> {
  const [labels, gazetteer] = await Promise.all([
    model?.(),
    (names || findNames) && places ? loadGazetteer(places) : undefined,
  ]);
  return { model: labels, gazetteer };
}
