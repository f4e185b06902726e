import type { Place } from '../gazetteer/gazetteer.js';

/** Kilometres of a degree of latitude. */
const DEGREE = 111;

/** Kilometres between two places, as if the land between them were flat; infinite where one has no coordinates. */
export function distance(a: Place, b: Place): number {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined)
    return Number.POSITIVE_INFINITY;
  const middle = ((a.latitude + b.latitude) / 2) * (Math.PI / 180);
  return DEGREE * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * Math.cos(middle));
}
