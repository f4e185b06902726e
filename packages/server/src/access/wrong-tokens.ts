import { isIPv6 } from 'node:net';
import { DatelineError } from '@dateline/core/base';

/** Wrong ones in a row that cost nothing: somebody pasted half a token. */
const FREE = 5;
/** Milliseconds of the first wait; each wrong one doubles it. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15 * 60_000;
/** Milliseconds without a wrong one after which an address begins anew. */
const FORGOTTEN = 60 * 60_000;
/** Addresses that are known at once; those that were wrong longest ago are forgotten first. */
const MOST = 10_000;

interface Wrong {
  count: number;
  last: number;
  /** Until when more wrong ones are turned away without being looked at. */
  until: number;
}

/** Counts wrong tokens by the address that they come from. Right ones are never held up. */
export class WrongTokens {
  private readonly byAddress = new Map<string, Wrong>();
  private readonly now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /**
   * Notes a wrong token.
   * @throws DatelineError `too-many-wrong-tokens` from an address that has to wait
   */
  note(address: string): void {
    const key = networkOf(address);
    const now = this.now();
    let wrong = this.byAddress.get(key);
    if (!wrong || now - wrong.last > FORGOTTEN) wrong = { count: 0, last: now, until: 0 };
    if (now < wrong.until)
      throw new DatelineError('too-many-wrong-tokens', { seconds: Math.ceil((wrong.until - now) / 1000) });
    wrong.count++;
    wrong.last = now;
    if (wrong.count >= FREE) wrong.until = now + Math.min(FIRST_WAIT * 2 ** (wrong.count - FREE), LONGEST_WAIT);
    // The order of a Map is that in which its keys came.
    this.byAddress.delete(key);
    this.byAddress.set(key, wrong);
    if (this.byAddress.size > MOST) this.byAddress.delete(this.byAddress.keys().next().value!);
  }

  /**
   * Turns away who has to wait, before anything is looked at: comparing a password takes long.
   * @throws DatelineError `too-many-wrong-tokens`
   */
  check(address: string): void {
    const wait = (this.byAddress.get(networkOf(address))?.until ?? 0) - this.now();
    if (wait > 0) throw new DatelineError('too-many-wrong-tokens', { seconds: Math.ceil(wait / 1000) });
  }

  /** Addresses that are known. */
  get size(): number {
    return this.byAddress.size;
  }
}

/** Who has one address of IPv6 has the 2^64 of its network. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const filling = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...filling, ...after].slice(0, 4).join(':');
}
