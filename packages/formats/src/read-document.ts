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
  if (source.head.trim() === '') throw new DatelineError('empty', 'There is nothing in this document.');
  const binary = binaryKind(source);
  if (binary) throw new DatelineError('binary', `This is ${binary}; Dateline reads text, feeds and web pages.`);
  if (isOpml(source.head))
    throw new DatelineError('opml', 'This is a list of feeds (OPML), not a story; import it instead of reading it.');
  const settled: ReadContext = { ...context, limits };
  return formatOf(source).read(source, settled);
}

/** @throws DatelineError `unknown-format` */
function formatOf(source: Source): Format {
  const rated = formats.map((format) => ({ format, sure: format.detect(source) })).sort((a, b) => b.sure - a.sure);
  const best = rated[0];
  if (!best || best.sure <= 0)
    throw new DatelineError(
      'unknown-format',
      'This is no format that Dateline reads: agency copy, a feed, a web page, or an Article as JSON.',
    );
  return best.format;
}
