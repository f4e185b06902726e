import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode as decodePng } from 'fast-png';
import { decode as decodeSixel } from 'sixel';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedByTests } from './at-end.js';
import { runProcess } from './dateline.js';
import { folder } from './folder.js';
import { articleOf, figure, gallery, paragraph, paragraphs, quarter, quarters } from './press-pictures.js';
import { copyOf, readAll } from './starter.js';
import { keys, Terminal } from './terminal.js';

/** Sixteen cells by four of ten pixels by twenty. */
const [WIDTH, HEIGHT] = [160, 80];
/** Lines that an arrow key scrolls. */
const LINES = 3;
const cell = { width: 10, height: 20 };
const kitty = { says: { kitty: true, cell } };
const iterm = { says: { version: 'iTerm2 3.5.0', cell } };
const sixel = { says: { sixel: true, cell } };
const colours = { COLORTERM: 'truecolor' };

type Options = ConstructorParameters<typeof Terminal>[1];

async function open(library: string, options: Options, ...args: string[]): Promise<Terminal> {
  const terminal = new Terminal(['--library', library, '--allow-private', ...args], options);
  terminal.type('ga');
  await terminal.shows('1 of 1');
  terminal.type('o');
  await terminal.shows('v voices');
  return terminal;
}

/** An article with a picture at its head, open in a terminal, and the row of the screen that its caption stands on. */
async function withPicture(options: Options) {
  const { site } = shared;
  site.asked.length = 0;
  const library = copyOf(shared.library);
  return { terminal: await open(library, options), site, library };
}

/** A site with a picture, and a library with an article that has it; each test takes a copy of that. */
async function pictured() {
  const site = await gallery({ '/a.png': quarters(WIDTH, HEIGHT) });
  const library = await articleOf([figure(`${site.url}/a.png`, 'The quay.'), ...paragraphs(30)]);
  await readAll(library);
  return { site, library };
}

let shared: Awaited<ReturnType<typeof pictured>>;
beforeAll(async () => {
  const { made, end } = await sharedByTests(pictured);
  shared = made;
  return end;
});

const rowOf = (terminal: Terminal, text: string) => terminal.lines().findIndex((line) => line.includes(text));

interface Graphics {
  keys: Record<string, string>;
  payload: string;
  /** Where the cursor was put just before, from 1. */
  at: string | undefined;
}

