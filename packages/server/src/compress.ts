import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Answers that are made in one piece. An export and a stream of events go out as they are made. */
const WHOLE = /^(application\/(json|atom\+xml)|text\/(calendar|html))\b/;
/** The variable of a context whose answer is sent as it is made, and packs itself where that is worth it. */
export const MADE_AS_SENT = 'madeAsSent';
/** An answer of fewer bytes fits in one packet as it is. */
const SMALL = 1_000;

/** The best of what a client takes of brotli and gzip (RFC 9110, 12.5.3); undefined where it takes neither. */
export function encodingFor(accepted = ''): 'br' | 'gzip' | undefined {
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : undefined;
}

const pack = (bytes: ArrayBuffer, encoding: 'br' | 'gzip') =>
  encoding === 'br'
    ? // The qualities above 5 cost several times the time and save a few percent of JSON.
      brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
      })
    : zip(bytes);

/** Packs what the API answers. Files have been packed when they were built. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  const type = res.headers.get('content-type') ?? '';
  if (c.get(MADE_AS_SENT) === true) return;
  if (!res.body || c.req.method === 'HEAD' || res.headers.has('content-encoding') || !WHOLE.test(type)) return;
  res.headers.append('vary', 'accept-encoding');
  const encoding = encodingFor(c.req.header('accept-encoding'));
  if (!encoding) return;
  const bytes = await res.arrayBuffer();
  if (bytes.byteLength < SMALL) {
    c.res = new Response(bytes, res);
    return;
  }
  c.res = new Response(await pack(bytes, encoding), res);
  c.res.headers.set('content-encoding', encoding);
  c.res.headers.delete('content-length');
};
