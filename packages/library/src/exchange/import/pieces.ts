/** The bytes of a file, piece by piece. */
export async function* piecesOf(blob: Pick<Blob, 'stream'>): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel();
  }
}

/** The lines of a text that comes in pieces; `undefined` for one of more than `longest` characters, which is not kept. */
export async function* linesOf(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<string | undefined> {
  let parts: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield size + end - from > longest ? undefined : parts.join('') + piece.slice(from, end);
      [parts, size, from] = [[], 0, end + 1];
    }
    size += piece.length - from;
    if (size <= longest) parts.push(piece.slice(from));
    else parts = [];
  }
  if (size > 0) yield size > longest ? undefined : parts.join('');
}
