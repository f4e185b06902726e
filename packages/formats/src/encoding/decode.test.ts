import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.js';
import { encodingOf } from './labels.js';
import { parseMediaType } from './media-type.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Bytes of a text whose characters are all below U+0100. */
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
function wide(text: string, size: 2 | 4, little: boolean): Uint8Array {
  const units =
    size === 4 ? [...text].map((each) => each.codePointAt(0)!) : text.split('').map((each) => each.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(units.length * size));
  for (const [at, unit] of units.entries())
    if (size === 4) view.setUint32(at * 4, unit, little);
    else view.setUint16(at * 2, unit, little);
  return new Uint8Array(view.buffer);
}
const codes = (bytes: Uint8Array, hints: Parameters<typeof decode>[1] = {}) =>
  decode(bytes, hints).warnings.map(({ code }) => code);

describe('decode', () => {
  it.each([
    ['utf-16le', wide('\ufeffHarbour Ω 𝄞', 2, true)],
    ['utf-16be', wide('\ufeffHarbour Ω 𝄞', 2, false)],
    ['utf-32le', wide('\ufeffHarbour Ω 𝄞', 4, true)],
    ['utf-32be', wide('\ufeffHarbour Ω 𝄞', 4, false)],
    ['utf-8', utf8('\ufeffHarbour Ω 𝄞')],
    ['utf-16le', wide('Harbour Ω 𝄞', 2, true)],
    ['utf-16be', wide('Harbour Ω 𝄞', 2, false)],
    ['utf-32le', wide('Harbour Ω 𝄞', 4, true)],
    ['utf-32be', wide('Harbour Ω 𝄞', 4, false)],
  ])('knows %s by its mark or its zeros', (encoding, bytes) => {
    expect(decode(bytes, { declared: { type: '', charset: 'koi8-r' } })).toEqual({
      text: 'Harbour Ω 𝄞',
      encoding,
      from: 'mark',
      warnings: [],
    });
  });

  it('takes the header before the declaration, as RFC 7303 has it', () => {
    const bytes = latin('<?xml version="1.0" encoding="iso-8859-2"?><a>\xb1</a>');
    const declared = parseMediaType('application/xml; charset="windows-1251"');
    expect(decode(bytes, { kind: 'xml', declared })).toMatchObject({ encoding: 'windows-1251', from: 'header' });
    expect(decode(bytes, { kind: 'xml' })).toMatchObject({ encoding: 'iso-8859-2', from: 'declaration' });
    expect(decode(bytes, { kind: 'xml' }).text).toContain('<a>ą</a>');
  });

  it('reads the meta of a page, and no declaration of a plain text', () => {
    const page = latin(
      '<!-- <meta charset=koi8-r> --><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcf\xf0',
    );
    expect(decode(page, { kind: 'html' })).toMatchObject({ encoding: 'windows-1251', from: 'declaration' });
    expect(decode(latin('<meta charset=windows-1253>caf\xe9')).text).toContain('café');
  });

  it('means windows-1252 by iso-8859-1 and us-ascii, on every version of Node', () => {
    for (const charset of ['iso-8859-1', 'US-ASCII', 'latin1'])
      expect(decode(latin('\x93yes\x94 \x80'), { declared: { type: '', charset } }).text).toBe('“yes” €');
  });

  it('does not believe a declaration that the bytes disprove', () => {
    const wrong = decode(utf8('Übermut tut selten gut, sagte der Müller'), {
      declared: { type: '', charset: 'iso-8859-1' },
    });
    expect(wrong).toMatchObject({ text: 'Übermut tut selten gut, sagte der Müller', encoding: 'utf-8', from: 'bytes' });
    expect(wrong.warnings).toEqual([expect.objectContaining({ code: 'wrong-encoding' })]);
    const other = decode(latin('d\xe9j\xe0 ferm\xe9'), { declared: { type: '', charset: 'utf-8' } });
    expect(other).toMatchObject({ text: 'déjà fermé', encoding: 'windows-1252' });
    expect(decode(utf8('plain'), { declared: { type: '', charset: 'utf-16' } }).text).toBe('plain');
  });

  it('reads UTF-8 with single bytes of windows-1252 in it', () => {
    const mixed = Uint8Array.of(...utf8('Müller, Größe, '), 0x93, ...utf8('ja'), 0x94);
    expect(decode(mixed).text).toBe('Müller, Größe, “ja”');
    expect(codes(mixed, { declared: { type: '', charset: 'utf-8' } })).toEqual(['mixed-encodings']);
  });

  it('undoes double encoding of one part of a text where control characters prove it', () => {
    const mixed = utf8('Itâ\u0080\u0099s the mayorâ\u0080\u0099s list – “all” of it, naïve, élan, “so” – £5, ₤6');
    expect(decode(mixed)).toMatchObject({ text: 'It’s the mayor’s list – “all” of it, naïve, élan, “so” – £5, ₤6' });
  });

  it('undoes double encoding, but leaves a text that only quotes it', () => {
    const doubled = utf8('Itâ€™s the mayorâ€™s cafÃ©');
    expect(decode(doubled)).toMatchObject({ text: 'It’s the mayor’s café' });
    expect(codes(doubled)).toEqual(['double-encoded']);
    expect(decode(utf8('They wrote â€™ for ’ – über')).text).toBe('They wrote â€™ for ’ – über');
    expect(decode(utf8('Ã© naïveté, déjà vu, élève')).text).toBe('Ã© naïveté, déjà vu, élève');
  });

  it('goes on where a name means nothing, and says so', () => {
    const bytes = latin('<?xml version="1.0" encoding="bogus"?><a>caf\xe9</a>');
    expect(decode(bytes, { kind: 'xml' }).text).toContain('café');
    expect(codes(bytes, { kind: 'xml' })).toEqual(['unknown-encoding']);
  });

  it('says that bytes are lost', () => {
    expect(codes(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0x11, 0, 0, 0, 0, 0, 65))).toEqual(['undecodable']);
  });

  it('takes any bytes, and the same bytes the same way', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('xml', 'html', 'text'),
        fc.string(),
        (bytes, kind, charset) => {
          const once = decode(bytes, { kind, declared: { type: '', charset } });
          expect(typeof once.text).toBe('string');
          expect(decode(bytes, { kind, declared: { type: '', charset } })).toEqual(once);
        },
      ),
    );
  });

  it('gives back any text that was encoded as UTF-8, unless it looks encoded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
        expect(decode(utf8(text)).text).toBe(text.replace(/^\ufeff/, ''));
      }),
    );
  });
});

describe('encodingOf', () => {
  it.each([
    ['UTF8', 'utf-8'],
    [' "utf-8" ', 'utf-8'],
    ['ISO_8859-15', 'iso-8859-15'],
    ['iso8859-2', 'iso-8859-2'],
    ['win-1251', 'windows-1251'],
    ['cp1250', 'windows-1250'],
    ['x-sjis', 'shift_jis'],
    ['gb2312', 'gbk'],
    ['UTF-32', 'utf-32be'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['bogus', undefined],
    ['', undefined],
  ])('%s is %s', (label, encoding) => expect(encodingOf(label)).toBe(encoding));
});
