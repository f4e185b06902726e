import { DatelineError } from '@dateline/core/base';
import { EXPORTERS, type ExportFormat } from '@dateline/library';

/** Bytes of a file that is imported over a connection: it lies beside the library meanwhile. */
const MAX_FILE = 4 * 2 ** 30;

const tooLarge = () => new DatelineError('too-large-request', { limit: `${MAX_FILE / 2 ** 30} GB` });

/** The body of a request, piece by piece. Reading it throws DatelineError `too-large-request`. */
export async function* fileOf({ headers, body }: Request): AsyncGenerator<Uint8Array> {
  // Nothing of it is read: who sends so much is told at once.
  if (Number(headers.get('content-length')) > MAX_FILE) throw tooLarge();
  if (!body) return;
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > MAX_FILE) throw tooLarge();
    yield piece;
  }
}

/** Reads a body to its end: a client that is still sending when the connection closes never sees the answer. */
export async function discard({ headers, body }: Request): Promise<void> {
  if (!body || body.locked || Number(headers.get('content-length')) > MAX_FILE) return;
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/**
 * An export as an answer that is made as it is read: who reads slowly holds up nobody, and what is read no more is made
 * no more. What goes wrong at once is thrown; later the answer breaks off.
 */
export async function exportAnswer(
  pieces: AsyncIterable<Uint8Array>,
  format: ExportFormat,
  headersAlone: boolean,
): Promise<Response> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  const { mediaType, ending } = EXPORTERS.find(({ name }) => name === format)!;
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="dateline.${ending}"`,
  };
  if (headersAlone) {
    await iterator.return?.();
    return new Response(null, { headers });
  }
  let next: IteratorResult<Uint8Array> | undefined = first;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = next ?? (await iterator.next());
        next = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}
