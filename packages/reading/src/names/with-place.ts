import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer } from '../gazetteer/gazetteer.js';

/**
 * The names of a story and the place it was filed from, which the dateline gives and the text need not repeat: then it
 * is a place without mentions, where the gazetteer knows it.
 */
export function withPlace(
  names: Name<TextSpan>[],
  filedFrom: string | undefined,
  gazetteer: Gazetteer,
): Name<TextSpan>[] {
  const place = filedFrom === undefined ? undefined : gazetteer.find(filedFrom.split(',')[0]!.trim());
  if (!place || names.some(({ kind, name }) => kind === 'place' && name === place.name)) return names;
  const { name, country, latitude, longitude } = place;
  const where = latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
  return [{ kind: 'place', name, aliases: [], mentions: [], ...(country ? { country } : {}), ...where }, ...names];
}
