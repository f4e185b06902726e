import { BlockList, isIP } from 'node:net';

/**
 * Which private hosts may be asked: all, none, or those listed. An entry is a host (`wiki.corp`), a host with a port
 * (`localhost:8080`, `[::1]:8080`), or a network in CIDR form (`10.0.0.0/8`, `fd00::/8`).
 */
export type AllowPrivate = boolean | readonly string[];

/** A host as it is compared: lower case, without brackets and the dot of the root. */
export const bareHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

/** Splits `host:port`; an IPv6 address has a port only behind brackets. */
function hostAndPort(entry: string): { host: string; port?: number } {
  const parts = /^(\[[^\]]+\]|[^:]+):(\d{1,5})$/.exec(entry);
  return parts ? { host: bareHost(parts[1]!), port: Number(parts[2]) } : { host: bareHost(entry) };
}

function netOf(entry: string): BlockList | undefined {
  const parts = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(entry);
  const family = isIP(parts?.[1] ?? '');
  if (!parts || family === 0 || Number(parts[2]) > (family === 4 ? 32 : 128)) return undefined;
  const list = new BlockList();
  list.addSubnet(parts[1]!, Number(parts[2]), family === 4 ? 'ipv4' : 'ipv6');
  return list;
}

/** Whether an entry has one of the three forms. */
export function isAllowEntry(entry: string): boolean {
  if (entry.includes('/')) return netOf(entry) !== undefined;
  const { host, port } = hostAndPort(entry);
  return host !== '' && !/\s/.test(host) && (port === undefined || (port > 0 && port < 65_536));
}

/** Whether a host may be private: by its name and port, whatever address it has. */
export function mayBePrivate(host: string, allowed: AllowPrivate, port?: number): boolean {
  if (typeof allowed === 'boolean') return allowed;
  return allowed.some((entry) => {
    if (entry.includes('/')) return isIP(bareHost(host)) !== 0 && isInNet(bareHost(host), entry);
    const only = hostAndPort(entry);
    return only.host === bareHost(host) && (only.port === undefined || only.port === port);
  });
}

function isInNet(address: string, entry: string): boolean {
  const bare = address.replace(/%.*$/, '');
  return netOf(entry)?.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4') ?? false;
}

/** Whether an address that a name was found to have lies in a network that may be asked. */
export function isAllowedAddress(address: string, allowed: AllowPrivate): boolean {
  if (typeof allowed === 'boolean') return allowed;
  return allowed.some((entry) => entry.includes('/') && isInNet(address, entry));
}
