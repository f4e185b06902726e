import { X509Certificate } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import { DatelineError } from '@dateline/core/base';

/** Files in PEM: a certificate, with those that lead to its root behind it, and its key. */
export interface CertificateFiles {
  cert: string;
  key: string;
}

/** A certificate that HTTPS can be spoken with. */
export interface Certificate {
  cert: Buffer;
  key: Buffer;
  /** The names that it is for, without those that stand for many. */
  names: string[];
}

/** Milliseconds between two looks at whether there is another certificate. */
const EVERY = 10_000;

const bad = (path: string, problem: string, cause?: unknown) =>
  new DatelineError('bad-certificate', { path, problem }, { cause });

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw bad(path, code === 'ENOENT' ? 'is not there' : 'cannot be read', error);
  }
}

/** @throws DatelineError `bad-certificate`, which says what is wrong with which file */
export function readCertificate(files: CertificateFiles, now = Date.now()): Certificate {
  const [cert, key] = [bytesOf(files.cert), bytesOf(files.key)];
  let parsed: X509Certificate;
  try {
    parsed = new X509Certificate(cert);
  } catch (error) {
    throw bad(files.cert, 'is no certificate in PEM', error);
  }
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key.toString('latin1'))) throw bad(files.key, 'is no key in PEM');
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH' ? `is not the key of ${files.cert}` : 'cannot be used';
    throw bad(files.key, problem, error);
  }
  if (parsed.validToDate.getTime() < now) throw bad(files.cert, `expired on ${day(parsed.validToDate)}`);
  if (parsed.validFromDate.getTime() > now) throw bad(files.cert, `is not valid before ${day(parsed.validFromDate)}`);
  const names = (parsed.subjectAltName ?? '').split(', ').flatMap((name) => /^DNS:([^*]+)$/.exec(name)?.[1] ?? []);
  return { cert, key, names };
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** How a certificate is renewed. */
export interface Renewal {
  /** Takes the files as they are now. @throws DatelineError `bad-certificate`; the one before goes on */
  now(): void;
  /** Looks at the files no more. */
  end(): void;
}

/** Takes a certificate that was renewed, for new connections. One that is wrong is told and the one before goes on. */
export function renewCertificate(
  server: Server,
  files: CertificateFiles,
  onError: (error: unknown) => void,
  interval = EVERY,
): Renewal {
  const now = () => {
    const { cert, key } = readCertificate(files);
    server.setSecureContext({ cert, key });
  };
  const renew = () => {
    try {
      now();
    } catch (error) {
      onError(error);
    }
  };
  const paths = [files.cert, files.key];
  // Looked at again and again, since programs that renew one put a link or another file in its place.
  for (const path of paths) watchFile(path, { interval, persistent: false }, renew);
  return {
    now,
    end() {
      for (const path of paths) unwatchFile(path, renew);
    },
  };
}
