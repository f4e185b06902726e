import { DatelineError } from '@dateline/core/base';
import { decodeHTMLStrict } from 'entities/decode';
import { windows1252 } from '../html/references.js';

/** All characters that the references to declared entities may add to one document. */
const MOST_EXPANDED = 1_000_000;
/** Entities may name entities; more than this deep is no document but an attack. */
const MAX_DEPTH = 8;

function character(code: number): string {
  if (!(code > 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return '';
  return String.fromCodePoint(code);
}

const tooMuch = () => new DatelineError('feed-entities');

/** Turns references into characters: numeric ones, HTML's names whether declared or not, and those a DOCTYPE declares. */
export class Characters {
  private expanded = 0;
  private readonly names = new Map<string, string | undefined>();

  private readonly declared: ReadonlyMap<string, string>;

  constructor(declared: ReadonlyMap<string, string> = new Map()) {
    this.declared = declared;
  }

  /**
   * Character data with its references decoded. What is no reference, such as the & of an address that was not escaped, stays.
   * @throws DatelineError `feed-entities`
   */
  decode(text: string): string {
    let at = text.indexOf('&');
    if (at < 0) return text;
    let out = '';
    let last = 0;
    let semicolon = 0;
    while (at >= 0) {
      if (semicolon <= at) semicolon = text.indexOf(';', at);
      if (semicolon < 0) break;
      const decoded = semicolon - at > 34 ? undefined : this.reference(text, at + 1, semicolon);
      if (decoded === undefined) {
        at = text.indexOf('&', at + 1);
        continue;
      }
      out += text.slice(last, at) + decoded;
      last = semicolon + 1;
      at = text.indexOf('&', last);
    }
    return last === 0 ? text : out + text.slice(last);
  }

  private reference(text: string, from: number, to: number): string | undefined {
    // The four that every escaped page is full of.
    const length = to - from;
    const first = text.charCodeAt(from);
    if (length === 2 && text.charCodeAt(from + 1) === 0x74) {
      if (first === 0x6c) return '<';
      if (first === 0x67) return '>';
    }
    if (length === 3 && text.startsWith('amp', from)) return '&';
    if (length === 4 && text.startsWith('quot', from)) return '"';
    if (first === 0x23) return numeric(text.slice(from + 1, to));
    return this.named(text.slice(from, to), 0);
  }

  private named(name: string, depth: number): string | undefined {
    const declared = this.declared.get(name);
    if (declared !== undefined) {
      if (depth >= MAX_DEPTH) throw tooMuch();
      const value = declared.replace(/&([^\s&;]{1,64});/g, (whole, inner: string) => {
        const text = inner.startsWith('#') ? numeric(inner.slice(1)) : this.named(inner, depth + 1);
        return text ?? whole;
      });
      this.expanded += value.length + 1;
      if (this.expanded > MOST_EXPANDED) throw tooMuch();
      return value;
    }
    if (!this.names.has(name)) {
      const whole = `&${name};`;
      const text = /^\w+$/.test(name) ? decodeHTMLStrict(whole) : whole;
      // Some feeds write AMP or Quot; HTML knows the first, few know the second.
      this.names.set(name, text === whole ? lowerCased(name) : text);
    }
    return this.names.get(name);
  }
}

function lowerCased(name: string): string | undefined {
  const simple: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
  const lower = name.toLowerCase();
  return Object.hasOwn(simple, lower) ? simple[lower] : undefined;
}

function numeric(digits: string): string | undefined {
  const hexadecimal = /^[xX]([0-9a-fA-F]+)$/.exec(digits);
  if (hexadecimal) return character(Number.parseInt(hexadecimal[1] ?? '', 16));
  return /^\d+$/.test(digits) ? character(Number(digits)) : undefined;
}

/** Controls that XML does not know. In text of one byte a character, engines look for up to sixteen of them at once. */
const LOW = /[\0-\x08\x0b\x0c\x0e\x0f]/;
const HIGH = /[\x10-\x1f]/;
/** Controls that XML does not know, and what `mended` looks at. */
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\xc2\xc3]/;
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;
const SUSPECT = /[\x80-\x9f\xc2\xc3]/;

/**
 * A document without the controls that programs which cut texts leave in, and whether anything in it may need `mended`;
 * else nothing has to be looked at again.
 * @param ascii whether it is known to hold nothing beyond ASCII
 */
export function looked(source: string, ascii: boolean): { source: string; maybeBroken: boolean } {
  // One look for all of it, since a document is long and most have none of it.
  const odd = ascii ? LOW.test(source) || HIGH.test(source) : ODD.test(source);
  return {
    source: odd ? source.replace(CONTROLS, ' ') : source,
    maybeBroken: (odd && SUSPECT.test(source)) || namesSuspect(source),
  };
}

/** Whether references may stand for such characters: 128 to 195, or any in hexadecimal. */
function namesSuspect(source: string): boolean {
  for (let at = source.indexOf('&#'); at >= 0; at = source.indexOf('&#', at + 2)) {
    const next = source.charCodeAt(at + 2);
    if (next === 0x31 || next === 0x32 || next === 0x78 || next === 0x58) return true;
  }
  return false;
}

/**
 * Undoes what two common errors leave behind: UTF-8 that was taken for Latin-1 and encoded again, and Windows-1252 in the
 * place of controls.
 */
export function mended(text: string): string {
  if (!/[\u0080-\u009f]|[\u00c2\u00c3][\u00a0-\u00bf]/.test(text)) return text;
  if (!/[^\u0000-\u00ff]/.test(text)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (each) => each.charCodeAt(0)));
    } catch {
      // No UTF-8: Latin-1 after all, or Windows-1252 taken for it.
    }
  }
  return text.replace(/[\u0080-\u009f]/g, (each) => windows1252(each.charCodeAt(0)));
}
