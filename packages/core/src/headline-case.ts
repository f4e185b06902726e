// Agencies sent headlines in capitals alone. A reader shows them as sentences; the headline itself stays as it was written.
import { capitalNames } from './capital-names.js';

/** Lower-case words of a headline that are too short to be told from an acronym by their shape. */
const shortWords = new Set(
  `a an and as at be by do for go he her hers him his if in into is it its me my no nor not of off on one or our out over she so
  the to too two up us via was we who why yet you all any are but can did few get got had has how ago aid air ban bar bid big buy
  cut day due end gas get hit job law low man may men met net new now oil old own pay per put ran row run saw say see set six sue
  tax ten ton top try use war way win won yen bank both cent cts dlr dlrs down each fall fell from gets have held high jump less
  lift like long made make mln more most much must next past plan rate rise rose sees sell some talk than that them then they this
  unit urge vote vow vows week were what when will with year pct qtr shr avg vs after amid among
  before since until while though under during without against between about`.split(/\s+/),
);

/** Companies' forms, as they stand behind a name. */
const companyForms = new Set(['inc', 'corp', 'co', 'ltd', 'bros', 'assn', 'intl']);

/** Acronyms that look like words. */
const acronyms = new Set('usda ussr opec nato nasa unesco unicef ecofin imf gatt asean aids covid'.split(' '));

/** Characters of a headline that are looked at; what is longer is none. */
const longest = 500;
/** Characters of the text: names stand at the beginning of news. */
const evidence = 20_000;

/** What bodies are called: a part of a name beside the words of that name, and a common word elsewhere. */
const bodies = new Set(
  `agency army association authority bank board bureau cabinet central commission committee company congress council court
  department exchange federation force fund government group house industry institute market minister ministry national office
  organization parliament party police president secretary senate service society state states treasury trust union
  university`.split(/\s+/),
);

/** What adjectives of peoples end with: "Venezuelan", "Japanese", "Iraqi". */
const ofPeople = ['ese', 'ish', 'ian', 'an', 'n', 'i', 's'];

/** What a word of the evidence looks like inside a sentence. */
type Shape = 'lower' | 'capital' | 'upper' | 'mixed';

/**
 * A headline in capitals, as a sentence: "JAPAN SEES MCDONNELL CUTS" becomes "Japan sees McDonnell cuts". Any other headline
 * is returned as it is. Each letter stays where it was, so that spans into the headline hold.
 *
 * @param text of the story, as much as is at hand: a word is written as it is there
 * @param language BCP 47, for the names of countries, months and days
 */
