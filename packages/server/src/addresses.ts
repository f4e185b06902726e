import { BlockList, isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether only this machine reaches what listens on an address. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const family = isIP(host);
  return family !== 0 && loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

const isEvery = (host: string) => host === '0.0.0.0' || host === '::';

/** An address as it stands in a URL. */
const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** The addresses at which others reach what listens on one: those of this machine's networks where it is every address. */
export function reachedAt(host: string): string[] {
  if (!isEvery(host)) return [inUrl(host)];
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && (one.family === 'IPv4' || !one.address.startsWith('fe80:')))
    // What a person can read comes first, and what a telephone knows of.
    .sort((a, b) => (a!.family < b!.family ? -1 : a!.family > b!.family ? 1 : 0));
  return ['localhost', ...others.map((one) => inUrl(one!.address))];
}

/** The names under which this machine is known where others reach it. */
export function ownNames(host: string): string[] {
  const name = hostname().toLowerCase();
  return [...(isEvery(host) ? [] : [host]), ...(isLoopback(host) ? [] : [name, `${name}.local`])];
}
