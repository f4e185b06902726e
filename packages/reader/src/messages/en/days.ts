import { area } from '../area.js';

const ordinals = ['', 'first', 'second', 'third', 'fourth'];

/** Days, periods and durations that texts name, as labels. */
export const dayMessages = area('days', {
  seasons: { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' },
  /** Of one, and of several. */
  units: {
    year: ['year', 'years'],
    month: ['month', 'months'],
    week: ['week', 'weeks'],
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    second: ['second', 'seconds'],
    decade: ['decade', 'decades'],
    century: ['century', 'centuries'],
  } as Record<Unit, [one: string, other: string]>,
  parts: {
    MO: 'morning',
    MI: 'midday',
    AF: 'afternoon',
    EV: 'evening',
    NI: 'night',
    DT: 'daytime',
  },
  midnight: 'midnight',
  quarter: (number: number, year: string) => `${ordinals[number] ?? number} quarter of ${year}`,
  half: (number: number, year: string) => `${ordinals[number] ?? number} half of ${year}`,
  week: (number: number, year: string) => `week ${number} of ${year}`,
  weekend: (number: number, year: string) => `weekend of week ${number} of ${year}`,
  season: (season: string, year: string) => `${season} ${year}`,
  decade: (decade: string) => `the ${decade}0s`,
  century: (century: string) => `the ${century}00s`,
});

export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second' | 'decade' | 'century';
