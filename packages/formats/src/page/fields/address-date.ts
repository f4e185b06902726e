import type { Found } from '../evidence/evidence.js';

const YEAR = '((?:19|20)\\d\\d)';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const YEAR_FIRST = new RegExp(
  `[/]${YEAR}[/-]${MONTH}[/-]${DAY}(?=[/_.-]|$)|[/_-]${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`,
);
const DIGITS = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/;
const DAY_FIRST = new RegExp(`[/_-](0[1-9]|[12]\\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]${YEAR}(?=[/._-]|$)`);

/** The day in an address such as /2019/11/20/, /20191120-name or /20-11-2019. */
export function addressDate(address: string | undefined): Found | undefined {
  const path = address?.replace(/[?#].*$/, '') ?? '';
  const found = YEAR_FIRST.exec(path) ?? DIGITS.exec(path);
  const [year, month = '', day = ''] = found
    ? found.slice(1).filter(Boolean)
    : (DAY_FIRST.exec(path)?.slice(1).reverse() ?? []);
  if (!year) return undefined;
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, from: 'inferred', detail: 'address' };
}
