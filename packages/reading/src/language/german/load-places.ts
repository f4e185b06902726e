import type { PlaceNames } from '../../gazetteer/gazetteer.js';

/** What German calls countries and regions; one function, since the gazetteer is built once for each. */
export const loadGermanPlaces = (): Promise<PlaceNames> =>
  import('./place-names.js').then(({ germanPlaces }) => germanPlaces);
