const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const dayOf = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/**
 * When, as short as a list wants it and in the reader's own time zone: `now`, `12 min`, `14:05` today, `Yesterday`,
 * `Thu` within the week, `8 Feb`, `8 Feb 2018`. A bare day (`2018-02-08`) is that day everywhere.
 */
export function shortWhen(iso: string, now = new Date(), language = 'en-GB'): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const time = new Date(bare ? `${iso}T00:00` : iso);
  if (Number.isNaN(time.getTime())) return iso;
  const ago = now.getTime() - time.getTime();
  const days = Math.round((dayOf(now) - dayOf(time)) / DAY);
  const format = (options: Intl.DateTimeFormatOptions) => formatter(language, options).format(time);
  if (!bare && ago >= 0 && ago < MINUTE) return 'now';
  if (!bare && ago >= 0 && ago < 60 * MINUTE) return `${Math.floor(ago / MINUTE)} min`;
  if (days === 0) return bare ? 'Today' : format({ hour: '2-digit', minute: '2-digit' });
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return format({ weekday: 'short' });
  if (time.getFullYear() === now.getFullYear()) return format({ day: 'numeric', month: 'short' });
  return format({ day: 'numeric', month: 'short', year: 'numeric' });
}

/** When within its day, for a list that names the days: the time alone, nothing for a bare day, today as `shortWhen` has it. */
export function timeWhen(iso: string, now = new Date(), language = 'en-GB'): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return '';
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  if (dayOf(time) === dayOf(now)) return shortWhen(iso, now, language);
  return formatter(language, { hour: '2-digit', minute: '2-digit' }).format(time);
}

/** The same inside a sentence: `12 min ago`, `yesterday`, `on 8 Feb`, `at 14:05`. */
export function agoWhen(iso: string, now = new Date(), language = 'en-GB'): string {
  const short = shortWhen(iso, now, language);
  if (short.endsWith('min')) return `${short} ago`;
  if (short === 'now') return 'just now';
  if (/^\d{1,2}[:.]\d{2}/.test(short)) return `at ${short}`;
  return short === 'Today' || short === 'Yesterday' ? short.toLowerCase() : `on ${short}`;
}

/** The hour alone where the day is that of another time, else both in full. */
export function hourWhen(iso: string, other: string, language = 'en-GB'): string {
  const [time, known] = [new Date(iso), new Date(other)];
  const bare = !iso.includes('T') || !other.includes('T');
  if (bare || Number.isNaN(time.getTime()) || dayOf(time) !== dayOf(known)) return fullWhen(iso, language);
  return formatter(language, { hour: '2-digit', minute: '2-digit' }).format(time);
}

/** A day as the heading of what happened on it: `Today`, `Yesterday`, `Thursday 8 February`, else `Thursday, 8 February 2018`. */
export function dayWhen(day: string, now = new Date(), language = 'en-GB'): string {
  const time = new Date(`${day}T00:00`);
  if (Number.isNaN(time.getTime())) return day;
  const days = Math.round((dayOf(now) - dayOf(time)) / DAY);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const year = time.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(time);
}

/** When in full: `Thursday, 8 February 2018 at 14:05`. */
export function fullWhen(iso: string, language = 'en-GB'): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const time = new Date(bare ? `${iso}T00:00` : iso);
  if (Number.isNaN(time.getTime())) return iso;
  return formatter(language, { dateStyle: 'full', ...(bare ? {} : { timeStyle: 'short' as const }) }).format(time);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs more than using it a hundred times, and a list asks for every row.
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language, options);
    formatters.set(key, found);
  }
  return found;
}
