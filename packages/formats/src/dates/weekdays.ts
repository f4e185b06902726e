import { folded } from './month-names.js';

/** Sunday to Saturday, folded; abbreviations of three letters and more are taken as well. */
const WEEKDAYS = [
  'sunday monday tuesday wednesday thursday friday saturday',
  'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'domingo lunes martes miercoles jueves viernes sabado',
  'domenica lunedi martedi mercoledi giovedi venerdi sabato',
  'domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado',
  'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
  'воскресенье понедельник вторник среда четверг пятница суббота',
  'воскресенье понедельник вторник среду четверг пятницу субботу',
];

const DAYS = new Map<string, number>();
for (const line of WEEKDAYS) for (const [day, name] of line.split(' ').entries()) DAYS.set(folded(name), day);
for (const [day, short] of 'sun mon tue wed thu fri sat'.split(' ').entries()) DAYS.set(short, day);
for (const [short, day] of [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const)
  DAYS.set(short, day);

/** The number of a weekday, 0 for Sunday, by its name. */
export function weekdayOf(word: string): number | undefined {
  return DAYS.get(folded(word));
}
