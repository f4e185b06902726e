const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month'] as const;
const STYLES = ['long', 'short', 'narrow'] as const;
/** Numbers that take each of the plural forms that languages have. */
const NUMBERS = [1, 2, 3, 5, 11, 21];

const known = new Map<string, RegExp>();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "2 hours ago" in a language, in every number, as the platform knows it; nothing for a language that it does not know. */
function pastOf(language: string): RegExp {
  const before = known.get(language);
  if (before) return before;
  const forms = new Set<string>();
  try {
    for (const style of STYLES) {
      const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'always' });
      for (const unit of UNITS)
        for (const number of NUMBERS) {
          const parts = format.formatToParts(-number, unit);
          forms.add(parts.map(({ type, value }) => (type === 'literal' ? escaped(value) : '\\p{Nd}{1,2}')).join(''));
        }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const past = new RegExp(forms.size > 0 ? longestFirst.join('|').replace(/ /g, '\\s*') : '(?!)', 'giu');
  known.set(language, past);
  return past;
}

/** A line without times that count from now, such as "2 hours ago", in the language of the page or in English. */
export function withoutRelativeTimes(line: string, language: string | undefined): string {
  const own = language ? line.replace(pastOf(language), ' ') : line;
  return own.replace(pastOf('en'), ' ');
}
