import type { dayMessages } from '../en/days.js';

export const days: typeof dayMessages = {
  seasons: { SP: 'Frühjahr', SU: 'Sommer', FA: 'Herbst', WI: 'Winter' },
  units: {
    year: ['Jahr', 'Jahre'],
    month: ['Monat', 'Monate'],
    week: ['Woche', 'Wochen'],
    day: ['Tag', 'Tage'],
    hour: ['Stunde', 'Stunden'],
    minute: ['Minute', 'Minuten'],
    second: ['Sekunde', 'Sekunden'],
    decade: ['Jahrzehnt', 'Jahrzehnte'],
    century: ['Jahrhundert', 'Jahrhunderte'],
  },
  parts: {
    MO: 'morgens',
    MI: 'mittags',
    AF: 'nachmittags',
    EV: 'abends',
    NI: 'nachts',
    DT: 'tagsüber',
  },
  midnight: 'Mitternacht',
  quarter: (number, year) => `${number}. Quartal ${year}`,
  half: (number, year) => `${number}. Halbjahr ${year}`,
  week: (number, year) => `${number}. Kalenderwoche ${year}`,
  weekend: (number, year) => `Wochenende der ${number}. Kalenderwoche ${year}`,
  season: (season, year) => `${season} ${year}`,
  decade: (decade) => `${decade}0er-Jahre`,
  century: (century) => `${Number(century) + 1}. Jahrhundert`,
};
