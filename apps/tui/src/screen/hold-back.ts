/** Characters that are kept at most. */
const MOST = 64_000;

/**
 * Keeps what is written to stderr while the screen is the reader's: warnings of Node or of a thread would stand in the middle of it.
 * @returns writes what was kept, and lets everything through again
 */
export function holdBack(stream: NodeJS.WriteStream): () => void {
  // A file or a pipe is not on the screen.
  if (!stream.isTTY) return () => {};
  const { write } = stream;
  let kept = '';
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (kept.length < MOST) kept += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }) as typeof stream.write;
  return () => {
    stream.write = write;
    if (kept !== '') stream.write(kept);
  };
}
