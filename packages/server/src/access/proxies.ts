import { BlockList, isIP } from 'node:net';
import { DatelineError } from '@dateline/core/base';

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An address of IPv4 as it came over a socket of IPv6 is that address. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** Who stands between this server and browsers: what these say of a request is believed, and nobody else. */
export class Proxies {
  private readonly known = new BlockList();

  /**
   * @param networks addresses, or networks such as 10.0.0.0/8
   * @throws DatelineError `bad-network`
   */
  constructor(networks: readonly string[] = []) {
    for (const network of networks) this.add(network.trim());
  }

  /** Whether an address is that of a known proxy. */
  knows(address: string): boolean {
    const bare = plain(address);
    return isIP(bare) !== 0 && this.known.check(bare, familyOf(bare));
  }

  /**
   * Whence a request came: the last address that no known proxy has. Those before it may be anybody's words.
   * @param peer the address at the other end of the connection
   * @param forwarded the header X-Forwarded-For
   */
  origin(peer: string, forwarded: string | undefined): string {
    let address = plain(peer);
    for (const hop of (forwarded ?? '').split(',').reverse()) {
      const next = withoutPort(plain(hop));
      if (!this.knows(address) || isIP(next) === 0) break;
      address = next;
    }
    return address;
  }

  private add(network: string): void {
    const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(network) ?? [];
    const bits = isIP(address) === 6 ? 128 : 32;
    const length = prefix === undefined ? bits : Number(prefix);
    if (isIP(address) === 0 || length > bits) throw new DatelineError('bad-network', { network });
    this.known.addSubnet(address, length, familyOf(address));
  }
}

/** Some proxies write the port too. */
const withoutPort = (hop: string) => /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? hop.replace(/^([\d.]+):\d+$/, '$1');
