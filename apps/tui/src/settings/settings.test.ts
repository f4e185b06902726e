import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '@dateline/reader';
import { afterAll, describe, expect, it } from 'vitest';
import { themeNamed, themes } from '../reader/shell/theme.js';
import { colourCode } from './colours.js';
import { keysOf } from './key-names.js';
import { openMemory } from './memory.js';
import { configPath, memoryPath } from './places.js';
import { parseConfig } from './read-config.js';
import { openSettings } from './settings.js';
import { configTemplate } from './template.js';

const home = mkdtempSync(join(tmpdir(), 'dateline-settings-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function problems(text: string): string[] {
  const result = parseConfig(text);
  return 'problems' in result ? result.problems.map(({ line, sentence }) => `${line}: ${sentence}`) : [];
}

async function settings(text: string, said = {}) {
  const path = join(home, 'terminal.toml');
  writeFileSync(path, text);
  return openSettings(said, path);
}

describe('the file of settings', () => {
  it('as it is written sets nothing, and with its examples taken up everything', () => {
    const template = configTemplate();
    expect(parseConfig(template)).toEqual({
      config: { columns: {}, colours: { dark: {} }, keys: { article: {} }, macros: {} },
    });
    for (const { id, frontEnds } of commands)
      if (!frontEnds || frontEnds.includes('terminal')) expect(template).toContain(`#   ${id} `);
    const examples = template.replace(/^# (?=("[^"]+"|[a-zA-Z]+) = )/gm, '');
    const result = parseConfig(examples);
    expect(result).toMatchObject({ config: { keymap: 'newsboat', start: 'unread', columns: { notes: 30 } } });
    expect(Object.keys('config' in result ? result.config : {})).toHaveLength(11);
  });

  it.each([
    ['start = "edition"\ntheme = "drak"', ['2: theme: It is one of "terminal", "light", "dark", "sepia", "plain".']],
    ['# a\n\nthem = "dark"', ['3: There is no setting them. Did you mean "theme"?']],
    [
      '[keys]\nx = "opn"\n"ctrl+1" = "open"',
      [
        '2: keys.x: There is no command "opn". Did you mean "open"?',
        expect.stringContaining('3: keys.ctrl+1: "ctrl+1" is no key.'),
      ],
    ],
    [
      '[keys.artcle]\nx = "open"',
      [expect.stringMatching(/^1: keys.artcle: There is no view "artcle".*Did you mean "article"\?$/)],
    ],
    [
      '[keys.list]\n\n# what\n\ny = 3',
      ['5: keys.list.y: It is the name of a command in quotes; "" takes the key away.'],
    ],
    [
      '[macros]\nm = [\n  "save",\n  "sav",\n]\nn = "save"',
      [
        expect.stringContaining('2: macros.m.1: A line begins with the name of a command; "sav" is none.'),
        expect.stringContaining('6: macros.n: It is a list of lines'),
      ],
    ],
    [
      '[columns]\ntext = 5\nlist = "wide"',
      [
        '2: columns.text: It is a whole number of cells from 20 to 200.',
        '3: columns.list: It is a whole number of cells from 0 to 200.',
      ],
    ],
    ['colours = 4', ['1: colours: It is a table.']],
    [
      '[colours]\naccent = "#12"\n[colours.dark]\nquiet = "grey"',
      [
        expect.stringContaining('2: colours.accent: It is "#rrggbb"'),
        expect.stringContaining('4: colours.dark.quiet: It is "#rrggbb"'),
      ],
    ],
    ['theme = \nlinear = true', [expect.stringMatching(/^1: This is no TOML: /)]],
  ])('says by line what is wrong: %j', (text, sentences) => expect(problems(text)).toEqual(sentences));

  it('that is wrong is refused with its name', async () => {
    await expect(settings('linear = "yes"')).rejects.toThrow(
      `${join(home, 'terminal.toml')}, line 1: linear: It is true or false.`,
    );
  });

  it('gives keys, those of one view after those of all, and what the command line says before it', async () => {
    const { bindings, start, linear } = await settings(
      'linear = true\n[keys.list]\nx = ""\n[keys]\n"Ctrl+O" = "quit"\nesc = "back"\n[macros]\n", s" = ["save"]\n[macros.feeds]\nA = ["open"]\n',
    );
    expect(bindings).toEqual([
      { keys: 'ctrl+o', command: 'quit' },
      { keys: 'Escape', command: 'back' },
      { keys: ', s', macro: ['save'] },
      { keys: 'x', places: ['list'] },
      { keys: 'A', places: ['feeds'], macro: ['open'] },
    ]);
    expect([start, linear]).toEqual([undefined, true]);
    const said = await settings('[keys]\nq = "quit"', { keymap: 'newsboat' });
    expect(said.start).toEqual({ name: 'feeds' });
    expect(said.bindings.at(-1)).toEqual({ keys: 'q', command: 'quit' });
    expect((await openSettings({}, join(home, 'none.toml'))).bindings).toEqual([]);
  });

  it('lies where the platform has such files', () => {
    expect(configPath({ HOME: '/h' }, 'linux')).toBe('/h/.config/dateline/terminal.toml');
    expect(configPath({ HOME: '/h', XDG_CONFIG_HOME: '/c' }, 'linux')).toBe('/c/dateline/terminal.toml');
    expect(configPath({ DATELINE_CONFIG: '/x.toml' }, 'linux')).toBe('/x.toml');
    expect(memoryPath({ HOME: '/h' }, 'linux')).toBe('/h/.local/state/dateline/terminal.json');
    expect(memoryPath({ HOME: '/h' }, 'darwin')).toBe('/h/Library/Application Support/dateline/terminal.json');
  });
});

describe('names of keys', () => {
  it.each([
    ['g n', 'g n'],
    ['CTRL+n', 'ctrl+n'],
    ['down', 'ArrowDown'],
    ['PageUp', 'PageUp'],
    ['alt+x', 'alt+x'],
    ['shift+tab', 'shift+Tab'],
    ['ctrl+left', 'ctrl+ArrowLeft'],
    ['é', 'é'],
    ['+', '+'],
    ['ctrl+1', undefined],
    ['shift+a', undefined],
    ['foo', undefined],
    ['', undefined],
  ])('%s is %s', (typed, keys) => expect(keysOf(typed)).toBe(keys));
});

describe('colours', () => {
  it.each([
    [38, '#f00', 24, '38;2;255;0;0'],
    [48, '#9b2c1f', 24, '48;2;155;44;31'],
    [38, '#ff0000', 8, '38;5;196'],
    [38, '#ff0000', 4, undefined],
    [38, 'red', 4, '31'],
    [48, 'bright-black', 4, '100'],
    [38, 'bright-white', 8, '97'],
    [38, 200, 8, '38;5;200'],
    [38, 200, 4, undefined],
  ] as const)('%i %s of %i bits is %s', (kind, value, depth, code) =>
    expect(colourCode(kind, value, depth)).toBe(code),
  );

  it('of a person go over those of a theme, and of one theme over those of all', () => {
    const colours = { accent: 'green', dark: { accent: '#0000ff' } };
    const [own, light, dark] = themes({ colours, background: 'light', env: {}, depth: 24 });
    expect(own!.palette.inks).toEqual({ accent: '32', quiet: '38;2;107;102;94', problem: '38;2;176;0;32' });
    expect(own!.palette.page).toBe('');
    expect(light!.palette.inks.accent).toBe('32');
    expect(dark!.palette.inks.accent).toBe('38;2;0;0;255');
    const [plain] = themes({ env: {}, depth: 4 });
    expect(plain!.palette.inks).toEqual({ accent: '36', quiet: '2', problem: '31' });
    expect(themes({ colours, env: { NO_COLOR: '1' }, depth: 24 }).map(({ name }) => name)).toEqual(['plain']);
    expect(themeNamed([own!, light!], 'light')).toBe(light);
    expect(themeNamed([own!, light!], 'sepia')).toBe(own);
  });
});

describe('what is remembered', () => {
  it('is there the next time, also where the file was broken', () => {
    const path = join(home, 'deep', 'er', 'terminal.json');
    const memory = openMemory(path);
    expect(memory.get()).toEqual({});
    memory.keep({ theme: 'dark' });
    memory.keep({ histories: { search: ['plum'] } });
    expect(openMemory(path).get()).toEqual({ theme: 'dark', histories: { search: ['plum'] } });
    writeFileSync(path, '{"theme": 3, "density": "dense", "histories": {"search": [1], "limit": ["a"]}}');
    expect(openMemory(path).get()).toEqual({ density: 'dense', histories: { limit: ['a'] } });
    writeFileSync(path, '{"the');
    const broken = openMemory(path);
    broken.keep({ density: 'roomy' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ density: 'roomy' });
  });

  it('is kept for this time where nothing can be written', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    const memory = openMemory(join(file, 'terminal.json'));
    memory.keep({ theme: 'sepia' });
    expect(memory.get().theme).toBe('sepia');
  });
});
