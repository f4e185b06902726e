import { DatelineError } from '@dateline/core';
import { binaryKind } from './binary.js';
import type { Format, ReadContext } from './format.js';
import { formats } from './formats.js';
import { checkSize, DEFAULT_LIMITS } from './limits.js';
import { isOpml } from './opml/index.js';
import { Source } from './source.js';
import type { DocumentContext, DocumentResult } from './types.js';
import { isGzip, unpack } from './unpack.js';

/**
 * Reads a document of any known format into Articles; the format is found from the document itself, what it is declared
 * to be counts little. Bytes are decoded by what is declared, in the document or beside it, as far as that is true;
 * gzip is unpacked. What had to be mended or left out is said in `warnings`.
 *
 * @throws DatelineError `empty`, `binary`, `too-large`, `unknown-format`, or what the format it has says is wrong with it
 */
export async function readDocument(input: Uint8Array | string, context: DocumentContext = {}): Promise<DocumentResult> {
  const limits = { ...DEFAULT_LIMITS, ...context.limits };
  checkSize(input.length, limits.bytes);
  const content = typeof input !== 'string' && isGzip(input) ? await unpack(input, limits) : input;
  const source = new Source(content, context);
  if (source.head.trim() === '') throw new DatelineError('empty');
  const binary = binaryKind(source);
  if (binary) throw new DatelineError('binary', { kind: binary });
  if (isOpml(source.head)) throw new DatelineError('opml');
  const settled: ReadContext = { ...context, limits };
  return formatOf(source).read(source, settled);
}

/** As sure as a feed is of itself; a page is at most 0.95, an Article and copy less. */
const CERTAIN = 0.97;

/** @throws DatelineError `unknown-format` */
function formatOf(source: Source): Format {
  let best: { format: Format; sure: number } | undefined;
  for (const format of formats) {
    const sure = format.detect(source);
    if (sure > (best?.sure ?? 0)) best = { format, sure };
    // None that comes later is ever so sure.
    if (sure >= CERTAIN) break;
  }
  if (!best) throw new DatelineError('unknown-format');
  return best.format;
}
