// What SIGHUP means to `dateline serve`: to a service, another certificate; in a terminal, that this was closed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { generate } from 'selfsigned';
import { expect, it, onTestFinished, vi } from 'vitest';
import { bare, dateline } from './dateline.js';
import { folder } from './folder.js';
import { Terminal } from './terminal.js';

/** A library that is to be made, and a certificate beside it. */
async function home() {
  const place = folder();
  const [cert, key] = [join(place, 'cert.pem'), join(place, 'key.pem')];
  const renew = async (name: string) => {
    const made = await generate([{ name: 'commonName', value: name }], { keyType: 'ec' });
    writeFileSync(cert, made.cert);
    writeFileSync(key, made.private);
  };
  await renew('first.home');
  const args = ['serve', '--port', '0', '--library', join(place, 'library.db'), '--tls-cert', cert, '--tls-key', key];
  return { args, cert, renew };
}

/** The name in the certificate that a connection is shown. */
const shown = (port: number) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN));
      socket.destroy();
    });
    socket.on('error', reject);
  });

it('has its certificate read again where no terminal could have closed', async () => {
  const { args, cert, renew } = await home();
  // A session of its own has no terminal, as a service has none.
  const child = spawn(process.execPath, [dateline, ...args], { env: bare(), detached: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, said] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const says = (words: string) => vi.waitFor(() => expect(said).toContain(words), { timeout: 120_000, interval: 20 });
  await says('Ctrl-C ends it.');
  const port = Number(new URL(out.trim()).port);
  expect(await shown(port)).toBe('first.home');
  await renew('second.home');
  child.kill('SIGHUP');
  await says('The certificate was read again.');
  expect(await shown(port)).toBe('second.home');
  writeFileSync(cert, 'half of a file');
  child.kill('SIGHUP');
  await says('is no certificate in PEM');
  expect(await shown(port)).toBe('second.home');
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

it('ends it where its terminal closes', async () => {
  const { args } = await home();
  const terminal = new Terminal(args);
  await terminal.shows('Ctrl-C ends it.');
  terminal.hangUp();
  await terminal.gone();
});
