import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode as decodePng } from 'fast-png';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer, Wanted } from '../src/pictures/thread/messages.js';
import { createPainter } from '../src/pictures/thread/painter.js';
import { dateline } from './dateline.js';
import { quarter } from './press-pictures.js';

const file = new URL('./pictures-worker.js', pathToFileURL(dateline));

/** A picture of 64 by 48 pixels in four quarters, as its own address. */
function carried(name: string): string {
  const bytes = readFileSync(fileURLToPath(new URL(`./pictures/${name}`, import.meta.url)));
  return `data:image/${name.split('.')[1]!.replace('jpg', 'jpeg')};base64,${bytes.toString('base64')}`;
}

async function painted(url: string, wanted: Partial<Wanted> = {}): Promise<Answer> {
  const painter = createPainter(file, { allowPrivate: false });
  onTestFinished(() => painter.end());
  const common = { form: 'blocks', most: { columns: 60, rows: 12 }, cell: { width: 8, height: 16 } } as const;
  return painter.paint({ ...common, url, ...wanted });
}

describe('a picture of the press', () => {
  it.each(['quarters.jpg', 'turned.jpg', 'quarters.png', 'quarters.webp', 'quarters.avif'])(
    'as %s is decoded',
    async (name) => {
      const answer = await painted(carried(name));
      expect(answer).toMatchObject({
        columns: 8,
        rows: 3,
        natural: { width: 64, height: 48 },
        pixels: { width: 8, height: 6 },
      });
      const { bytes } = answer as { bytes: Uint8Array };
      for (let y = 0; y < 6; y++)
        for (let x = 0; x < 8; x++)
          for (const [channel, value] of quarter(x, y, 8, 6).entries())
            expect(Math.abs(bytes[(y * 8 + x) * 3 + channel]! - value), `${x},${y}`).toBeLessThan(8);
    },
  );

  it('is none where its format is another, or it is broken, and the next one is painted', async () => {
    const painter = createPainter(file, { allowPrivate: false });
    onTestFinished(() => painter.end());
    const common = { form: 'png', most: { columns: 60, rows: 12 }, cell: { width: 8, height: 16 } } as const;
    const broken = (type: string) => `data:image/${type};base64,${Buffer.from('not this').toString('base64')}`;
    for (const url of [carried('quarters.gif'), ...['jpeg', 'png', 'webp', 'avif'].map(broken)])
      expect(await painter.paint({ ...common, url }), url.slice(0, 20)).toEqual({ problem: 'decode' });
    const cut = carried('quarters.jpg').slice(0, -200);
    await painter.paint({ ...common, url: cut });
    expect(await painter.paint({ ...common, url: carried('quarters.jpg') })).toMatchObject({ columns: 8, rows: 3 });
    expect(await painter.paint({ ...common, url: 'http://127.0.0.1:9/a.png' })).toMatchObject({ problem: 'fetch' });
  });

  it('has the rows that are asked for', async () => {
    const answer = (await painted(carried('quarters.png'), { form: 'png', part: { from: 1, shown: 1 } })) as {
      bytes: Uint8Array;
    };
    const { width, height, data } = decodePng(answer.bytes);
    expect([width, height]).toEqual([64, 16]);
    expect([...data.slice(0, 3)]).toEqual(quarter(0, 16, 64, 48));
    expect([...data.slice(-3)]).toEqual(quarter(63, 31, 64, 48));
  });
});
