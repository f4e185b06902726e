import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchDocument } from './http-client.js';

// Ways to write an address of this machine, of a private network or of a special range. None may be connected to.
const HOSTS = [
  ...['127.0.0.1', '127.0.0.2', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0x7f.1', '0177.0.0.1'],
  ...['017700000001', '0177.1', '127.000.000.001', '0', '0.0.0.0', '0x0', '0.1.2.3', '127.0.0.1.', 'localhost'],
  ...['LOCALHOST', 'localhost.', 'foo.localhost', 'localhost.localdomain', 'ip6-localhost', 'ip6-loopback'],
  ...['10.0.0.1', '10.255.255.255', '012.0.0.1', '0xa.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
  ...['0300.0250.0.1', '3232235521', '169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376'],
  ...['100.64.0.1', '100.127.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.51.100.1'],
  ...['203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '[::1]', '[::]'],
  ...['[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::127.0.0.1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
  ...['[::ffff:0:127.0.0.1]', '[0:0:0:0:0:ffff:7f00:1]', '[::ffff:10.0.0.1]', '[::ffff:a9fe:a9fe]'],
  ...['[64:ff9b::127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b:1::7f00:1]', '[64:ff9b::a9fe:a9fe]', '[2002:7f00:1::]'],
  ...['[2002:a9fe:a9fe::1]', '[2001:0:7f00:1::]', '[2001:db8::1]', '[3fff::1]', '[fe80::1]', '[fe80::1%25lo]'],
  ...['[fc00::1]', '[fd00:ec2::254]', '[fec0::1]', '[ff02::1]', '[100::1]', '[5f00::1]', '[2001:10::1]'],
  ...['[2001:20::1]', '[::2]', '127。0。0。1', '１２７.0.0.1', 'ⓛocalhost', '①②⑦.0.0.1', '127%2e0%2e0%2e1'],
  ...['loc%61lhost', '127.0.0.1%00.example.com'],
];

const ADDRESSES = [
  ...['http://user:pw@127.0.0.1:PORT/', 'http://example.com@127.0.0.1:PORT/', 'http://127.0.0.1:PORT#@example.com/'],
  ...[
    'http://127.0.0.1:PORT\\@example.com/',
    'http:127.0.0.1:PORT',
    'http:///127.0.0.1:PORT/',
    'http:/\\127.0.0.1:PORT/',
  ],
  ...['127.0.0.1:PORT', 'localhost:PORT/x', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1:6379/_x'],
  ...['data:text/xml,<rss/>', 'javascript:alert(1)', 'unix:/run/x'],
  ...['blob:http://127.0.0.1/', 'view-source:http://127.0.0.1/', 'ws://127.0.0.1/', 'http://\t127.0.0.1:PORT/'],
  ...['http://[::1', 'http://127.0.0.1:99999/', 'http://127.0.0.1:0/', 'http://127.0.0.1:22/'],
];

/** A listener on loopback that counts who connects. */
async function listener(): Promise<{ port: number; connections(): number }> {
  let count = 0;
  const server = createServer((socket) => {
    count++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, connections: () => count };
}

describe('private hosts', () => {
  it.each(HOSTS)('does not connect to %s', async (host) => {
    const { port, connections } = await listener();
    await expect(fetchDocument(`http://${host}:${port}/`, { allowPrivate: false })).rejects.toMatchObject({
      name: 'DatelineError',
      code: expect.stringMatching(/^(?:private-address|bad-address)$/),
    });
    expect(connections()).toBe(0);
  });

  it.each(ADDRESSES)('does not connect by way of %s', async (address) => {
    const { port, connections } = await listener();
    await expect(fetchDocument(address.replace('PORT', String(port)), { allowPrivate: false })).rejects.toMatchObject({
      name: 'DatelineError',
      code: expect.stringMatching(/^(?:private-address|bad-address)$/),
    });
    expect(connections()).toBe(0);
  });
});