/** The commands of kitty's protocol among what was written; pieces of one picture are put together. */
function graphics(output: string): Graphics[] {
  const found: Graphics[] = [];
  for (const match of output.matchAll(/(?:\u001b\[(\d+;\d+)H)?\u001b_G([^;\u001b]*)(?:;([^\u001b]*))?\u001b\\/g)) {
    const [, at, given = '', payload = ''] = match;
    expect(payload.length).toBeLessThanOrEqual(4096);
    const keys = Object.fromEntries(given.split(',').map((key) => key.split('=') as [string, string]));
    if (keys.a) found.push({ keys, payload, at });
    else found.at(-1)!.payload += payload;
  }
  // The question whether there are pictures at all.
  return found.filter(({ keys }) => keys.a !== 'q');
}

const placed = (terminal: Terminal) => graphics(terminal.output).filter(({ keys }) => keys.a === 'p');

describe('pictures in a terminal with the protocol of kitty', () => {
  it('are sent once as PNG, and shown over the cells above their caption', async () => {
    const { terminal, site } = await withPicture(kitty);
    await terminal.shows(() => placed(terminal).length > 0);
    const [sent, place, ...rest] = graphics(terminal.output);
    expect(rest).toEqual([]);
    expect(sent!.keys).toMatchObject({ a: 't', f: '100', q: '2' });
    const png = decodePng(Buffer.from(sent!.payload, 'base64'));
    expect([png.width, png.height, png.channels]).toEqual([WIDTH, HEIGHT, 3]);
    for (const [x, y] of [
      [10, 10],
      [150, 10],
      [10, 70],
      [150, 70],
    ] as const)
      expect([...png.data.slice((y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3)]).toEqual(quarter(x, y, WIDTH, HEIGHT));
    expect(place!.keys).toMatchObject({ i: sent!.keys.i, c: '16', r: '4', x: '0', y: '0', w: '160', h: '80', C: '1' });
    await terminal.shows('The quay.');
    expect(place!.at).toBe(`${rowOf(terminal, 'The quay.') - 4 + 1};7`);
    expect(site.asked).toEqual(['/a.png']);
  });

  it('are moved and cut as the text is scrolled, and taken away when they are out of view', async () => {
    const { terminal } = await withPicture(kitty);
    await terminal.shows(() => placed(terminal).length === 1);
    const top = rowOf(terminal, 'The quay.') - 4;
    terminal.type(keys.down);
    await terminal.shows(() => placed(terminal).length === 2);
    // Three lines on; the pane begins on the third row of the screen.
    const moved = placed(terminal).at(-1)!;
    expect(moved.at).toBe(`${Math.max(3, top - 3 + 1)};7`);
    terminal.type(keys.down);
    await terminal.shows(() => placed(terminal).length === 3);
    const cut = placed(terminal).at(-1)!;
    const gone = 2 - (top - 6);
    expect(cut.keys).toMatchObject({ r: String(4 - gone), y: String(gone * 20), h: String((4 - gone) * 20) });
    terminal.type('G');
    await terminal.shows(() => graphics(terminal.output).at(-1)?.keys.a === 'd');
    expect(graphics(terminal.output).at(-1)!.keys).toMatchObject({ d: 'i', i: cut.keys.i, p: cut.keys.p });
    // The terminal has it still.
    terminal.type('gg');
    await terminal.shows(() => placed(terminal).length === 4);
    expect(graphics(terminal.output).filter(({ keys }) => keys.a === 't')).toHaveLength(1);
  });

  it('give way to the help, and come back', async () => {
    const { terminal } = await withPicture(kitty);
    await terminal.shows(() => placed(terminal).length === 1);
    terminal.type('?');
    await terminal.shows(() => graphics(terminal.output).at(-1)?.keys.a === 'd');
    await terminal.shows('The quay.', false);
    terminal.type('?');
    await terminal.shows(() => placed(terminal).length === 2);
  });

  it('are sent again with everything else, and leave nothing in the terminal', async () => {
    const { terminal } = await withPicture(kitty);
    await terminal.shows(() => placed(terminal).length === 1);
    const [first] = graphics(terminal.output);
    await terminal.drawnAgain();
    await terminal.shows(() => placed(terminal).length === 2);
    expect(graphics(terminal.output)[2]!.keys).toMatchObject({ a: 'd', d: 'I', i: first!.keys.i });
    const again = graphics(terminal.output)
      .filter(({ keys }) => keys.a === 't')
      .at(-1)!;
    expect(again.payload).toBe(first!.payload);
    terminal.resize(100, 30);
    await terminal.shows(() => placed(terminal).length === 3);
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    const sent = graphics(terminal.output)
      .filter(({ keys }) => keys.a === 't')
      .at(-1)!;
    expect(graphics(terminal.output).at(-1)!.keys).toMatchObject({ a: 'd', d: 'I', i: sent.keys.i });
    expect(terminal.output.lastIndexOf('\u001b_G')).toBeLessThan(terminal.output.lastIndexOf('\u001b[?1049l'));
  });

  it('leave nothing for another program that has the terminal meanwhile', async () => {
    const site = await gallery({ '/a.png': quarters(WIDTH, HEIGHT) });
    const library = await articleOf([figure(`${site.url}/a.png`, 'The quay.'), ...paragraphs(3)]);
    const terminal = await open(library, kitty);
    await terminal.shows(() => placed(terminal).length === 1);
    terminal.type('|');
    await terminal.shows(/\bPipe\b.*:/i);
    terminal.type('cat > /dev/null\r');
    await terminal.shows('Press Enter to go on');
    terminal.type(keys.enter);
    await terminal.shows(() => placed(terminal).length === 2);
    const all = graphics(terminal.output).map(({ keys }) => keys.a);
    expect(all).toEqual(['t', 'p', 'd', 't', 'p']);
    // They are gone before the screen is left.
    const left = terminal.output.indexOf('\u001b[?1049l');
    expect(graphics(terminal.output.slice(0, left)).map(({ keys }) => keys.a)).toEqual(['t', 'p', 'd']);
  });
});

/** The inline images among what was written: what they say of themselves, the picture and where it was put. */
function inlineImages(output: string) {
  return [...output.matchAll(/\u001b\[(\d+);(\d+)H\u001b\]1337;File=([^:]*):([^\u0007]*)\u0007/g)].map(
    ([, row, column, given = '', base64 = '']) => ({
      row: Number(row),
      column: Number(column),
      given: Object.fromEntries(given.split(';').map((each) => each.split('=') as [string, string])),
      png: decodePng(Buffer.from(base64, 'base64')),
    }),
  );
}

describe('pictures in iTerm2 and WezTerm', () => {
  it.each([
    ['by its name', { says: { version: 'WezTerm 20240203', cell } }],
    ['by the environment', { env: { TERM_PROGRAM: 'iTerm.app' }, says: { cell } }],
  ])('are found %s, and written into the text', async (_, options) => {
    const { terminal } = await withPicture(options);
    await terminal.shows(() => inlineImages(terminal.output).length > 0);
    await terminal.shows('The quay.');
    const [image, ...rest] = inlineImages(terminal.output);
    expect(rest).toEqual([]);
    expect(image!.given).toMatchObject({ inline: '1', width: '16', height: '4', preserveAspectRatio: '0' });
    expect([image!.png.width, image!.png.height]).toEqual([WIDTH, HEIGHT]);
    expect([image!.row, image!.column]).toEqual([rowOf(terminal, 'The quay.') - 4 + 1, 7]);
    expect(terminal.output).not.toContain('\u001b_Ga=t');
  });

  it('are cut at the edge of the pane, and written again where the rows were', async () => {
    const { terminal } = await withPicture(iterm);
    await terminal.shows(() => inlineImages(terminal.output).length === 1);
    const top = rowOf(terminal, 'The quay.') - 4;
    terminal.type(keys.down + keys.down);
    const gone = 2 - (top - 6);
    await terminal.shows(() => inlineImages(terminal.output).at(-1)!.png.height === (4 - gone) * 20);
    const cut = inlineImages(terminal.output).at(-1)!;
    expect(cut.given).toMatchObject({ width: '16', height: String(4 - gone) });
    expect([...cut.png.data.slice(0, 3)]).toEqual(quarter(0, gone * 20, WIDTH, HEIGHT));
    expect(cut.row).toBe(3);
    const before = inlineImages(terminal.output).length;
    await terminal.drawnAgain();
    await terminal.shows(() => inlineImages(terminal.output).length === before + 1);
  });
});

/** The sixel pictures among what was written. */
function sixels(output: string) {
  return [...output.matchAll(/\u001b\[(\d+);(\d+)H(\u001bP[^q]*q[^\u001b]*\u001b\\)/g)].map(
    ([, row, column, bytes = '']) => {
      const { width, height, data32 } = decodeSixel(Buffer.from(bytes.slice(2, -2).replace(/^[\d;]*q/, ''), 'latin1'));
      const pixel = (x: number, y: number) => {
        const value = data32[y * width + x]!;
        return [value & 255, (value >> 8) & 255, (value >> 16) & 255];
      };
      return { row: Number(row), column: Number(column), width, height, pixel };
    },
  );
}

describe('pictures in a terminal with sixels', () => {
  it('are written into the text, in whole lines of sixels', async () => {
    const { terminal } = await withPicture(sixel);
    await terminal.shows(() => sixels(terminal.output).length > 0);
    await terminal.shows('The quay.');
    const [image, ...rest] = sixels(terminal.output);
    expect(rest).toEqual([]);
    expect([image!.width, image!.height]).toEqual([WIDTH, 78]);
    for (const [x, y] of [
      [10, 10],
      [150, 10],
      [10, 70],
      [150, 70],
    ] as const)
      expect(image!.pixel(x, y)).toEqual(quarter(x, y, WIDTH, 78));
    expect([image!.row, image!.column]).toEqual([rowOf(terminal, 'The quay.') - 4 + 1, 7]);
  });

  it('are half blocks where nobody says how large a cell is', async () => {
    const { terminal } = await withPicture({ says: { sixel: true }, env: colours });
    await terminal.shows('▀');
    expect(sixels(terminal.output)).toEqual([]);
  });

  it('are cut at the edge of the pane', async () => {
    const { terminal } = await withPicture(sixel);
    await terminal.shows(() => sixels(terminal.output).length === 1);
    const top = rowOf(terminal, 'The quay.') - 4;
    terminal.type(keys.down + keys.down);
    const gone = 2 - (top - 6);
    const height = Math.floor(((4 - gone) * 20) / 6) * 6;
    await terminal.shows(() => sixels(terminal.output).at(-1)!.row === 3);
    const cut = sixels(terminal.output).at(-1)!;
    expect(cut.height).toBeLessThanOrEqual(height);
    expect(cut.pixel(0, 0)).toEqual(quarter(0, gone * 20, WIDTH, HEIGHT));
  });
});

const number = ([red = 0, green = 0, blue = 0]: number[]) => red * 65_536 + green * 256 + blue;

describe('pictures in any other terminal', () => {
  it('are half blocks, cell by cell', async () => {
    const { terminal } = await withPicture({ env: colours });
    await terminal.shows('▀');
    await terminal.shows('The quay.');
    const top = rowOf(terminal, 'The quay.') - 4;
    for (let row = 0; row < 4; row++)
      for (let column = 0; column < 16; column++) {
        const { text, front, back } = terminal.colours(top + row, 6 + column);
        expect(text).toBe('▀');
        expect([front, back]).toEqual([
          number(quarter(column, row * 2, 16, 8)),
          number(quarter(column, row * 2 + 1, 16, 8)),
        ]);
      }
    expect(terminal.colours(top, 6 + 16).text.trim()).toBe('');
    expect(terminal.colours(top - 1, 6).text).not.toBe('▀');
    const before = JSON.stringify(terminal.cells());
    await terminal.drawnAfresh();
    expect(JSON.stringify(terminal.cells())).toBe(before);
  });

  it('have the nearest of 256 colours', async () => {
    const { terminal } = await withPicture({});
    await terminal.shows('▀');
    await terminal.shows('The quay.');
    const top = rowOf(terminal, 'The quay.') - 4;
    expect(terminal.colours(top, 6)).toMatchObject({ front: 196, back: 196 });
    expect(terminal.colours(top + 3, 6 + 15)).toMatchObject({ front: 231, back: 231 });
  });

  it('are cut, moved and covered as text is', async () => {
    const { terminal } = await withPicture({ env: colours });
    const blocks = () => terminal.lines().filter((line) => line.includes('▀')).length;
    await terminal.shows(() => blocks() === 4);
    const top = rowOf(terminal, 'The quay.') - 4;
    terminal.type(keys.down + keys.down);
    await terminal.shows(() => blocks() === 4 - (2 - (top - 6)));
    terminal.type('?');
    await terminal.shows(() => blocks() === 0);
    terminal.type('?gg');
    await terminal.shows(() => blocks() === 4);
  });

  it('are none without colours', async () => {
    const { terminal, site } = await withPicture({ env: { NO_COLOR: '1' } });
    await terminal.shows('The quay.');
    terminal.type('I');
    await terminal.shows('Pictures are not shown');
    terminal.type('I');
    await terminal.shows('This terminal shows no pictures');
    expect(site.asked).toEqual([]);
  });
});

describe('a picture', () => {
  it('is never waited for, has its room kept where its size is known, and moves no text', async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    const site = await gallery({ '/a.png': promise });
    const library = await articleOf([
      figure(`${site.url}/a.png`, 'The quay.', { width: WIDTH, height: HEIGHT }),
      ...paragraphs(30),
    ]);
    const terminal = await open(library, { env: colours, says: { cell } });
    await terminal.shows('The quay.');
    await expect.poll(() => site.asked).toEqual(['/a.png']);
    const row = rowOf(terminal, 'The quay.');
    expect(terminal.lines()[row - 4]!.trim()).toBe('');
    // Keys are answered meanwhile.
    terminal.type(keys.down);
    await terminal.shows(() => rowOf(terminal, 'The quay.') === row - 3);
    terminal.type('gg');
    await terminal.shows(() => rowOf(terminal, 'The quay.') === row);
    resolve(quarters(WIDTH, HEIGHT));
    await terminal.shows('▀');
    expect(rowOf(terminal, 'The quay.')).toBe(row);
  });

  it('that comes late leaves what is read where it is', async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    const site = await gallery({ '/a.png': promise });
    const library = await articleOf([figure(`${site.url}/a.png`, 'The quay.'), ...paragraphs(40)]);
    const terminal = await open(library, { env: colours });
    await expect.poll(() => site.asked).toEqual(['/a.png']);
    await terminal.shows('berth 6 ');
    const before = rowOf(terminal, 'berth 6 ');
    terminal.type(`${keys.down}${keys.down}${keys.down}`);
    // Each key may be drawn by itself, and the picture is out of view before the last.
    await terminal.shows(() => rowOf(terminal, 'berth 6 ') === before - 3 * LINES);
    expect(rowOf(terminal, 'The quay.')).toBe(-1);
    const first = terminal.lines().findIndex((line) => line.includes('berth'));
    const line = terminal.lines()[first];
    resolve(quarters(WIDTH, HEIGHT));
    terminal.type(keys.up);
    await terminal.shows(() => terminal.lines()[first + LINES] === line);
    terminal.type('gg');
    await terminal.shows('▀');
  });

  it('of a feed stands before a text that has none', async () => {
    const site = await gallery({ '/lead.png': quarters(WIDTH, HEIGHT) });
    const library = await articleOf(paragraphs(2), {
      media: [{ kind: 'image', url: `${site.url}/lead.png`, caption: 'Boats at dawn.' }],
    });
    const terminal = await open(library, { env: colours });
    await terminal.shows('▀');
    await terminal.shows('Boats at dawn.');
    expect(rowOf(terminal, 'Boats at dawn.')).toBeLessThan(rowOf(terminal, 'berth 1'));
  });

  it('that cannot be had or decoded says so beneath its caption', async () => {
    const site = await gallery({
      '/b.png': Buffer.from('GIF89a, and no more'),
      '/c.jpg': Buffer.from('ffd8ffe000104a46', 'hex'),
    });
    const library = await articleOf([
      figure(`${site.url}/a.png`, 'The quay.'),
      figure(`${site.url}/b.png`, 'The crane.'),
      figure(`${site.url}/c.jpg`, 'The light.'),
    ]);
    const terminal = await open(library, { env: colours, rows: 40, columns: 100 });
    await terminal.shows(/The quay\.\s+The picture could not be fetched: 127\.0\.0\.1[:\d]* answers with 404/);
    await terminal.shows(/The crane\.\s+The picture cannot be shown here/);
    await terminal.shows(/The light\.\s+The picture cannot be shown here/);
    expect(terminal.lines().join('\n')).not.toContain('▀');
  });

  it('at a private address is not asked for unless that is allowed', async () => {
    const site = await gallery({ '/a.png': quarters(WIDTH, HEIGHT) });
    const library = await articleOf([figure(`${site.url}/a.png`, 'The quay.')]);
    const terminal = new Terminal(['--library', library], { env: colours, rows: 40, columns: 100 });
    terminal.type('ga');
    await terminal.shows('1 of 1');
    terminal.type('o');
    await terminal.shows('private network');
    expect(site.asked).toEqual([]);
  });

  it('is kept beside the library, as the server does', async () => {
    const { terminal, library, site } = await withPicture({ env: colours });
    await terminal.shows('▀');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    const again = await open(library, { env: colours });
    await again.shows('▀');
    expect(site.asked).toEqual(['/a.png']);
  });

  it('that its address carries is shown too', async () => {
    const url = `data:image/png;base64,${Buffer.from(quarters(WIDTH, HEIGHT)).toString('base64')}`;
    const terminal = await open(await articleOf([figure(url, 'The quay.')]), { env: colours });
    await terminal.shows('▀');
  });
});

describe('pictures are off', () => {
  /** The settings of a person. */
  function config(text: string): Record<string, string> {
    const home = folder();
    mkdirSync(join(home, 'dateline'));
    writeFileSync(join(home, 'dateline', 'terminal.toml'), text);
    return { XDG_CONFIG_HOME: home };
  }

  it('with a key, which is remembered, and on with it again', async () => {
    const state = { XDG_STATE_HOME: folder() };
    const { terminal, library } = await withPicture({ ...kitty, env: state });
    await terminal.shows(() => placed(terminal).length === 1);
    terminal.type('I');
    await terminal.shows('Pictures are not shown');
    await terminal.shows(() => graphics(terminal.output).at(-1)?.keys.a === 'd');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    const again = await open(library, { ...kitty, env: state });
    await again.shows('The quay.');
    again.type('I');
    await again.shows('Pictures are shown');
    await again.shows(() => placed(again).length === 1);
  });

  it('where the settings say so, and drawn as they say', async () => {
    const { terminal, site, library } = await withPicture({ ...kitty, env: config('pictures = "off"') });
    await terminal.shows('The quay.');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    expect(graphics(terminal.output)).toEqual([]);
    expect(site.asked).toEqual([]);
    const blocks = await open(library, { ...kitty, env: { ...colours, ...config('pictures = "blocks"') } });
    await blocks.shows('▀');
    expect(graphics(blocks.output)).toEqual([]);
  });

  it('in one line after another, and on a terminal that can draw nothing', async () => {
    const site = await gallery({ '/a.png': quarters(WIDTH, HEIGHT) });
    const library = await articleOf([figure(`${site.url}/a.png`, 'The quay.'), paragraph('The ferry left.')]);
    const options = ['--library', library, '--allow-private'];
    const linear = await runProcess([...options, '--linear'], { input: 'ga\n1\nq\n', env: colours });
    expect(linear.stdout).toContain('The quay.');
    expect(linear.stdout).not.toMatch(/▀|\u001b/);
    const dumb = new Terminal(options, { env: { TERM: 'dumb', ...colours } });
    expect(await dumb.ended).toBe(0);
    expect(dumb.output).not.toMatch(/▀|\u001b_G/);
    expect(site.asked).toEqual([]);
  });
});
