import { describe, expect, it } from 'vitest';
import { formatOf } from './formats.js';
import { ImportSource } from './source.js';

const HEADER = 'title,url,time_added,tags,status\n';
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => `Story ${n},https://a.example/${n},${1_600_000_000 + n},sea,unread\n`).join(
    '',
  );

async function read(bytes: Uint8Array): Promise<{ format: string; headlines: (string | undefined)[] }> {
  // The name says nothing: what a file is shows in the file itself.
  const source = await ImportSource.open(bytes, 'picture.png');
  const format = await formatOf(source);
  const headlines: (string | undefined)[] = [];
  for await (const { article } of (await format.read!(source)).stories) headlines.push(article.headline);
  return { format: format.name, headlines };
}

const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

describe('a table that is read piece by piece', () => {
  it.each([
    ['UTF-16 with a mark', utf16(`${HEADER}Žlutý kůň,https://a.example/x,1,,unread\n`, true), 'Žlutý kůň'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${HEADER}Žlutý kůň,https://a.example/x,1,,unread\n`), 'Žlutý kůň'],
    ['Latin-1', Buffer.from(`${HEADER}Für Élise,https://a.example/x,1,,unread\n`, 'latin1'), 'Für Élise'],
  ])('may be in %s', async (_, bytes, headline) => {
    expect(await read(bytes)).toEqual({ format: 'pocket', headlines: [headline] });
  });

  it('may have its first letter beyond ASCII far behind its beginning', async () => {
    const late = (encoding: BufferEncoding) =>
      Buffer.concat([
        Buffer.from(HEADER + rows(3_000)),
        Buffer.from('"Für Elise, schöne Grüße",https://a.example/x,1,,unread\n', encoding),
      ]);
    for (const encoding of ['latin1', 'utf8'] as const) {
      const { headlines } = await read(late(encoding));
      expect(headlines).toHaveLength(3_001);
      expect(headlines.at(-1), encoding).toBe('Für Elise, schöne Grüße');
    }
  });

  it('may have letters cut in two by the end of what is looked at first', async () => {
    for (const shift of [0, 1, 2]) {
      const text = `${HEADER}${'x'.repeat(65_536 - HEADER.length - 10 + shift)}${'日本'.repeat(10)},https://a.example/x,1,,unread\n`;
      const { headlines } = await read(Buffer.from(text));
      expect(headlines[0]).toMatch(/x日本/);
      expect(headlines[0]).not.toContain('\ufffd');
    }
  });
});

describe('a file that is larger than is read at once', () => {
  it('is refused in words', async () => {
    const size = 300 * 2 ** 20;
    const blob = {
      size,
      slice: (from: number, to: number) => new Blob(['[{"a":1}'].slice(from, to)),
      stream: () => new Blob([]).stream(),
    };
    const source = await ImportSource.of(blob as unknown as Blob, 'large.json');
    await expect(source.json()).rejects.toMatchObject({
      code: 'import-too-large',
      message: expect.stringMatching(/^large\.json is larger than 256 MB/),
    });
  });
});
