import { warn } from '@dateline/core/base';
import type { Warning } from '../types.js';
import { htmlDeclaration, xmlDeclaration } from './declared.js';
import { decodeAs, decodeDeclared } from './decode-declared.js';
import { detectEncoding, isIso2022 } from './detect.js';
import { undoDoubleEncoding } from './double.js';
import { encodingOf } from './labels.js';
import type { MediaType } from './media-type.js';
import { sniffUnicode } from './sniff.js';

/** Text that was bytes, and how it is known that it is this text. */
export interface Decoded {
  text: string;
  /** As the WHATWG Encoding Standard names it, in lower case; also utf-32be and utf-32le. */
  encoding: string;
  /** What settled it: a byte order mark or the pattern of zeros, the Content-Type header, the document's own
   * declaration, the bytes themselves, or that it was text from the start. */
  from: 'mark' | 'header' | 'declaration' | 'bytes' | 'text';
  warnings: Warning[];
  /** Known to hold nothing beyond ASCII, which spares those who look for such things. */
  ascii?: boolean;
}

/** What is known of bytes before they are decoded. */
export interface DecodeHints {
  /** Where a declaration stands in such a document; text has none. */
  kind?: 'xml' | 'html' | 'text';
  declared?: MediaType;
  /** Settled elsewhere: nothing is looked at. */
  encoding?: string;
}

/**
 * Bytes to text. A byte order mark counts most, then the Content-Type header, then the document's declaration (RFC 7303
 * for XML, the WHATWG standard for HTML); each only as long as the bytes do not disprove it.
 */
export function decode(bytes: Uint8Array, { kind = 'text', declared, encoding }: DecodeHints = {}): Decoded {
  if (encoding) return { text: decodeAs(bytes, encoding), encoding, from: 'bytes', warnings: [] };
  const mark = sniffUnicode(bytes);
  if (mark) {
    const text = decodeAs(bytes.subarray(mark.bom), mark.encoding);
    return finish({ text, encoding: mark.encoding, from: 'mark', warnings: [] }, bytes);
  }
  const warnings: Warning[] = [];
  const inside = kind === 'xml' ? xmlDeclaration(bytes) : kind === 'html' ? htmlDeclaration(bytes) : undefined;
  for (const [label, from] of [[declared?.charset, 'header'] as const, [inside, 'declaration'] as const]) {
    if (!label) continue;
    const known = encodingOf(label);
    if (known) return finish(decodeDeclared(bytes, known, from, warnings), bytes);
    warnings.push(warn('unknown-encoding', { label: label.slice(0, 40) }));
  }
  // Decoding tells whole UTF-8, which most documents are, faster than counting does.
  const text = decodeAs(bytes, 'utf-8');
  if (!text.includes('\ufffd') && !(text.includes('\u001b') && isIso2022(bytes)))
    return finish({ text, encoding: 'utf-8', from: 'bytes', warnings }, bytes);
  return finish(decodeDeclared(bytes, detectEncoding(bytes), 'bytes', warnings), bytes);
}

/** What may be wrong in text of any encoding. */
function finish(decoded: Decoded, bytes: Uint8Array): Decoded {
  const { text, encoding, warnings } = decoded;
  // As many characters as bytes: none of several bytes is there, so nothing was encoded twice.
  if (encoding === 'utf-8' && text.length < bytes.length) {
    const undone = undoDoubleEncoding(text);
    if (undone !== undefined) return { ...decoded, text: undone, warnings: [...warnings, warn('double-encoded')] };
  }
  if (!text.includes('\ufffd'))
    return encoding === 'utf-8' && text.length === bytes.length ? { ...decoded, ascii: true } : decoded;
  return { ...decoded, warnings: [...warnings, warn('undecodable', { encoding })] };
}
