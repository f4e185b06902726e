import type { Evidence, Found } from '../evidence/evidence.js';

const WITHOUT = /T\d\d:\d\d(?::\d\d)?$/;
const WITH_OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

/** A time without a zone in the zone of its publisher where the page proves that: it has the same time elsewhere, with one. */
export function zoned(found: Found | undefined, { head }: Evidence): Found | undefined {
  if (!found || !WITHOUT.test(found.value)) return found;
  const clock = found.value.slice(0, 16);
  const elements = [
    ...head.times.map(({ element }) => element),
    ...(head.properties.get('datepublished') ?? []),
    ...(head.properties.get('datemodified') ?? []),
  ];
  const written = elements.flatMap((element) => element.get('datetime') ?? element.get('content') ?? []);
  for (const [name, values] of head.meta) if (/time|date/.test(name)) written.push(...values);
  const zone = written.find((other) => other.startsWith(clock) && WITH_OFFSET.test(other.trim()));
  return zone ? { ...found, value: `${found.value}${WITH_OFFSET.exec(zone.trim())![0]}` } : found;
}
