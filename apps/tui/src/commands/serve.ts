import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isDatelineError } from '@dateline/core';
import type { Library } from '@dateline/library';
import { type Served, type ServeOptions, serve } from '@dateline/server';
import { askedToEnd } from '../cli/asked-to-end.js';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { allowPrivate, beside, open, picturesPath } from '../cli/library.js';
import { errorFields, type Log, logOf, logOption } from '../cli/log.js';
import { openAddress } from '../cli/open-address.js';
import { text, type Values, whole } from '../cli/options.js';
import { printSignIn } from '../cli/sign-in.js';
import { UsageError } from '../cli/usage-error.js';

const PORT = 4747;

/** `ADDRESS`, `ADDRESS:PORT`, `[ADDRESS]:PORT`. */
function listenOn(said: string): { host: string; port?: number } {
  if (isIP(said) === 6) return { host: said };
  const [, bracketed, bare, port] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(said) ?? [];
  const host = bracketed ?? bare;
  if (host === undefined || (bracketed !== undefined && isIP(bracketed) !== 6))
    throw new UsageError(`--listen takes an address, such as 0.0.0.0, 192.168.1.5:8080 or [::]:8080; ${said} is none.`);
  return { host, ...(port !== undefined && { port: Number(port) }) };
}

/** What the options say of where the server is and who comes in. @throws UsageError */
function whereOf(values: Values): ServeOptions & { port: number } {
  const [listen, url, proxies] = [text(values, 'listen'), text(values, 'public-url'), text(values, 'trust-proxy')];
  const [cert, key] = [text(values, 'tls-cert'), text(values, 'tls-key')];
  const said = listen === undefined ? undefined : listenOn(listen);
  const port = whole(values, 'port', 0, 65_535);
  if (port !== undefined && said?.port !== undefined) throw new UsageError('Say the port once.');
  if ((cert === undefined) !== (key === undefined)) throw new UsageError('--tls-cert and --tls-key go together.');
  if (proxies !== undefined && url === undefined)
    throw new UsageError('--trust-proxy goes with --public-url, the address at which the proxy is found.');
  const userHeader = text(values, 'proxy-user');
  if (userHeader !== undefined && proxies === undefined)
    throw new UsageError('--proxy-user goes with --trust-proxy, the proxies that are believed who asks.');
  if (userHeader !== undefined && !/^[\w-]{1,100}$/.test(userHeader))
    throw new UsageError(`--proxy-user takes the name of a header, such as Remote-User; not ${userHeader}.`);
  if (values.pair !== undefined && listen === undefined && url === undefined)
    throw new UsageError('--pair goes with --listen or --public-url: nothing but this machine reaches 127.0.0.1.');
  return {
    port: port ?? said?.port ?? PORT,
    ...(said && { host: said.host }),
    ...(url !== undefined && { publicUrl: url }),
    ...(proxies !== undefined && { trustProxy: proxies.split(',') }),
    ...(userHeader !== undefined && { userHeader }),
    ...(cert !== undefined && key !== undefined && { tls: { cert: resolve(cert), key: resolve(key) } }),
  };
}

/** A new token for a device; undefined where it has one, whose secret is kept nowhere. */
async function tokenFor(name: string, library: Library): Promise<string | undefined> {
  const known = (await library.tokens()).some((token) => token.name.toLowerCase() === name.trim().toLowerCase());
  return known ? undefined : (await library.addToken(name, ['read', 'write'])).secret;
}

/** What is told of a server that runs. */
function toldIn(log: Log): ServeOptions {
  return {
    onError: (error) =>
      log.isDetailed ? log.note('error', 'failed', undefined, errorFields(error)) : console.error(error),
    onUnready: (problem) => log.note('warn', 'unready', problem),
    ...(log.isDetailed && {
      onAnswered: ({ milliseconds, ...answered }) =>
        log.note('info', 'request', undefined, { ...answered, ms: Math.round(milliseconds * 10) / 10 }),
    }),
  };
}

