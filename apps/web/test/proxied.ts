import { createServer as createPlain, type RequestListener, request } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** A reverse proxy on loopback, with HTTPS unless it is `plain`, which takes a path off and writes its own name into the requests. */
export interface Proxied {
  /** With the path. */
  url: string;
  /** Says to which port requests are passed on. */
  passTo(port: number): void;
  close(): Promise<void>;
}

/** @param base the path below which the server is reached, such as `/news` */
export async function proxied(base: string, { plain = false } = {}): Promise<Proxied> {
  let to = 0;
  const scheme = plain ? 'http' : 'https';
  const pass: RequestListener = (incoming, outgoing) => {
    const path = incoming.url!.startsWith(`${base}/`) ? incoming.url!.slice(base.length) : undefined;
    // What is not below the path belongs to somebody else.
    if (path === undefined) {
      outgoing.writeHead(418).end();
      return;
    }
    const headers = { ...incoming.headers, host: `127.0.0.1:${to}`, 'x-forwarded-proto': scheme };
    const passed = request({ port: to, method: incoming.method, path, headers, agent: false }, (response) => {
      outgoing.writeHead(response.statusCode!, response.headers);
      response.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  };
  const server = plain ? createPlain(pass) : await withCertificate(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `${scheme}://localhost:${typeof address === 'object' && address ? address.port : 0}${base}`,
    passTo(port) {
      to = port;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function withCertificate(listener: RequestListener) {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  return createServer({ cert: pems.cert, key: pems.private }, listener);
}
