import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { DatelineError } from '@dateline/core/base';
import { type AllowPrivate, bareHost, isAllowedAddress, mayBePrivate } from './allow-private.js';

const inner = new BlockList();
// IANA special-purpose registries: everything that is not on the open network.
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(net, bits, 'ipv4');

const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
const closed = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, bits, 'ipv6');

/** Eight groups of an IPv6 address. */
function groups(address: string): number[] {
  const bare = address.replace(/%.*$/, '');
  const [head = '', tail] = bare
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
      [(Number(a) << 8) | Number(b), (Number(c) << 8) | Number(d)].map((n) => n.toString(16)).join(':'),
    )
    .split('::');
  const parse = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [left, right] = [parse(head), parse(tail ?? '')];
  return tail === undefined
    ? left
    : [...left, ...new Array(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
}

const dotted = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** The IPv4 address that an IPv6 one carries: mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96) or 6to4 (2002::/16). */
function carried(address: string): string | undefined {
  const g = groups(address);
  if (g.slice(0, 5).every((group) => group === 0) && g[5] === 0xffff) return dotted(g[6], g[7]);
  if (g[0] === 0x64 && g[1] === 0xff9b && g.slice(2, 6).every((group) => group === 0)) return dotted(g[6], g[7]);
  if (g[0] === 0x2002) return dotted(g[1], g[2]);
  return undefined;
}

/** Whether an IP address is of this machine, its own network, or anything else than the open network. */
export function isPrivate(address: string): boolean {
  const family = isIP(address.replace(/%.*$/, ''));
  if (family === 4) return inner.check(address, 'ipv4');
  if (family !== 6) return true;
  const inside = carried(address);
  if (inside !== undefined) return inner.check(inside, 'ipv4');
  const bare = address.replace(/%.*$/, '');
  return !open.check(bare, 'ipv6') || closed.check(bare, 'ipv6');
}

/** Names that stand for this machine by definition (RFC 6761, section 6.3) or by the usual hosts file. */
const OWN_NAMES = /^(?:(?:.+\.)?localhost|localhost\.localdomain|ip6-(?:localhost|loopback))$/;

/** Whether a host can be judged without looking it up, and is private: an address in numbers, or a name of this machine. */
export function isPrivateHost(host: string): boolean {
  const bare = bareHost(host);
  return OWN_NAMES.test(bare) || (isIP(bare) !== 0 && isPrivate(bare));
}

export function refusal(host: string): DatelineError {
  return new DatelineError('private-address', { host });
}

/**
 * Refuses a host that can be judged without looking it up.
 * @throws DatelineError `private-address`
 */
export function checkHost(host: string, allowed: AllowPrivate, port: number): void {
  if (isPrivateHost(host) && !mayBePrivate(host, allowed, port) && !isAllowedAddress(host, allowed))
    throw refusal(host);
}

/**
 * Looks names up and leaves out private addresses. The connection is made to the addresses that were checked, so a name
 * cannot change in between.
 */
export function guardedLookup(allowed: AllowPrivate, port: number): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const usable = mayBePrivate(host, allowed, port)
        ? addresses
        : addresses.filter(({ address }) => !isPrivate(address) || isAllowedAddress(address, allowed));
      const [first] = usable;
      if (!first) return callback(Object.assign(refusal(host), { errno: 0 }), '', 0);
      if (options.all) return callback(null, usable);
      callback(null, first.address, first.family);
    });
  };
}
