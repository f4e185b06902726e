/** Days as YYYY-MM-DD: the first of a period, and the first after it. */
export interface Period {
  from: string;
  to: string;
}

const iso = (date: Date) => date.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number) => iso(new Date(Date.UTC(year, month, day)));

/** Years of four digits that have one before and one after them. */
const isYear = (year: number) => year > 1000 && year < 9999;

function ago(count: number, unit: string, now: Date): Period | undefined {
  const [y, m, d] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (!isYear(y - (unit === 'y' ? count : 0))) return undefined;
  const to = utc(y, m, d + 1);
  if (unit === 'd') return { from: utc(y, m, d - count), to };
  if (unit === 'w') return { from: utc(y, m, d - 7 * count), to };
  return { from: unit === 'm' ? utc(y, m - count, d) : utc(y - count, m, d), to };
}

/** Reads `2024`, `2024-03`, `2024-03-15`, `today`, `yesterday`, `7d`, `2w`, `3m` or `1y`; undefined for anything else. */
export function period(value: string, now: Date): Period | undefined {
  const word = value.toLowerCase();
  const [y, m, d] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (word === 'today') return { from: utc(y, m, d), to: utc(y, m, d + 1) };
  if (word === 'yesterday') return { from: utc(y, m, d - 1), to: utc(y, m, d) };
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(word) ?? [];
  if (count && unit) return ago(Number(count), unit, now);
  const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word);
  if (!date) return undefined;
  const [year, month, day] = date.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
  if (year === undefined || !isYear(year)) return undefined;
  if (month === undefined) return { from: utc(year, 0, 1), to: utc(year + 1, 0, 1) };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { from: utc(year, month - 1, 1), to: utc(year, month, 1) };
  const exact = new Date(Date.UTC(year, month - 1, day));
  return exact.getUTCMonth() === month - 1 && day > 0
    ? { from: iso(exact), to: utc(year, month - 1, day + 1) }
    : undefined;
}

/**
 * Reads two periods with `..` between them as one, from the beginning of the first to the end of the last: `2024-03..2024-05`.
 * @param read reads each of them, and what has no `..`
 */
export function periodRange(value: string, now: Date, read: typeof period): Period | undefined {
  const [first = '', last, ...more] = value.split('..');
  if (last === undefined) return read(value, now);
  const [from, to] = [read(first, now)?.from, read(last, now)?.to];
  return more.length === 0 && from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

/** Reads what `period` does, and `tomorrow`: the forms of days of which something is told. */
export function periodAhead(value: string, now: Date): Period | undefined {
  if (value.toLowerCase() !== 'tomorrow') return period(value, now);
  const [y, m, d] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  return { from: utc(y, m, d + 1), to: utc(y, m, d + 2) };
}

/** Reads a day that is to come, `2027-03-31`, or the day after some days, weeks, months or years: `7d`, `2w`, `3m`, `1y`. */
export function dayAhead(value: string, now: Date): string | undefined {
  const word = value.trim().toLowerCase();
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return period(word, now)?.from;
  const [, digits, unit] = /^(\d{1,3})([dwmy])$/.exec(word) ?? [];
  if (digits === undefined) return undefined;
  const [count, y, m, d] = [Number(digits), now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (unit === 'd' || unit === 'w') return utc(y, m, d + count * (unit === 'w' ? 7 : 1));
  return unit === 'm' ? utc(y, m + count, d) : utc(y + count, m, d);
}
