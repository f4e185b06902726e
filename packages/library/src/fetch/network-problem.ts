import { DatelineError, isDatelineError } from '@dateline/core/base';

const CAUSES: Record<string, (host: string) => string> = {
  ENOTFOUND: (host) => `There is no host called ${host}; check the address.`,
  EAI_AGAIN: (host) => `The name ${host} cannot be looked up; check the network connection.`,
  ECONNREFUSED: (host) => `${host} does not answer at that address.`,
  ECONNRESET: (host) => `${host} broke off the connection.`,
  EPIPE: (host) => `${host} broke off the connection.`,
  UND_ERR_SOCKET: (host) => `${host} broke off the connection.`,
  EHOSTUNREACH: (host) => `${host} cannot be reached.`,
  ENETUNREACH: (host) => `${host} cannot be reached; check the network connection.`,
  EADDRNOTAVAIL: (host) => `${host} cannot be reached.`,
  ETIMEDOUT: (host) => `${host} does not answer.`,
  UND_ERR_CONNECT_TIMEOUT: (host) => `${host} does not answer.`,
  CERT_HAS_EXPIRED: (host) => `The certificate of ${host} has expired.`,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) => `The certificate of ${host} is for another host.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: (host) => `The certificate of ${host} is signed by itself.`,
};

const SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const DAMAGED = /^(?:Z_|ERR_STREAM|ERR_BROTLI|ERR__ERROR|ZSTD_|HPE_|UND_ERR_RES|UND_ERR_HEADERS_OVERFLOW)/;
/** The connection was never made: another address of the host would fail like this one. */
const UNCONNECTED = new Set([
  'ENOTFOUND',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** The other side closed the connection. */
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
/** This machine has no network: no server is at fault. */
const OFFLINE = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN']);

/** The error that an aggregate of attempts, or a wrapper, stands for. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError) return rootOf(error.errors[0]);
  return error;
}

const codeOf = (error: unknown): string => {
  const root = rootOf(error);
  return root instanceof Error && 'code' in root ? String(root.code) : '';
};

/** Whether a connection was closed by the other side. */
export const isClosed = (error: unknown): boolean => CLOSED.has(codeOf(error));

/** Whether the host could not be connected to at all. */
export function isUnconnected(error: unknown): boolean {
  return isDatelineError(error) && error.code === 'unreachable' && UNCONNECTED.has(codeOf(error.cause));
}

/** Whether this machine has no network at all. */
export function isOffline(error: unknown): boolean {
  return isDatelineError(error) && error.code === 'unreachable' && OFFLINE.has(codeOf(error.cause));
}

/** What went wrong on the network, as a sentence a person can act on. */
export function networkProblem(error: unknown, host: string, timeout: AbortSignal, signal: AbortSignal): unknown {
  const root = rootOf(error);
  if (isDatelineError(root)) return root;
  const code = codeOf(error);
  if (timeout.aborted || SLOW.has(code)) return new DatelineError('timeout', { host }, { cause: error });
  if (signal.aborted) return new DatelineError('stopped', undefined, { cause: error });
  if (code === 'UND_ERR_SOCKET' && root instanceof Error && /other side closed/.test(root.message))
    return new DatelineError(
      'broken-answer',
      { host, reason: 'cut-off', wording: `The answer of ${host} broke off half way.` },
      { cause: error },
    );
  const sentence = CAUSES[code]?.(host);
  if (sentence) return new DatelineError('unreachable', { host, reason: code, wording: sentence }, { cause: error });
  if (DAMAGED.test(code) || (root instanceof Error && root.name === 'HTTPParserError'))
    return new DatelineError('broken-answer', { host }, { cause: error });
  const detail = root instanceof Error ? root.message : String(root);
  return new DatelineError('unreachable', { host, reason: detail }, { cause: error });
}
