import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CertificateFiles, readCertificate, renewCertificate } from './certificate.js';

const home = mkdtempSync(join(tmpdir(), 'dateline-certificate-'));
const path = (name: string) => join(home, name);
const files = { cert: path('cert.pem'), key: path('key.pem') };
const make = async (name: string, to: CertificateFiles) => {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    notBeforeDate: new Date(Date.now() - 86_400_000),
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: name },
          { type: 2, value: `*.${name}` },
        ],
      },
    ],
  });
  writeFileSync(to.cert, made.cert);
  writeFileSync(to.key, made.private);
};

beforeAll(() => make('reader.home', files));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('reads a certificate and the names it is for', () => {
  expect(readCertificate(files).names).toEqual(['reader.home']);
});

it('says which file is wrong, and how', async () => {
  writeFileSync(path('words.pem'), 'no certificate at all');
  const other = { cert: path('other.pem'), key: path('other-key.pem') };
  await make('other.home', other);
  const problem = (changed: Partial<CertificateFiles>, days = 0) => {
    try {
      readCertificate({ ...files, ...changed }, Date.now() + days * 86_400_000);
      return '';
    } catch (error) {
      return (error as Error).message.replaceAll(`${home}/`, '').replace(/\d{4}-\d\d-\d\d/, 'DAY');
    }
  };
  expect([
    problem({ cert: path('none.pem') }),
    problem({ key: home }),
    problem({ cert: path('words.pem') }),
    problem({ key: path('words.pem') }),
    problem({ key: other.key }),
    problem({}, 31),
    problem({}, -2),
  ]).toEqual([
    'none.pem is not there.',
    expect.stringMatching(/ cannot be read\.$/),
    'words.pem is no certificate in PEM.',
    'words.pem is no key in PEM.',
    'other-key.pem is not the key of cert.pem.',
    'cert.pem expired on DAY.',
    'cert.pem is not valid before DAY.',
  ]);
});

it('takes one that was renewed while it serves, and keeps the one before where the new one is wrong', async () => {
  const { cert, key } = readCertificate(files);
  const server = createServer({ cert, key });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const shown = () =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        resolve(String(socket.getPeerCertificate().subject.CN));
        socket.destroy();
      });
      socket.on('error', reject);
    });
  const errors: unknown[] = [];
  const renewal = renewCertificate(server, files, (error) => errors.push(error), 20);
  expect(await shown()).toBe('reader.home');
  writeFileSync(files.cert, 'half of a file');
  await expect.poll(() => errors.length).toBeGreaterThan(0);
  expect(await shown()).toBe('reader.home');
  await make('renewed.home', files);
  await expect.poll(shown).toBe('renewed.home');
  renewal.end();
  // Nobody looks at the files any more.
  writeFileSync(files.cert, 'half of a file');
  expect(() => renewal.now()).toThrow(/no certificate in PEM/);
  expect(await shown()).toBe('renewed.home');
  await make('asked.home', files);
  renewal.now();
  expect(await shown()).toBe('asked.home');
  await new Promise((resolve) => server.close(resolve));
});
