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

/** The names of a text with places that stand within other names: mentions of a place that is named, or places of their own. */
export function withWithin(names: readonly Name<TextSpan>[], within: readonly Name<TextSpan>[]): Name<TextSpan>[] {
  const all = [...names];
  for (const one of within) {
    const at = all.findIndex(
      ({ kind, name, aliases }) => kind === 'place' && (name === one.name || aliases.includes(one.name)),
    );
    const known = all[at];
    if (!known) {
      all.push(one);
      continue;
    }
    const mentions = [...known.mentions, ...one.mentions].sort((a, b) => a.start - b.start);
    const aliases = [...new Set([...known.aliases, ...one.aliases])].filter((form) => form !== known.name);
    all[at] = { ...known, aliases, mentions };
  }
  return all;
}
