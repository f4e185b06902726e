import { warn } from '@dateline/core/base';
import type { Warning } from '../types.js';
import type { Decoded } from './decode.js';
import { detectEncoding, isIso2022, otherScript } from './detect.js';
import { countUtf8, decodeMixed, decodeUtf8 } from './utf8.js';
import { decodeUtf32 } from './utf32.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Decodes by the name the WHATWG standard (or `encodingOf`) gives an encoding; what is no text becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-32be' || encoding === 'utf-32le') return decodeUtf32(bytes, encoding === 'utf-32le');
  if (encoding === 'windows-1252' || encoding === 'latin1') return decodeWindows1252(bytes);
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** What is declared for text of any script by programs whose authors needed no other. */
const LATIN = new Set(['windows-1252', 'iso-8859-15', 'macintosh']);
/** Encodings of two bytes and more in which a short text may happen to be UTF-8 as well. */
const WIDE = new Set(['gb18030', 'gbk', 'big5', 'euc-jp', 'euc-kr', 'shift_jis']);

/**
 * Decodes what a header or the document itself declares, unless the bytes disprove it: bytes that are UTF-8 throughout
 * were hardly meant as anything else, and bytes that are not cannot be UTF-8.
 */
export function decodeDeclared(bytes: Uint8Array, named: string, from: Decoded['from'], warnings: Warning[]): Decoded {
  if (named === 'utf-8') return decodeDeclaredUtf8(bytes, from, warnings);
  const { characters, strays } = countUtf8(bytes);
  if (characters + strays === 0) {
    // Nothing above ASCII, so that most names come to the same; a name of a wide Unicode encoding cannot be true.
    if (isIso2022(bytes)) return insteadOf(named, 'iso-2022-jp', bytes, warnings);
    const encoding = /^utf-(16|32)/.test(named) ? 'utf-8' : named;
    return { text: decodeAs(bytes, encoding), encoding, from, warnings };
  }
  if (strays === 0 && characters >= (WIDE.has(named) ? 4 : 1) && !bytes.includes(0))
    return insteadOf(named, 'utf-8', bytes, warnings);
  const other = LATIN.has(named) ? otherScript(bytes) : undefined;
  if (other) return insteadOf(named, other, bytes, warnings);
  const text = decodeAs(bytes, named);
  if (!disproved(text)) return { text, encoding: named, from, warnings };
  return detected(bytes, named, warnings);
}

function decodeDeclaredUtf8(bytes: Uint8Array, from: Decoded['from'], warnings: Warning[]): Decoded {
  const text = decodeAs(bytes, 'utf-8');
  if (text.includes('\u001b') && text.length === bytes.length && isIso2022(bytes))
    return insteadOf('utf-8', 'iso-2022-jp', bytes, warnings);
  if (!text.includes('\ufffd')) return { text, encoding: 'utf-8', from, warnings };
  const { characters, strays } = countUtf8(bytes);
  if (strays === 0) return { text, encoding: 'utf-8', from, warnings };
  if (characters < strays) return detected(bytes, 'utf-8', warnings);
  return {
    text: decodeMixed(bytes),
    encoding: 'utf-8',
    from,
    warnings: [...warnings, warn('mixed-encodings', { count: strays })],
  };
}

function detected(bytes: Uint8Array, named: string, warnings: Warning[]): Decoded {
  return insteadOf(named, detectEncoding(bytes), bytes, warnings);
}

/** Decodes as something else than what is declared, and says so. */
function insteadOf(named: string, encoding: string, bytes: Uint8Array, warnings: Warning[]): Decoded {
  const said = encoding === named ? warnings : [...warnings, wrong(named, encoding)];
  return { text: decodeAs(bytes, encoding), encoding, from: 'bytes', warnings: said };
}

function wrong(named: string, encoding: string): Warning {
  return warn('wrong-encoding', { named, encoding });
}

/** Whether so much of a text is undecodable that it must be something else. */
function disproved(text: string): boolean {
  let bad = 0;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) high++;
    if (code === 0xfffd) bad++;
  }
  return bad > 2 && bad * 20 > high;
}
