/** Before the number of an item in its long form, 16 hexadecimal digits. */
const LONG = 'tag:google.com,2005:reader/item/';

/** The long form of a number, as items carry it. */
export const longId = (number: number): string => `${LONG}${number.toString(16).padStart(16, '0')}`;

/**
 * The number of an item in any of the forms that clients send: the long one, its 16 digits alone, or decimal. Numbers here are
 * short, so 16 digits are hexadecimal ones. Undefined for what is no id.
 */
export function numberOfItem(id: string): number | undefined {
  const bare = id.trim();
  const digits = bare.includes('/') ? bare.slice(bare.lastIndexOf('/') + 1) : bare;
  const isHex = digits !== bare || digits.length === 16;
  if (!(isHex ? /^[\da-f]{1,16}$/i : /^\d{1,16}$/).test(digits)) return undefined;
  const number = Number.parseInt(digits, isHex ? 16 : 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The numbers of items, without what is no id. */
export const numbersOfItems = (ids: readonly string[]): number[] =>
  ids.map(numberOfItem).filter((number) => number !== undefined);
