import { isDatelineError } from '@dateline/core/base';
import { expect, it } from 'vitest';
import { WrongTokens } from './wrong-tokens.js';

let now = 0;

/** Seconds to wait after a wrong token from an address; 0 where it was looked at. */
function wait(wrong: WrongTokens, address: string): number {
  try {
    wrong.note(address);
    return 0;
  } catch (error) {
    if (!isDatelineError(error) || error.code !== 'too-many-wrong-tokens') throw error;
    return Number(error.details?.seconds);
  }
}

it('has an address wait longer after each wrong token, and no other address', () => {
  const wrong = new WrongTokens(() => now);
  for (let n = 0; n < 5; n++) expect(wait(wrong, '192.0.2.1')).toBe(0);
  const waits: number[] = [];
  for (let n = 0; n < 13; n++) {
    const seconds = wait(wrong, '192.0.2.1');
    waits.push(seconds);
    now += seconds * 1000 - 1;
    // Not a moment earlier; and turning away makes no wait longer.
    expect(wait(wrong, '192.0.2.1')).toBe(1);
    now += 1;
    expect(wait(wrong, '192.0.2.1')).toBe(0);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  expect(wait(wrong, '192.0.2.2')).toBe(0);
  now += 60 * 60_000 + 1;
  for (let n = 0; n < 5; n++) expect(wait(wrong, '192.0.2.1')).toBe(0);
  expect(wait(wrong, '192.0.2.1')).toBe(1);
});

it('takes all addresses of a network of IPv6 for one', () => {
  const wrong = new WrongTokens(() => now);
  for (let n = 0; n < 5; n++) wait(wrong, `2001:db8:1:2::${n}`);
  expect(wait(wrong, '2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe(1);
  expect(wait(wrong, '2001:db8:1:3::1')).toBe(0);
  for (let n = 0; n < 5; n++) wait(wrong, '::1');
  expect(wait(wrong, '::ffff:192.0.2.9')).toBe(0);
});

it('remembers no more than so many addresses, however many come', () => {
  const wrong = new WrongTokens(() => now);
  for (let n = 0; n < 12_000; n++) wrong.note(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`);
  expect(wrong.size).toBe(10_000);
});
