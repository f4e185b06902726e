// Dutch for @dateline/reading: names, days and direct speech, by a few rules each. A newsroom would go on from here.

const set = (words) => new Set(words.trim().split(/\s+/));

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const WEEKDAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');
const RELATIVE = { eergisteren: -2, gisteren: -1, vandaag: 0, morgen: 1, overmorgen: 2 };
const SAYING = 'zegt|zei|vertelt|vertelde|aldus|meldt|meldde|benadrukt|benadrukte|stelt|stelde|reageert|reageerde';
/** Before a name they say what somebody is. */
const ROLES =
  'burgemeester|wethouder|minister|staatssecretaris|woordvoerder|woordvoerster|directeur|voorzitter|hoogleraar';

const DAY = 86_400_000;
const shifted = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const spanOf = (match, group = 0) => ({ start: match.indices[group][0], end: match.indices[group][1] });

/** Two capitals or more, with what joins a Dutch surname between them: Marieke van der Berg. */
const PERSON =
  /(?<![\p{L}-])\p{Lu}[\p{L}'’-]+(?:\s(?:(?:van|de|den|der|het|ten|ter|’t|in)\s){0,3}\p{Lu}[\p{L}'’-]+)+/dgu;

/** People by their full names; later mentions by the surname alone belong to the same one. */
function names({ text }) {
  const people = new Map();
  for (const match of text.matchAll(PERSON)) {
    const [name] = match;
    const known = people.get(name) ?? { kind: 'person', name, aliases: [], mentions: [] };
    known.mentions.push(spanOf(match));
    people.set(name, known);
  }
  for (const person of people.values()) {
    const surname = person.name.replace(/^\S+\s/u, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}-])${surname}(?![\\p{L}-])`, 'dgu'))) {
      const span = spanOf(match);
      if (person.mentions.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
      if (!person.aliases.includes(surname)) person.aliases.push(surname);
      person.mentions.push(span);
    }
    person.mentions.sort((a, b) => a.start - b.start);
  }
  return [...people.values()].sort((a, b) => a.mentions[0].start - b.mentions[0].start);
}

const NUMBERED = new RegExp(`(?<![\\d.])(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?(?!\\p{L})`, 'dgu');
const NAMED = new RegExp(`(?<!\\p{L})(?:${[...WEEKDAYS, ...Object.keys(RELATIVE)].join('|')})(?!\\p{L})`, 'dgiu');

/** The last day of a name before the day of filing, that day included: what happened on Monday is told from Monday on. */
function lastWeekday(anchor, number) {
  const here = (new Date(anchor).getUTCDay() + 6) % 7;
  return shifted(anchor, -((here - number + 7) % 7));
}

/** Days as TIMEX3 has them: 3 maart 2024, 3 maart, maandag, gisteren. */
function times({ text, anchor }) {
  const found = [];
  for (const match of text.matchAll(NUMBERED)) {
    const [, day, month, year = anchor?.slice(0, 4) ?? 'XXXX'] = match;
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    found.push({ span: spanOf(match), type: 'DATE', value: `${year}-${number}-${day.padStart(2, '0')}` });
  }
  for (const match of text.matchAll(NAMED)) {
    const word = match[0].toLowerCase();
    const weekday = WEEKDAYS.indexOf(word);
    const bare =
      weekday >= 0
        ? `XXXX-WXX-${weekday + 1}`
        : RELATIVE[word] < 0
          ? 'PAST_REF'
          : RELATIVE[word] > 0
            ? 'FUTURE_REF'
            : 'PRESENT_REF';
    const day = anchor && (weekday >= 0 ? lastWeekday(anchor, weekday) : shifted(anchor, RELATIVE[word]));
    found.push({ span: spanOf(match), type: 'DATE', value: day ?? bare });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const QUOTED = '[“„"‘]([^“”„"‘’]{2,})[”"’]';
const SOURCE = `((?:(?:de |het |een )?(?:\\p{Ll}+ )?(?:${ROLES}) )?\\p{Lu}[\\p{L}'’-]+(?: (?:(?:van|de|den|der) ){0,2}\\p{Lu}[\\p{L}'’-]+)*|hij|zij|ze)`;
/** “…”, zegt burgemeester Anna de Wit. */
const BEHIND = new RegExp(`${QUOTED},?\\s(${SAYING})\\s${SOURCE}`, 'dgu');
/** Anna de Wit zei: “…” */
const BEFORE = new RegExp(`${SOURCE}\\s(${SAYING}):\\s${QUOTED}`, 'dgiu');

/** What stands in quotation marks beside a verb of saying and whom it names. */
function statements(asked) {
  const { text } = asked;
  const found = [];
  const add = (match, content, cue, source) =>
    found.push({
      kind: 'direct',
      act: 'speech',
      content: [spanOf(match, content)],
      cue: [spanOf(match, cue)],
      source: [spanOf(match, source)],
    });
  for (const match of text.matchAll(BEHIND)) add(match, 1, 2, 3);
  for (const match of text.matchAll(BEFORE)) add(match, 3, 2, 1);
  found.sort((a, b) => a.content[0].start - b.content[0].start);
  // A pronoun means the one who spoke before.
  const people = names(asked);
  const named = ({ source: [span] }) =>
    people.find(({ mentions }) => mentions.some((one) => one.start < span.end && span.start < one.end));
  let last;
  for (const statement of found) {
    const source = text.slice(statement.source[0].start, statement.source[0].end);
    if (/^(?:hij|zij|ze)$/i.test(source) && last) statement.speaker = { name: last.name, kind: 'person' };
    last = named(statement) ?? last;
  }
  return found;
}

/** @type {import('@dateline/reading').LanguagePlug} */
export const dutch = {
  tag: 'nl',
  small: set(
    'de het een en van niet dat met voor zijn op aan ook werd naar bij uit wordt heeft hij zij om als maar nog er is was',
  ),
  telling: set(
    `zegt zei volgens worden waren hebben deze dit geen meer over na tot ${WEEKDAYS.join(' ')} ${Object.keys(RELATIVE).join(' ')}`,
  ),
  names,
  times,
  statements,
};
