import type { Evidence, Found } from '../evidence/evidence.js';

const WITHOUT = /T\d\d:\d\d(?::\d\d)?$/;
const WITH_OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

/** Times as they are written on a page that may be those of its story. */
function writtenTimes({ head }: Evidence): string[] {
  const elements = [
    ...head.times.map(({ element }) => element),
    ...(head.properties.get('datepublished') ?? []),
    ...(head.properties.get('datemodified') ?? []),
  ];
  const written = elements.flatMap((element) => element.get('datetime') ?? element.get('content') ?? []);
  for (const [name, values] of head.meta) if (/time|date/.test(name)) written.push(...values);
  return written.map((one) => one.trim()).filter((one) => WITH_OFFSET.test(one));
}

const UTC = /(?:Z|[+-]00:00)$/;
const MINUTE = 60_000;

/** A moment in UTC as a clock of another offset shows it. */
function shifted(value: string, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const by = (offset.startsWith('-') ? -1 : 1) * (60 * hours + minutes) * MINUTE;
  return `${new Date(Date.parse(value) + by).toISOString().slice(0, value.replace(UTC, '').length)}${offset}`;
}

/**
 * A moment in UTC in the zone of its publisher, where the page writes the same moment, or all its other times, with one
 * offset and tells the day that it falls on there.
 */
function local(value: string, written: readonly string[], days: readonly string[]): string | undefined {
  if (days.includes(value.slice(0, 10))) return undefined;
  const minute = Math.floor(Date.parse(value) / MINUTE);
  const same = written.find((other) => !UTC.test(other) && Math.floor(Date.parse(other) / MINUTE) === minute);
  // Comments have their times in the zone of the site.
  const offsets = new Set(written.flatMap((other) => (UTC.test(other) ? [] : WITH_OFFSET.exec(other)![0])));
  const [only] = offsets;
  const offset = same ? WITH_OFFSET.exec(same)![0] : offsets.size === 1 ? only : undefined;
  const moved = offset && shifted(value, offset);
  return moved && days.includes(moved.slice(0, 10)) ? moved : undefined;
}

/**
 * A time in the zone of its publisher where the page proves that; one without a zone stays without it elsewhere.
 * @param days days that the page tells of its story, as in its address
 */
export function zoned(found: Found | undefined, evidence: Evidence, days: readonly string[] = []): Found | undefined {
  if (!found || found.value.length < 16) return found;
  const { value } = found;
  if (UTC.test(value)) return { ...found, value: local(value, writtenTimes(evidence), days) ?? value };
  if (!WITHOUT.test(value)) return found;
  const clock = value.slice(0, 16);
  const zone = writtenTimes(evidence).find((other) => other.startsWith(clock));
  return zone ? { ...found, value: `${value}${WITH_OFFSET.exec(zone)![0]}` } : found;
}
