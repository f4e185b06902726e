import type { Finder } from './finder.js';

export interface Attributes {
  /** As written, name after value, the values with their references. */
  attributes: string[];
  selfClosing: boolean;
  /** Behind the > of the tag. */
  end: number;
}

/** No attribute of a feed is longer; it bounds the search for a missing quotation mark. */
const MAX_VALUE_LENGTH = 20_000;

const space = (code: number) => code <= 0x20;

/**
 * The attributes of a tag from behind its name, with or without quotes. A value whose quotation mark is missing at the
 * end stops at the end of the tag.
 */
export function readAttributes(source: string, from: number, greater: Finder): Attributes {
  const attributes: string[] = [];
  let at = from;
  let selfClosing = false;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === 0x3e) return { attributes, selfClosing, end: at + 1 };
    // Another tag begins: this one was cut off.
    if (code === 0x3c) return { attributes, selfClosing, end: at };
    if (code === 0x2f) selfClosing = source.charCodeAt(at + 1) === 0x3e;
    if (space(code) || code === 0x2f || code === 0x3d || code === 0x22 || code === 0x27) {
      at++;
      continue;
    }
    const nameStart = at;
    while (at < source.length && !ends(source.charCodeAt(at))) at++;
    const name = source.slice(nameStart, at);
    while (space(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== 0x3d) {
      attributes.push(name, '');
      continue;
    }
    at++;
    while (space(source.charCodeAt(at))) at++;
    const { value, end } = readValue(source, at, greater);
    attributes.push(name, value);
    at = end;
  }
  return { attributes, selfClosing, end: source.length };
}

function ends(code: number): boolean {
  return code <= 0x20 || code === 0x3d || code === 0x3e || code === 0x3c || code === 0x2f;
}

function readValue(source: string, from: number, greater: Finder): { value: string; end: number } {
  const quote = source.charAt(from);
  if (quote === '"' || quote === "'") {
    const length = source.slice(from + 1, from + 1 + MAX_VALUE_LENGTH).indexOf(quote);
    const end = greater.next(from);
    const close = from + 1 + length;
    // A mark behind a = and outside this tag opens the value of a later attribute; this value has none of its own.
    if (length >= 0 && (close < end || source.charAt(close - 1) !== '=')) {
      return { value: source.slice(from + 1, close), end: close + 1 };
    }
    return { value: source.slice(from + 1, end).replace(/\/$/, ''), end };
  }
  let at = from;
  while (at < source.length && !space(source.charCodeAt(at)) && source.charCodeAt(at) !== 0x3e) at++;
  // The / of <a href=x/> belongs to the tag.
  const end = source.charAt(at) === '>' && source.charAt(at - 1) === '/' ? at - 1 : at;
  return { value: source.slice(from, end), end };
}