async function tell({ url, urls, needsToken }: Served, pair: string | undefined, secret: string | undefined, io: Io) {
  const [address = url] = urls;
  await io.print(`${address}\n`);
  if (needsToken) {
    for (const other of urls.slice(1)) io.say(`Also ${other}`);
    if (secret !== undefined) {
      await printSignIn(address, secret, io);
      io.say('The camera of the telephone signs it in; this is shown once.');
    } else if (pair !== undefined)
      io.say(
        `There is a token ${pair} already, whose secret is kept nowhere; dateline tokens ${pair} --remove ends it.`,
      );
    else
      io.say('Whoever comes needs a token: --pair NAME makes one and shows it as a QR code, as does dateline tokens.');
    if (address.startsWith('http:'))
      io.say('Installing it and reading offline need HTTPS: --tls-cert and --tls-key, or a proxy and --public-url.');
  }
  io.say('Ctrl-C ends it.');
}

/** Has a certificate read again; one that is wrong is told, and the one before goes on. */
function renew(served: Served | undefined, io: Io): void {
  try {
    served?.renewCertificate();
    io.say('The certificate was read again.');
  } catch (error) {
    io.say(isDatelineError(error) ? error.message : String(error));
  }
}

export const command: Command = {
  usage: 'serve [OPTIONS]',
  about:
    'Serves the web reader, and prints its address: on this machine alone when nothing is said, else to whoever has a token of the library. The library is made where there is none.',
  options: {
    port: { type: 'string', value: 'N', help: `the port; ${PORT} when nothing is said, 0 for any that is free` },
    open: { type: 'boolean', help: 'open it in the browser, where there is one' },
    listen: {
      type: 'string',
      value: 'ADDRESS[:PORT]',
      help: 'listen there, for other devices: an address of this machine, or 0.0.0.0 for all of them; needs a token',
    },
    pair: {
      type: 'string',
      value: 'NAME',
      help: 'make a token of that name for a telephone, and show it as a QR code that signs it in',
    },
    'tls-cert': {
      type: 'string',
      value: 'FILE',
      help: 'speak HTTPS with this certificate (PEM); read again when it changes, and on SIGHUP without a terminal',
    },
    'tls-key': { type: 'string', value: 'FILE', help: 'the key of the certificate (PEM)' },
    'public-url': {
      type: 'string',
      value: 'URL',
      help: 'where a proxy is found that passes requests on to here, with a path where it has one; needs a token',
    },
    'trust-proxy': {
      type: 'string',
      value: 'NET,...',
      help: 'addresses or networks of proxies that are believed whence a request comes (X-Forwarded-For, -Proto, -Host)',
    },
    'proxy-user': {
      type: 'string',
      value: 'HEADER',
      help: 'the header, such as Remote-User, in which those proxies say which of the people asks; taken from nobody else',
    },
    log: logOption,
  },
  examples: [
    'serve --port 8080',
    'serve --listen 0.0.0.0 --pair phone',
    'serve --listen 0.0.0.0 --tls-cert cert.pem --tls-key key.pem',
    'serve --public-url https://example.org/news --trust-proxy 127.0.0.1',
    'serve --listen 0.0.0.0 --log json',
  ],
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('serve takes no name; --library PATH says which library.');
    const where = whereOf(values);
    const pair = text(values, 'pair');
    if (pair !== undefined && !process.stdout.isTTY)
      throw new UsageError(
        '--pair shows a QR code, which needs a terminal; dateline tokens NAME --add --at ADDRESS prints a link.',
      );
    const log = logOf(values, io);
    let served: Served | undefined;
    const ended = askedToEnd(where.tls && (() => renew(served, io)));
    const library = await open(values, { refresh: true });
    try {
      const secret = pair === undefined ? undefined : await tokenFor(pair, library);
      const files = fileURLToPath(beside('./web'));
      served = await serve(library, {
        ...where,
        ...toldIn(log),
        allowPrivate: allowPrivate(values),
        pictures: picturesPath(values),
        ...(existsSync(files) ? { files } : {}),
      });
      if (log.isDetailed) log.note('info', 'started', undefined, { url: served.url, needsToken: served.needsToken });
      else await tell(served, pair, secret, io);
      if (values.open) openAddress(served.url);
      await ended.wait();
      log.note('info', 'ending', undefined);
      await served.close();
    } finally {
      await library.close();
      log.note('info', 'ended', undefined);
    }
    return 0;
  },
};
