import { Readable } from 'node:stream';
import { DatelineError } from '@dateline/core/base';
import type { AllowPrivate } from '@dateline/library';
import type { HttpClient, Streamed } from '@dateline/library/fetch';

/** Connections to one host: a player asks for the next part before the last one is over. */
const CONNECTIONS = 6;
/** Bytes of a transcript or a file of chapters. */
const MOST_TEXT = 4 * 2 ** 20;

/** Media types by the end of a path, for hosts that call everything a stream of bytes. */
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  aac: 'audio/aac',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/mp4',
};

/** What a page may be told of a recording. */
const PASSED = ['content-length', 'content-range', 'last-modified', 'etag'];

/** Passes sound and film on to pages, in the parts that they ask for; nothing of it is kept. */
export class Recordings {
  private readonly allowPrivate: AllowPrivate;
  private client: Promise<HttpClient> | undefined;

  constructor(allowPrivate: AllowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /**
   * @param range the header Range of the page
   * @param gone aborted when the page no longer waits
   * @throws DatelineError `not-a-recording`, `refused` and those of `HttpClient.stream`
   */
  async respond(url: string, range: string | undefined, gone: AbortSignal): Promise<Response> {
    const client = await this.asker();
    const answer = await client.stream(url, { accept: 'audio/*, video/*', range: range ?? 'bytes=0-', signal: gone });
    // Whoever reads it hears of its end; a page that goes is nobody's fault.
    answer.body.on('error', () => {});
    const status = statusFor(answer, range);
    const type = recordingType(answer);
    if (status === undefined || (!type && status !== 416)) {
      answer.body.destroy();
      const { host } = new URL(answer.url);
      if (status !== undefined) throw new DatelineError('not-a-recording', { host });
      throw new DatelineError('refused', `${host} answers with ${answer.status}; there is no recording.`);
    }
    const headers = new Headers({ 'accept-ranges': 'bytes', 'cache-control': 'private, no-store' });
    if (type) headers.set('content-type', type);
    for (const name of PASSED) {
      const value = answer.headers[name];
      if (typeof value === 'string' && !(name === 'content-range' && status === 200)) headers.set(name, value);
    }
    return new Response(Readable.toWeb(answer.body) as ReadableStream, { status, headers });
  }

  /** A transcript or chapters, as text. @throws DatelineError `refused` and those of `HttpClient.get` */
  async text(url: string): Promise<string> {
    const client = await this.asker();
    const { status, body, url: from } = await client.get(url, { accept: 'text/*, application/json', limit: MOST_TEXT });
    if (status !== 200)
      throw new DatelineError('refused', `${new URL(from).host} answers with ${status}; there is no text.`);
    return new TextDecoder().decode(body);
  }

  async close(): Promise<void> {
    await (await this.client)?.close();
  }

  private asker(): Promise<HttpClient> {
    this.client ??= import('@dateline/library/fetch').then(
      ({ HttpClient }) => new HttpClient({ allowPrivate: this.allowPrivate, connections: CONNECTIONS }),
    );
    return this.client;
  }
}

/** The status for the page; undefined where there is no recording. Whoever asked for all of it is told so. */
function statusFor({ status }: Streamed, range: string | undefined): number | undefined {
  if (status === 206) return range === undefined ? 200 : 206;
  return status === 200 || status === 416 ? status : undefined;
}

function recordingType({ headers, url }: Streamed): string | undefined {
  const said = String(headers['content-type'] ?? '')
    .split(';')[0]!
    .trim()
    .toLowerCase();
  if (/^(?:audio|video)\/[\w.+-]+$/.test(said)) return said;
  if (
    said !== '' &&
    said !== 'application/octet-stream' &&
    said !== 'binary/octet-stream' &&
    said !== 'application/ogg'
  )
    return undefined;
  return TYPES[/\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''];
}
