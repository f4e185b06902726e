import { describe, expect, it } from 'vitest';
import { decode } from './decode.js';
import { htmlPieces } from './html-pieces.js';
import { parseMediaType } from './media-type.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const html = (type = 'text/html') => parseMediaType(type);
const PAGE = `<!doctype html><title>Häfen</title>${'<p class="größer">Ein Kran – 5 < 6 – und ein “Schiff”</p>\n'.repeat(2000)}`;

describe('htmlPieces', () => {
  it('gives the text of a page, cut where markup begins', () => {
    const bytes = utf8(PAGE);
    const pieces = htmlPieces(bytes, html()) ?? [];
    expect(pieces.join('')).toBe(decode(bytes, { kind: 'html' }).text);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece).toMatch(/^<[a-z/!]/);
  });

  it('keeps a long stretch without markup in one piece', () => {
    expect(htmlPieces(utf8(`<p>${'long '.repeat(20_000)}`), html())).toHaveLength(1);
  });

  it.each([
    ['the header names another encoding', 'text/html; charset=koi8-r', utf8('<p>Hafen')],
    ['the page names another encoding', 'text/html', utf8('<meta charset="windows-1252"><p>Hafen')],
    ['it begins with a mark', 'text/html', utf8('\ufeff<p>Hafen')],
    ['it is not UTF-8', 'text/html; charset=utf-8', Uint8Array.of(0x3c, 0x70, 0x3e, 0xe9)],
    ['it may have been encoded twice', 'text/html', utf8('<p>HÃ¤fen')],
    ['it may be ISO-2022-JP', 'text/html', utf8('<p>\u001b$B')],
  ])('leaves a page to decode where %s', (_, type, bytes) => {
    expect(htmlPieces(bytes, html(type))).toBeUndefined();
  });
});
