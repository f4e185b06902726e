import { halfOfDay } from './month-names.js';
import { numericOffset, zoneOffset } from './zones.js';

/** A time of day found in a text. */
export interface Clock {
  hour: number;
  minute: number;
  second: number;
  fraction: string | undefined;
  /** Minutes east of UTC; a place's depends on the day. Undefined where none is written. */
  offset(around: number): number | undefined;
  /** The stretch of the text it takes, with its half of the day and its zone. */
  start: number;
  end: number;
}

const FORMS = [
  /(?<!\d)(\d{1,2})\s?:\s?(\d{2})(?:\s?:\s?(\d{2})(?:[.,:](\d+))?)?/u,
  /(?<!\d)(\d{1,2})\s?[時时시点點]\s?(?:(\d{1,2})\s?[分분])?\s?(?:(\d{1,2})\s?[秒초])?/u,
  /(?<!\d)(\d{1,2})\s?h(?:\s?(\d{2})(?:\s?(?:m|min)\s?(\d{2})s?)?)?(?!\p{L})/iu,
  /(?<![\d.])(\d{1,2})()(?=\s?[ap]\.?\s?m\b)/iu,
  /(?<!\d)([01]\d|2[0-3])([0-5]\d)(?=\s?(?:GMT|UTC|Z\b|hrs|[+-]\d{4}))/u,
];
/** Finnish, Danish and others; only where no other form is found, and behind a date. */
const POINTS = [
  /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.]|\s*(?!uhr|gmt|utc|mesz|mez|ces?t|eest|bst|msk)\p{L}{3})/iu,
];

/** @param points whether 10.30 may be a time */
export function findClock(text: string, points = false): Clock | undefined {
  for (const form of points ? POINTS : FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [whole, hours = '', minutes = '', seconds = '', fraction] = match;
    const start = match.index;
    const end = start + whole.length;
    const half = halfAround(text, start, end);
    const zone = zoneBehind(text, half.end);
    return {
      hour: onDay(Number(hours), half.half),
      minute: Number(minutes || 0),
      second: Number(seconds || 0),
      fraction,
      offset: zone.offset,
      start: half.start,
      end: zone.end,
    };
  }
  return undefined;
}

function onDay(hour: number, half: 'am' | 'pm' | undefined): number {
  if (half === 'pm' && hour < 12) return hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}

/** am and pm stand behind the time, in Korean, Chinese and Hungarian before it. */
function halfAround(text: string, start: number, end: number): { half?: 'am' | 'pm'; start: number; end: number } {
  const behind = /^\s?(?:([apπμ])\.?\s?[mμ]\b\.?|(\p{L}+\.?))/iu.exec(text.slice(end, end + 20));
  if (behind?.[1]) return { half: /[aπ]/i.test(behind[1]) ? 'am' : 'pm', start, end: end + behind[0].length };
  const greek = /^\s?([πμ])\.?\s?μ\.?/iu.exec(text.slice(end, end + 10));
  if (greek) return { half: /π/i.test(greek[1] ?? '') ? 'am' : 'pm', start, end: end + greek[0].length };
  const word = behind?.[2];
  const half = word && !/^d[eu]$/i.test(word) ? halfOfDay(word) : undefined;
  if (half) return { half, start, end: end + (behind?.[0].length ?? 0) };
  const before = /(\p{L}+\.?)\s?$/u.exec(text.slice(Math.max(0, start - 20), start));
  const earlier = before?.[1] && !/^d[eu]$/i.test(before[1]) ? halfOfDay(before[1]) : undefined;
  return earlier ? { half: earlier, start: start - (before?.[0].length ?? 0), end } : { start, end };
}

/** The zone: an offset or a name behind the time, before the year as asctime has it. */
function zoneBehind(text: string, from: number): { offset: Clock['offset']; end: number } {
  const rest = text.slice(from, from + 60);
  const numbers = /^[\s([]*((?:gmt|utc|ut|z)?\s?[+-]\d{1,2}(?::?\d{2})?)(?![\d-])[\s)\]]*/i.exec(rest);
  if (numbers) {
    const minutes = numericOffset(numbers[1] ?? '');
    return { offset: () => minutes, end: from + numbers[0].length };
  }
  for (const match of rest.matchAll(/[A-Za-z]+(?:\/[A-Za-z_]+)*/g)) {
    const [name] = match;
    const first = /^[\s([]*$/.test(rest.slice(0, match.index));
    if (!first && !/^[A-Z]{2,5}$/.test(name)) continue;
    if (zoneOffset(name, 0) === undefined) continue;
    // Only the zone is taken: a year may stand before it.
    const end = first ? from + match.index + name.length : from;
    return { offset: (around) => zoneOffset(name, around), end };
  }
  return { offset: () => undefined, end: from };
}
