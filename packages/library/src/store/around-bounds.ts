// How far is looked around an article.

/** Seconds. */
export const WEEK = 7 * 24 * 3_600;
/** From this many weeks on a voice has been silent. */
export const SILENT = 3;
/** Weeks before an article that are known well enough to say who never spoke, and articles that each of them has. */
export const [KNOWN, FEWEST] = [8, 5];
/** Voices that are looked at, and articles of each. */
export const [VOICES, LOOKED_AT] = [40, 500];
/** Days to come that are looked at, and events of each. */
export const [DAYS, EVENTS] = [2, 2];
