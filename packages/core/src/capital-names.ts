// Names that every language's platform data knows: countries, months and days of the week.

const kept = new Map<string, ReadonlySet<string>>();

/** Lower-cased words of the names of countries, months and days, in a language that writes them with a capital. */
export function capitalNames(language = 'en'): ReadonlySet<string> {
  let names = kept.get(language);
  if (!names) {
    names = new Set(wordsIn([...countries(language), ...calendar(language)]));
    kept.set(language, names);
  }
  return names;
}

function countries(language: string): string[] {
  const names = ['England', 'Scotland', 'Wales'];
  const regions = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  // The continents have numbers (UN M49).
  for (const code of ['002', '003', '005', '009', '142', '150']) names.push(regions.of(code) ?? '');
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const name = regions.of(String.fromCharCode(first, second));
      if (name) names.push(name);
    }
  }
  return names;
}

function calendar(language: string): string[] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat([language, 'en'], { timeZone: 'UTC', ...options });
  const month = format({ month: 'long' });
  const short = format({ month: 'short' });
  const day = format({ weekday: 'long' });
  return [
    ...Array.from({ length: 12 }, (_, n) => month.format(Date.UTC(2024, n, 1))),
    ...Array.from({ length: 12 }, (_, n) => short.format(Date.UTC(2024, n, 1))),
    ...Array.from({ length: 7 }, (_, n) => day.format(Date.UTC(2024, 0, 1 + n))),
  ];
}

/** French and Spanish write "lundi" and "lunes": a name in small letters gives nothing. "Of" and "and" are no names either. */
const wordsIn = (names: string[]): string[] =>
  names
    .flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !commonInNames.has(word));

const commonInNames = new Set(
  'mar and the islands island united states republic south north east west central outer minor new cape coast territories territory may march kingdom saint city lands land region ocean southern great'.split(
    ' ',
  ),
);
