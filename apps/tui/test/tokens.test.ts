import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { encode } from 'uqr';
import { expect, it, onTestFinished } from 'vitest';
import { qrLines } from '../src/cli/sign-in.js';
import { bare, dateline, run } from './dateline.js';
import { folder } from './folder.js';
import { Terminal } from './terminal.js';

const home = () => {
  const where = ['--library', join(folder(), 'library.db')];
  return {
    where,
    call: (...args: string[]) => run([...args, ...where]),
    json: async (...args: string[]) => JSON.parse((await run([...args, ...where, '--as', 'json'])).stdout),
  };
};

/** The address that `dateline serve` prints. */
async function serving(args: string[]): Promise<string> {
  const child = spawn(process.execPath, [dateline, 'serve', ...args], { env: bare() });
  onTestFinished(async () => {
    child.kill();
    await once(child, 'close');
  });
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  return first.toString().split('\n')[0]!;
}

it('makes tokens whose secret is shown once, lists and removes them', async () => {
  const { call, json } = home();
  expect((await call('tokens')).stderr).toContain('There are no tokens.');
  const made = await call('tokens', 'Phone', '--add');
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^dateline_[\w-]{43}\n$/) });
  expect(made.stderr).toBe('This is shown once. The token Phone is for read, write.\n');
  expect(await json('tokens', 'newsboat', '--add', '--for', 'clients')).toMatchObject({
    name: 'newsboat',
    scopes: ['clients'],
    secret: expect.stringMatching(/^dateline_/),
  });
  const link = await call('tokens', 'tablet', '--add', '--at', 'https://news.example.org/papers/');
  expect(link.stdout).toMatch(/^https:\/\/news\.example\.org\/papers\/sign-in#dateline_[\w-]{43}\n$/);
  expect((await json('tokens')).map((token: { name: string }) => token.name)).toEqual(['newsboat', 'Phone', 'tablet']);
  expect((await call('tokens')).stdout).not.toContain('dateline_');
  expect((await call('tokens')).stdout).toMatch(/^newsboat +clients\n {2}Made \d{4}-\d\d-\d\d; never used\.\n/);
  expect((await call('tokens', 'phone', '--add')).code).toBe(1);
  expect((await call('tokens', 'phone', '--remove')).code).toBe(0);
  expect((await call('tokens', 'phone', '--remove')).code).toBe(1);
  for (const args of [
    ['phone'],
    ['--add'],
    ['phone', '--add', '--remove'],
    ['phone', '--for', 'read'],
    ['phone', '--add', '--for', 'all'],
    ['phone', '--add', '--at', 'news.example.org'],
    ['my', 'phone', '--add'],
  ])
    expect((await call('tokens', ...args)).code, args.join(' ')).toBe(2);
});

it('serves others with a token alone', async () => {
  const { call, where } = home();
  const refused = await call('serve', '--listen', '0.0.0.0:0');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^dateline: .* dateline tokens phone --add makes one\.\n$/);
  const secret = (await call('tokens', 'phone', '--add')).stdout.trim();
  const everywhere = await serving(['--listen', '0.0.0.0:0', ...where]);
  const { port } = new URL(everywhere);
  const status = async (authorization?: string) =>
    (await fetch(`http://127.0.0.1:${port}/`, { headers: authorization ? { authorization } : {} })).status;
  expect(await status()).toBe(401);
  expect(await status(`Bearer ${secret}`)).toBe(200);
  // Removed by another process, while the server runs.
  expect((await call('tokens', 'phone', '--remove')).code).toBe(0);
  expect(await status(`Bearer ${secret}`)).toBe(401);
});

it('says why it does not serve', async () => {
  const { call } = home();
  const cases: [args: string[], sentence: string][] = [
    [['--listen', 'localhost:80:80'], 'is none'],
    [['--listen', '0.0.0.0:80', '--port', '81'], 'Say the port once'],
    [['--tls-cert', 'a.pem'], 'go together'],
    [['--trust-proxy', '10.0.0.0/8'], 'goes with --public-url'],
    [['--pair', 'phone'], 'goes with --listen'],
    [['--listen', '0.0.0.0', '--pair', 'phone'], 'needs a terminal'],
    [['--tls-cert', 'none.pem', '--tls-key', 'none.pem'], 'none.pem is not there'],
    [['--public-url', 'news.example.org'], 'is no address that browsers can come to'],
    [['--public-url', 'https://a.example', '--trust-proxy', 'all'], 'all is no network'],
  ];
  for (const [args, sentence] of cases) {
    const port = args.includes('--port') ? [] : ['--port', '0'];
    const outcome = await call('serve', ...port, ...args);
    expect(outcome.stderr).toContain(sentence);
    expect(outcome, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
  }
});

it('draws each module of a QR code where it belongs', () => {
  const link = 'http://192.0.2.1:4747/sign-in#dateline_0123456789012345678901234567890123456789012';
  const { data } = encode(link, { ecc: 'L', border: 2 });
  const drawn = qrLines(link).flatMap(([line]) => {
    const cells = [...line!.text];
    return [cells.map((cell) => '█▀'.includes(cell)), cells.map((cell) => '█▄'.includes(cell))];
  });
  expect(drawn.slice(0, data.length)).toEqual(data);
});

it('pairs a telephone by a code that is dark on light, where the terminal has room for it', async () => {
  const { where, call } = home();
  const wide = new Terminal(['serve', '--listen', '0.0.0.0:0', '--pair', 'phone', ...where], {
    columns: 100,
    rows: 60,
  });
  await wide.shows('/sign-in#dateline_');
  await wide.shows('this is shown once');
  await wide.shows('need HTTPS');
  expect(wide.output).toContain('\u001b[38;5;16m\u001b[48;5;231m');
  wide.type('\u0003');
  expect(await wide.ended).toBe(0);
  const narrow = new Terminal(['serve', '--listen', '0.0.0.0:0', '--pair', 'phone', ...where], { columns: 30 });
  await narrow.shows('already');
  narrow.type('\u0003');
  expect(await narrow.ended).toBe(0);
  expect((await call('tokens')).stdout).toContain('phone');
});