export function headlineCase(headline: string, text = '', language?: string): string {
  if (headline.length > longest || !isInCapitals(headline)) return headline;
  const source = text.slice(0, evidence);
  const known = shapesIn(source);
  const names = capitalNames(language);
  let first = true;
  const sentence = headline.replace(
    /<[^<>]*>|[\p{L}\p{N}][\p{L}\p{M}\p{N}&]*(?:[.'’-][\p{L}\p{M}\p{N}&]+)*\.?/gu,
    (word, at: number) => {
      if (word.startsWith('<')) return word;
      const begins = first || /[:?!]\s+["“'‘]?$/u.test(headline.slice(Math.max(0, at - 12), at));
      first = false;
      return word
        .split(/(?<=-)/u)
        .map((part, n) =>
          cased(part, {
            begins: begins && n === 0,
            isPartOfName: bodies.has(part.toLowerCase()) ? isNamed(headline, at, part.length, source) : true,
            isDated: isDated(headline.slice(Math.max(0, at - 12), at)),
            known,
            names,
          }),
        )
        .join('');
    },
  );
  return sentence.replace(companyFirst, (name) =>
    name.replace(/(?<=\s)(?!(?:and|of|for|the|in|to)\s)\p{Ll}/gu, (letter) =>
      sameLength(letter, (text) => text.toUpperCase()),
    ),
  );
}

/** A headline that begins with the name of a company. */
const companyFirst = /^(?:[\p{L}\p{N}.&'-]+ ){1,4}(?=(?:Inc|Corp|Co|Ltd)\b)/u;

/** Whether it has two words and more, and hardly a small letter ("McDONNELL" has one). */
function isInCapitals(headline: string): boolean {
  const small = headline.match(/\p{Ll}/gu)?.length ?? 0;
  const capital = headline.match(/\p{Lu}/gu)?.length ?? 0;
  return capital >= 8 && small * 10 < capital && /\p{Lu}{2}\P{L}+.*\p{Lu}{2}/u.test(headline);
}

/** "In May" and "of March" are months; "may" and "march" are verbs elsewhere. */
const isDated = (before: string): boolean =>
  /\b(?:IN|OF|SINCE|UNTIL|BY|FROM|THROUGH|LATE|EARLY|MID-?)\s*$/u.test(before);

/** Whether the text writes the word with a capital beside the same word that it stands beside in the headline. */
function isNamed(headline: string, at: number, length: number, text: string): boolean {
  const word = capitalised(headline.slice(at, at + length));
  const before = /([\p{L}.]+) $/u.exec(headline.slice(0, at))?.[1];
  const after = /^ (?:OF )?([\p{L}.]+)/u.exec(headline.slice(at + length));
  const pairs = [
    before && `${capitalised(before)} ${word}`,
    after?.[1] && `${word}${after[0].toLowerCase().slice(0, -after[1].length)}${capitalised(after[1])}`,
  ];
  return pairs.some((pair) => pair && text.includes(pair));
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

interface Place {
  /** Whether the word begins a sentence. */
  begins: boolean;
  /** False where what a body is called stands apart from the words of its name. */
  isPartOfName: boolean;
  /** Whether a month may stand here. */
  isDated: boolean;
  /** How the text writes words. */
  known: ReadonlyMap<string, string>;
  /** Countries, months and days. */
  names: ReadonlySet<string>;
}

function cased(part: string, { begins, isPartOfName, isDated, known, names }: Place): string {
  const word = part.replace(/-$/u, '');
  const lower = sameLength(word, (text) => text.toLowerCase());
  const capital = sameLength(lower, (text) => text.replace(/^\P{L}*\p{L}/u, (letter) => letter.toUpperCase()));
  const rest = part.slice(word.length);
  const bare = lower.replace(/['’]s$|\.$/u, '');
  if (names.has(bare) || companyForms.has(bare) || (isDated && (bare === 'may' || bare === 'march')))
    return capital + rest;
  if (acronyms.has(bare)) return part;
  const written = isPartOfName ? known.get(bare) : lower;
  if (written !== undefined) {
    const form = written + lower.slice(bare.length);
    return (begins && form === lower ? capital : form) + rest;
  }
  // "U.S.", "MD-11S", "AT&T" and the like are no words.
  if (/[\p{N}&]|\p{L}\.\p{L}/u.test(word))
    return /^\p{N}+(?:ST|ND|RD|TH)$|^\p{N}{4}S$/u.test(word) ? lower + rest : part;
  if (ofPeople.some((end) => bare.endsWith(end) && names.has(bare.slice(0, -end.length)))) return capital + rest;
  if (!shortWords.has(bare) && (bare.length <= 3 || !/[aeiouyà-ÿ]/u.test(bare)) && /^[a-z]+$/u.test(bare)) return part;
  return (begins ? capital : lower) + rest;
}

/** Words of a text, lower-cased, each as it is written there; where it is written in several ways, the humblest counts. */
function shapesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const rank: Record<Shape, number> = { lower: 3, mixed: 2, upper: 1, capital: 0 };
  for (const { 0: whole, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}&]*(?:['’.][\p{L}\p{M}\p{N}&]+)*/gu)) {
    const word = whole.replace(/['’]s$/u, '');
    const key = word.toLowerCase();
    if (key.length !== word.length) continue;
    const shape = shapeOf(word);
    // The first word of a sentence is a capital whatever it is. It counts only where nothing else is known of it.
    const begins =
      shape === 'capital' &&
      /(?:^|[.?!:]["”’')]*\s+["“‘'(]*|\n\s*["“‘'(]*)$/u.test(text.slice(Math.max(0, index - 8), index));
    if (begins && shortWords.has(key)) continue;
    const before = found.get(key);
    if (before === undefined || rank[shape] > rank[shapeOf(before)]) found.set(key, word);
  }
  return found;
}

function shapeOf(word: string): Shape {
  if (!/\p{Lu}/u.test(word)) return 'lower';
  if (!/\p{Ll}/u.test(word)) return word.length > 1 ? 'upper' : 'capital';
  return /^\P{L}*\p{Lu}[^\p{Lu}]*$/u.test(word) ? 'capital' : 'mixed';
}

/** A change of case that would change the length (such as that of "ß") is left out. */
function sameLength(text: string, change: (text: string) => string): string {
  const changed = change(text);
  return changed.length === text.length ? changed : text;
}
