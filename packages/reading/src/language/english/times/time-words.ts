import type { Season, TimeWord, TimeWords, Unit } from '../../../times/time-words.js';

const table = new Map<string, TimeWord>();
const add = (names: string, entry: TimeWord) => {
  for (const name of names.split(' ')) table.set(name, { ...table.get(name), ...entry });
};

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'];
[...months, 'november', 'december'].forEach((name, i) => {
  add(name, { month: i + 1, weak: name === 'may' || name === 'march' || name === 'august' });
});
['jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sep sept', 'oct', 'nov', 'dec'].forEach((names, i) => {
  if (names) add(names, { month: i + 1, weak: names === 'mar' || names === 'jan' });
});
['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].forEach((name, i) => {
  add(name, { weekday: i + 1 });
  add(`${name}s`, { weekday: i + 1, plural: true });
});
['mon', 'tue tues', 'wed', 'thu thur thurs', 'fri', 'sat', 'sun'].forEach((names, i) => {
  add(names, { weekday: i + 1, weak: true });
});

const units: [string, string, Unit][] = [
  ['day', 'days', 'D'],
  ['week', 'weeks', 'W'],
  ['fortnight', 'fortnights', 'FN'],
  ['weekend', 'weekends', 'WE'],
  ['month', 'months', 'M'],
  ['quarter', 'quarters', 'Q'],
  ['year', 'years', 'Y'],
  ['yr', 'yrs', 'Y'],
  ['decade', 'decades', 'E'],
  ['century', 'centuries', 'C'],
  ['millennium', 'millennia', 'L'],
  ['hour', 'hours', 'TH'],
  ['hr', 'hrs', 'TH'],
  ['minute', 'minutes', 'TM'],
  ['min', 'mins', 'TM'],
  ['second', 'seconds', 'TS'],
];
for (const [one, many, unit] of units) {
  add(one, { unit });
  add(many, { unit, plural: true });
}

const seasons: [string, Season][] = [
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
];
for (const [name, season] of seasons) {
  add(name, { season });
  add(`${name}s`, { season, plural: true });
}
add('falls', { season: undefined, plural: undefined });

add('morning', { dayPart: 'MO' });
add('afternoon', { dayPart: 'AF' });
add('evening', { dayPart: 'EV' });
add('night', { dayPart: 'NI' });
add('noon midday', { hour: 12 });
add('midnight', { hour: 24 });
add('mornings', { dayPart: 'MO', plural: true });
add('afternoons', { dayPart: 'AF', plural: true });
add('evenings', { dayPart: 'EV', plural: true });
add('nights', { dayPart: 'NI', plural: true });

'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((name, number) => {
    add(name, { number });
  });
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((name, i) => {
  add(name, { number: 20 + 10 * i });
});
'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').forEach((name, i) => {
  add(name, { decade: 192 + i });
});
add('dozen', { scale: 12 });
add('hundred', { scale: 100 });
add('thousand', { scale: 1000 });
add('million', { scale: 1e6 });
add('billion', { scale: 1e9 });
'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  .split(' ')
  .forEach((name, i) => {
    add(name, { ordinal: i + 1 });
  });
add('thirtieth', { ordinal: 30 });

add('today', { days: 0 });
add('yesterday', { days: -1 });
add('tomorrow', { days: 1 });
add('tonight', { days: 0, dayPart: 'NI' });
add('overnight', { dayPart: 'NI', days: -1 });
add('now nowadays currently presently', { reference: 'PRESENT_REF' });
add('current', { reference: 'PRESENT_REF' });
add('recently lately', { reference: 'PAST_REF' });
add('recent previously', { reference: 'PAST_REF' });
add('soon', { reference: 'FUTURE_REF' });
add('past', { reference: 'PAST_REF' });
add('future', { reference: 'FUTURE_REF' });

add('daily', { every: 'P1D' });
add('hourly', { every: 'PT1H' });
add('nightly', { every: 'P1D' });
add('weekly', { every: 'P1W' });
add('monthly', { every: 'P1M' });
add('quarterly', { every: 'P1Q' });
add('annually yearly', { every: 'P1Y' });

add('christmas', { feast: { month: 12, day: 25 } });
add('halloween', { feast: { month: 10, day: 31 } });
add('easter', { feast: 'easter' });
add('thanksgiving', { feast: 'thanksgiving' });

add('the a an', { opens: true, article: true });
add('this that these those last next past coming previous following same each every several few many', {
  opens: true,
});
add('latest final recent another early late mid earlier later nearly almost about around more less at over up', {
  opens: true,
});
add(
  'fiscal sometime some half couple comparable full whole entire corresponding calendar near while preceding remaining within then end beginning start middle',
  {
    opens: true,
  },
);

// Verbs that come before a bare weekday or month and tell on which side of the anchor it lies.
add("will shall 'll scheduled due expected expects expect until till upcoming plans planning", {
  tense: 1,
});
add('must begin resume resumes reconvenes meets convenes opens starts ends closes leaves arrives', { tense: 1 });
add('would hopes hope intends payable effective matures expire expires begins', {
  tense: 1,
});
add(
  'said was were had did went took met fell rose made told began came got gave held left won lost saw sold sent since',
  { tense: -1 },
);
add('has have ran spoke wrote thought knew found felt grew hit led paid put quit kept broke drew flew bought brought', {
  tense: -1,
});
add('closed agreed killed died arrested announced reported signed launched ended opened traded released ordered', {
  tense: -1,
});

/** English words by what they mean in a time expression. */
export const englishTimeWords: TimeWords = table;
