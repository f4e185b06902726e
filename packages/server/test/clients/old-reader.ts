import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createSecureServer } from 'node:tls';

/** The host that newsboat asks for the Google Reader API, and that no test may ask. */
export const OLD_READER = 'theoldreader.com';

/**
 * A proxy on loopback that leads whoever asks for theoldreader.com to a server here: newsboat 2.21 knows the Google Reader API
 * under that name alone, over HTTPS. The certificate is made by openssl.
 */
export async function oldReaderAt(port: number): Promise<{ port: number; close(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-certificate-'));
  const [key, cert] = [join(home, 'key.pem'), join(home, 'certificate.pem')];
  const asked = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${OLD_READER} -keyout ${key} -out ${cert}`;
  execFileSync('openssl', asked.split(' '), { stdio: 'ignore' });
  const sockets = new Set<Socket>();
  const joined = (one: Socket, other: Socket) => {
    for (const socket of [one, other]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    one.pipe(other).pipe(one);
  };
  const secure = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) =>
    joined(socket, connect(port, '127.0.0.1')),
  );
  rmSync(home, { recursive: true });
  const proxy = createServer();
  proxy.on('connect', (request, socket: Socket) => {
    if (request.url !== `${OLD_READER}:443`) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const inner = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      joined(socket, inner);
    });
    return undefined;
  });
  for (const server of [secure, proxy])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (proxy.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      secure.close();
      proxy.close();
    },
  };
}
