import type { Found } from '../evidence/evidence.js';

const YEAR = '((?:19|20)\\d\\d)';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const YEAR_FIRST = new RegExp(
  `[/]${YEAR}[/-]${MONTH}[/-]${DAY}(?=[/_.-]|$)|[/_-]${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`,
);
const DIGITS = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/;
const DAY_FIRST = new RegExp(`[/_-](0[1-9]|[12]\\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]${YEAR}(?=[/._-]|$)`);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAMED = new RegExp(
  `/${YEAR}/(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)/${DAY}(?=/|$)`,
  'i',
);

/** The parts of a day whose month is a word. */
function named(path: string): string[] | undefined {
  const [, year = '', month = '', day = ''] = NAMED.exec(path) ?? [];
  return year ? [year, String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1), day] : undefined;
}

/** The day in an address such as /2019/11/20/, /2019/nov/20/, /20191120-name or /20-11-2019. */
export function addressDate(address: string | undefined): Found | undefined {
  const path = address?.replace(/[?#].*$/, '') ?? '';
  const found = YEAR_FIRST.exec(path) ?? DIGITS.exec(path);
  const [year, month = '', day = ''] = found
    ? found.slice(1).filter(Boolean)
    : (named(path) ?? DAY_FIRST.exec(path)?.slice(1).reverse() ?? []);
  if (!year) return undefined;
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, from: 'inferred', detail: 'address' };
}
