import { DatelineError } from '@dateline/core/base';
import { checkSize } from './limits.js';

/** A stream of bytes or of text, such as a `ReadableStream`, as far as it is used. */
export interface StreamInput {
  /** Takes the stream: nobody else can read it meanwhile. */
  getReader(): {
    /** The next bytes or text, or that there are no more. */
    read(): Promise<{ done: boolean; value?: unknown }>;
    /** Ends it early. */
    cancel(): Promise<void>;
  };
}

/** A `Blob` or `File`, as far as it is used. */
export interface BlobInput {
  readonly size: number;
  readonly type: string;
  /** All its bytes. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The `Response` of `fetch`, as far as it is used. */
export interface ResponseInput {
  readonly url: string;
  readonly bodyUsed: boolean;
  readonly headers: {
    /** The value of a header; null where there is none. */
    get(name: string): string | null;
  };
  readonly body: StreamInput | null;
}

/** Where a document may be read from. A `ReadableStream` gives bytes or strings. */
export type DocumentInput = string | ArrayBufferView | ArrayBuffer | BlobInput | ResponseInput | StreamInput;

/** The content of an input, and what it says of itself. */
export interface Content {
  content: Uint8Array | string;
  url?: string;
  contentType?: string;
}

/**
 * Reads an input to its end, no further than `limit` bytes; a stream that is longer is cancelled.
 * @throws DatelineError `too-large`, or `unknown-input` for what is none of the inputs or was read before
 */
export async function contentOf(input: DocumentInput, limit: number, signal?: AbortSignal): Promise<Content> {
  signal?.throwIfAborted();
  if (typeof input === 'string') {
    checkSize(input.length, limit);
    return { content: input };
  }
  if (isArrayBuffer(input)) return { content: sized(new Uint8Array(input), limit) };
  if (ArrayBuffer.isView(input)) {
    const { buffer, byteOffset, byteLength } = input;
    const bytes = input instanceof Uint8Array ? input : new Uint8Array(buffer, byteOffset, byteLength);
    return { content: sized(bytes, limit) };
  }
  if (isResponse(input)) return responseContent(input, limit, signal);
  if (isStream(input)) return { content: await collect(input, limit, signal) };
  if (isBlob(input)) {
    checkSize(input.size, limit);
    const content = new Uint8Array(await input.arrayBuffer());
    return input.type ? { content, contentType: input.type } : { content };
  }
  throw new DatelineError('unknown-input');
}

function sized(bytes: Uint8Array, limit: number): Uint8Array {
  checkSize(bytes.length, limit);
  return bytes;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
// An object of another realm, or of another implementation of fetch, is no instance of the class of this one.
const isStream = (value: unknown): value is StreamInput => isObject(value) && 'getReader' in value;
const isBlob = (value: unknown): value is BlobInput => isObject(value) && 'arrayBuffer' in value && 'size' in value;
const isResponse = (value: unknown): value is ResponseInput =>
  isObject(value) && 'headers' in value && 'body' in value && 'bodyUsed' in value;

async function responseContent(response: ResponseInput, limit: number, signal?: AbortSignal): Promise<Content> {
  if (response.bodyUsed)
    throw new DatelineError('unknown-input', 'The body of this response was read before; give a fresh or cloned one.');
  const content = response.body ? await collect(response.body, limit, signal) : new Uint8Array();
  const contentType = response.headers.get('content-type');
  return { content, ...(response.url && { url: response.url }), ...(contentType && { contentType }) };
}

/** Everything a stream gives, as bytes. @throws DatelineError `too-large`; the reason of `signal` */
export async function collect(stream: StreamInput, limit: number, signal?: AbortSignal): Promise<Uint8Array> {
  const reader = stream.getReader();
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A read that waits ends when its stream is cancelled.
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) break;
      const chunk = typeof value === 'string' ? encoder.encode(value) : (value as Uint8Array);
      size += chunk.length;
      checkSize(size, limit);
      chunks.push(chunk);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
