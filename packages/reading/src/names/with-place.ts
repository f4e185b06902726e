import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer, Place } from '../gazetteer/gazetteer.js';

/** A name with the country and the place that it is known to have. */
export function withWhere(name: Name<TextSpan>, place: Place | undefined): Name<TextSpan> {
  if (place?.country) name.country = place.country;
  if (place?.latitude === undefined || place.longitude === undefined) return name;
  name.latitude = place.latitude;
  name.longitude = place.longitude;
  return name;
}

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
  return [withWhere({ kind: 'place', name: place.name, aliases: [], mentions: [] }, place), ...names];
}
