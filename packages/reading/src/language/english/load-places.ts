import type { PlaceNames } from '../../gazetteer/gazetteer.js';

/** What English calls countries and regions; one function, since the gazetteer is built once for each. */
export const loadEnglishPlaces = (): Promise<PlaceNames> =>
  import('./place-names.js').then(({ englishPlaces }) => englishPlaces);
