import { dayValue, toCivil } from '../../../times/calendar.js';
import { at, type Found, joined, next, overStop, type Scan } from '../../../times/scan.js';
import { monthDate, nearDay, weekdayDate } from './dates.js';

const zones = new Set('est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest msk jst ist et'.split(' '));

interface Clock {
  end: number;
  hour: number;
  minute?: number;
  second?: number;
}

/** a.m., p.m., AM, pm: the hours to add and the end. */
function half(scan: Scan, i: number): { pm: boolean; end: number } | undefined {
  const { word } = next(scan, i);
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', end: i + 1 };
  if (
    (word === 'a' || word === 'p') &&
    at(scan, i + 1).word === '.' &&
    at(scan, i + 2).word === 'm' &&
    joined(scan, i + 1) &&
    joined(scan, i + 2)
  ) {
    return { pm: word === 'p', end: overStop(scan, i + 3) };
  }
  return undefined;
}

function clock(scan: Scan, i: number): Clock | undefined {
  const { number, word, time } = at(scan, i);
  if (time?.hour !== undefined) return { end: i + 1, hour: time.hour };
  const spoken = Number.isNaN(number) ? time?.number : number;
  if (spoken === undefined || spoken > 24 || spoken < 0) return undefined;
  const dotted = word.includes('.') ? /^(\d{1,2})\.(\d\d)$/.exec(word) : null;
  let hour = dotted ? Number(dotted[1]) : spoken;
  let minute = dotted ? Number(dotted[2]) : undefined;
  let second: number | undefined;
  let end = i + 1;
  if (!Number.isInteger(hour)) return undefined;
  if (
    at(scan, end).word === ':' &&
    joined(scan, end) &&
    joined(scan, end + 1) &&
    /^\d\d$/.test(at(scan, end + 1).word)
  ) {
    minute = at(scan, end + 1).number;
    end += 2;
    if (
      at(scan, end).word === ':' &&
      joined(scan, end) &&
      /^\d\d$/.test(at(scan, end + 1).word) &&
      joined(scan, end + 1)
    ) {
      second = at(scan, end + 1).number;
      end += 2;
    }
  }
  if (minute !== undefined && minute > 59) return undefined;
  const part = half(scan, end);
  if (part) {
    if (hour > 12 || hour === 0) return undefined;
    hour = (hour % 12) + (part.pm ? 12 : 0);
    end = part.end;
  } else if (next(scan, end).word === 'o' && at(scan, end + 1).word === "'" && at(scan, end + 2).word === 'clock') {
    end += 3;
  } else if (dotted || end === i + 1)
    return hour >= 1 && zoned(scan, i, end) ? { end, hour, minute: minute ?? 0 } : undefined;
  return { end, hour, ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }) };
}

/** 1400 GMT and 14 GMT need the zone to be a time at all. */
function zoned(scan: Scan, i: number, end: number): boolean {
  return (
    at(scan, i).word.length <= 2 &&
    zones.has(next(scan, end).word) &&
    /^[A-Z]/.test(scan.text.slice(at(scan, end).start))
  );
}

const pad = (value: number) => String(value).padStart(2, '0');

/** 0735 GMT. */
function military(scan: Scan, i: number): Clock | undefined {
  const { word } = at(scan, i);
  if (word.length !== 4 || !zones.has(next(scan, i + 1).word)) return undefined;
  if (at(scan, i - 1).word === '(' || !/^([01]\d|2[0-4])[0-5]\d$/.test(word)) return undefined;
  return { end: i + 1, hour: Number(word.slice(0, 2)), minute: Number(word.slice(2)) };
}

/** 5 p.m.; 10:35 a.m. EST Friday; noon Saturday; midnight; with the day that stands beside it. */
export function clockTime(scan: Scan, i: number): Found | undefined {
  const found = clock(scan, i) ?? military(scan, i);
  if (!found) return undefined;
  let { end } = found;
  if (zones.has(next(scan, end).word) && /^[A-Z]/.test(scan.text.slice(at(scan, end).start, at(scan, end).start + 1)))
    end++;
  const { memory } = scan;
  const of = (from: number) =>
    at(scan, from).gap === 2 ? undefined : (weekdayDate(scan, from) ?? dayWithMonth(scan, from) ?? nearDay(scan, from));
  const comma = next(scan, end).word === ',' ? end + 1 : end;
  const onDay = next(scan, comma).word === 'on' ? comma + 1 : comma;
  const day = of(onDay);
  if (day) end = day.end;
  const number = day ? memory.day : (memory.day ?? scan.today);
  const head = number === undefined ? 'XXXX-XX-XX' : dayValue(toCivil(number));
  const seconds = found.second === undefined ? '' : `:${pad(found.second)}`;
  return { start: i, end, type: 'TIME', value: `${head}T${pad(found.hour)}:${pad(found.minute ?? 0)}${seconds}` };
}

function dayWithMonth(scan: Scan, i: number): Found | undefined {
  const found = monthDate(scan, i);
  return found && /\d\d-\d\d$/.test(found.value) ? found : undefined;
}
