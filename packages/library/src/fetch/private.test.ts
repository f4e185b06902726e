import { describe, expect, it } from 'vitest';
import { isAllowEntry, mayBePrivate } from './allow-private.js';
import { isPrivate, isPrivateHost } from './private.js';

describe('isPrivate', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.88.99.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    'not an address',
  ])('%s is', (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each([
    '1.1.1.1',
    '172.32.0.1',
    '8.8.8.8',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::',
  ])('%s is not', (address) => {
    expect(isPrivate(address)).toBe(false);
  });
});

describe('mayBePrivate', () => {
  it('goes by the name that was asked for', () => {
    expect(mayBePrivate('wiki.corp', ['wiki.corp'])).toBe(true);
    expect(mayBePrivate('Wiki.Corp.', ['wiki.corp'])).toBe(true);
    expect(mayBePrivate('[::1]', ['::1'])).toBe(true);
    expect(mayBePrivate('other.corp', ['wiki.corp'])).toBe(false);
    expect(mayBePrivate('other.corp', true)).toBe(true);
    expect(mayBePrivate('other.corp', false)).toBe(false);
  });
});

describe('mayBePrivate with ports and networks', () => {
  it('takes a port for that port alone', () => {
    expect(mayBePrivate('localhost', ['localhost:8080'], 8080)).toBe(true);
    expect(mayBePrivate('localhost', ['localhost:8080'], 80)).toBe(false);
    expect(mayBePrivate('::1', ['[::1]:8080'], 8080)).toBe(true);
    expect(mayBePrivate('::1', ['[::1]:8080'], 81)).toBe(false);
  });
  it('takes a network for the addresses in it', () => {
    expect(mayBePrivate('10.1.2.3', ['10.0.0.0/8'], 80)).toBe(true);
    expect(mayBePrivate('11.1.2.3', ['10.0.0.0/8'], 80)).toBe(false);
    expect(mayBePrivate('[fd00::7]', ['fd00::/8'], 80)).toBe(true);
    expect(mayBePrivate('intranet', ['10.0.0.0/8'], 80)).toBe(false);
  });
  it.each(['10.0.0.0/33', 'wiki.corp/8', 'localhost:99999', 'localhost:0', '', 'two words'])('refuses %j', (entry) => {
    expect(isAllowEntry(entry)).toBe(false);
  });
  it.each(['10.0.0.0/8', 'fd00::/8', 'wiki.corp', 'localhost:8080', '[::1]:8080', '::1'])('takes %s', (entry) => {
    expect(isAllowEntry(entry)).toBe(true);
  });
});

describe('isPrivateHost', () => {
  it.each(['localhost', 'LOCALHOST.', 'news.localhost', 'localhost.localdomain', 'ip6-loopback', '127.0.0.1', '[::1]'])(
    'judges %s without looking it up',
    (host) => {
      expect(isPrivateHost(host)).toBe(true);
    },
  );
  it.each(['paper.example', '8.8.8.8', 'localhost.example'])('leaves %s to the lookup', (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
