const seasons: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const units: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  TM: 'minute',
  TS: 'second',
  DE: 'decade',
  CE: 'century',
};
const parts: Record<string, string> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};

function dayLabel(year: number, month: number, day: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, day)),
  );
}

function duration(value: string): string | undefined {
  const found = /^P(T?)([\d.]+|X+)(DE|CE|[YMWDHS])$/.exec(value);
  if (!found) return undefined;
  const unit = units[found[1] ? `${found[3] === 'H' ? '' : 'T'}${found[3]}` : found[3]!];
  if (!unit) return undefined;
  if (found[2]!.startsWith('X')) return unit === 'century' ? 'centuries' : `${unit}s`;
  const plural = unit === 'century' ? 'centuries' : `${unit}s`;
  return `${found[2]} ${found[2] === '1' ? unit : plural}`;
}

/**
 * A TIMEX3 value in words: `2018-02-08` as Thursday, 8 February 2018, `1998-Q1` as first quarter of 1998, `P24M` as
 * 24 months. Undefined for values that name no time a person could look up (PAST_REF, XXXX-XX-XX).
 */
export function timexLabel(value: string, language = 'en-GB'): string | undefined {
  if (value.startsWith('P')) return duration(value);
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(.+))?$/.exec(value);
  if (date) {
    const [, year, month, day, time] = date;
    let label = year!;
    if (day) label = dayLabel(Number(year), Number(month), Number(day), language);
    else if (month) {
      label = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(Date.UTC(Number(year), Number(month) - 1)),
      );
    }
    if (!time) return label;
    if (/^(00:00|24:00|24)/.test(time)) return `${label}, midnight`;
    return `${label}, ${parts[time] ?? time.replace(/^(\d{2}:\d{2}).*/, '$1')}`;
  }
  const special = /^(\d{4})-(?:(Q)(\d)|(H)(\d)|W(\d{2})(-WE)?|(SP|SU|FA|WI))$/.exec(value);
  if (special) {
    const [, year, quarter, quarterNumber, half, halfNumber, week, weekend, season] = special;
    const ordinals = ['', 'first', 'second', 'third', 'fourth'];
    if (quarter) return `${ordinals[Number(quarterNumber)] ?? quarterNumber} quarter of ${year}`;
    if (half) return `${ordinals[Number(halfNumber)] ?? halfNumber} half of ${year}`;
    if (week) return `${weekend ? 'weekend of ' : ''}week ${Number(week)} of ${year}`;
    return `${seasons[season!]} ${year}`;
  }
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return `the ${decade[1]}0s`;
  const century = /^(\d{2})X{0,2}$/.exec(value);
  if (century) return `the ${century[1]}00s`;
  return undefined;
}

/** Whether a text already says the value in full, so that a note would only repeat it. */
export function saysItself(text: string, value: string): boolean {
  const year = value.slice(0, 4);
  if (/^\d{4}$/.test(value)) return text.includes(value);
  if (/^\d{4}-\d{2}(-\d{2})?/.test(value)) return text.includes(year) && /\p{L}{3}|[-/.]\d/u.test(text);
  if (/^\d{3}X?$/.test(value)) return /\d0s/.test(text);
  return value.startsWith('P');
}
