import { DatelineError, warn } from '@dateline/core/base';
import { checkFormats, checkResult, checkSure } from './added-format.js';
import { binaryKind } from './binary.js';
import { foreignKind } from './foreign.js';
import type { Format, ReadContext } from './format.js';
import { formats } from './formats.js';
import { contentOf, type DocumentInput } from './input.js';
import { DEFAULT_LIMITS } from './limits.js';
import { Source } from './source.js';
import type { Syntax } from './syntax.js';
import type { DocumentContext, DocumentResult } from './types.js';
import { isGzip, unpack } from './unpack.js';

/**
 * Reads a document of any known format into Articles. The format is detected from the document itself; what it is declared
 * to be counts little. Bytes are decoded by what is declared, in the document or beside it, as far as that is true; gzip
 * is unpacked. What had to be repaired or left out is said in `warnings`.
 *
 * @param input text, bytes, a Blob, the Response of a fetch (its address and type are used where `context` names none), or
 *   a ReadableStream of bytes or text
 * @throws DatelineError `empty`, `binary`, `too-large`, `unknown-format`, `unknown-input`, or what the format it has says is
 *   wrong with it; `bad-plug` where one of `context.formats` is none; the reason of `context.signal` when it is aborted
 * @see `dateline read`
 */
export async function readDocument(input: DocumentInput, context: DocumentContext = {}): Promise<DocumentResult> {
  const limits = { ...DEFAULT_LIMITS, ...context.limits };
  const { content: packed, url, contentType } = await contentOf(input, limits.bytes, context.signal);
  const whole: ReadContext = { ...context, limits };
  if (url) whole.url ??= url;
  if (contentType) whole.contentType ??= contentType;
  const content = typeof packed !== 'string' && isGzip(packed) ? await unpack(packed, limits.bytes) : packed;
  const source = new Source(content, whole);
  if (source.head.trim() === '') throw new DatelineError('empty');
  const binary = binaryKind(source);
  if (binary) throw new DatelineError('binary', { kind: binary });
  const added = context.formats ? checkFormats(context.formats) : [];
  const format = formatOf(source, added);
  const read = await format.read(source, whole);
  const result = added.includes(format) ? checkResult(format.name, read) : read;
  const warnings = result.articles.length === 0 ? [...result.warnings, warn('no-articles')] : result.warnings;
  return { ...result, kind: format.kind, warnings };
}

/** No other format is ever so sure of itself as a feed. */
const CERTAIN = 0.97;

interface Detected {
  format: Format;
  sure: number;
}

/** The one that is surest of some formats; of two that are equally sure the first. */
function surest(
  source: Source,
  list: readonly Format[],
  sureOf = (format: Format) => format.detect(source),
): Detected | undefined {
  let best: Detected | undefined;
  for (const format of list) {
    if (!format.syntaxes.includes(source.syntax)) continue;
    const sure = sureOf(format);
    if (sure > (best?.sure ?? 0)) best = { format, sure };
    if (sure >= CERTAIN) break;
  }
  return best;
}

/** @throws DatelineError `unknown-format`, `bad-plug` */
function formatOf(source: Source, added: readonly Format[]): Format {
  const own = surest(source, added, ({ name, detect }) => checkSure(name, detect(source)));
  if (own && own.sure >= CERTAIN) return own.format;
  // A line of HTML may have as many commas as the next.
  const isText = source.syntax === 'text' && !source.head.trimStart().startsWith('<');
  const foreign = isText && !own ? foreignKind(source) : undefined;
  if (foreign) throw new DatelineError('unknown-format', `This is ${foreign}; Dateline reads ${READ}.`);
  const known = surest(source, formats);
  const best = own && own.sure >= (known?.sure ?? 0) ? own : known;
  if (!best) throw new DatelineError('unknown-format', `${UNKNOWN[source.syntax]}; Dateline reads ${READ}.`);
  return best.format;
}

const READ = 'agency copy, feeds, web pages, and Articles as JSON';
const UNKNOWN: Record<Syntax, string> = {
  json: 'This is JSON, but neither a JSON Feed nor an Article',
  xml: 'This is XML of a vocabulary that is not known here',
  text: 'The format of this document is not known',
};
