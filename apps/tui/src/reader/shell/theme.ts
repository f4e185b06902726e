import process from 'node:process';
import type { themeMessages } from '@dateline/reader';
import { colourCode } from '../../settings/colours.js';
import type { TerminalSettings } from '../../settings/settings.js';
import { noColours, type Palette, terminalColours } from '../../text/paint.js';

type ThemeName = keyof typeof themeMessages;

export interface Theme {
  name: ThemeName;
  palette: Palette;
}

/** Whether the page of the terminal is light or dark, where it says so. */
export type Background = 'light' | 'dark' | undefined;

interface Colours {
  text: string;
  background: string;
  accent: string;
  quiet: string;
  problem: string;
}

const painted: Readonly<Record<'light' | 'dark' | 'sepia', Colours>> = {
  light: { text: '#1d1b18', background: '#fbfaf7', accent: '#9b2c1f', quiet: '#6b665e', problem: '#b00020' },
  dark: { text: '#e4e0d8', background: '#191816', accent: '#e58a72', quiet: '#97928a', problem: '#ff8a80' },
  sepia: { text: '#3b2f20', background: '#f4ecd8', accent: '#93361f', quiet: '#7a6a52', problem: '#a3111f' },
};
const inkNames = ['accent', 'quiet', 'problem'] as const;

/** The inks of some colours, as far as a terminal of this depth has them. */
function inksOf(colours: Readonly<Partial<Record<(typeof inkNames)[number], string | number>>>, depth: number) {
  const inks: Palette['inks'] = {};
  for (const name of inkNames) {
    const value = colours[name];
    const code = value === undefined ? undefined : colourCode(38, value, depth);
    if (code !== undefined) inks[name] = code;
  }
  return inks;
}

function paintedPalette({ text, background, accent, ...rest }: Colours): Palette {
  const code = (kind: 38 | 48, value: string) => colourCode(kind, value, 24)!;
  return {
    page: `${code(38, text)} ${code(48, background)}`,
    inks: inksOf({ accent, ...rest }, 24),
    inverse: `${code(38, background)} ${code(48, accent)}`,
    styled: true,
  };
}

/** The terminal's own page; where it says what that is and has the colours, our inks on it. */
const ownPalette = (background: Background, depth: number): Palette =>
  background === undefined || depth < 8
    ? terminalColours
    : { ...terminalColours, inks: { ...terminalColours.inks, ...inksOf(painted[background], depth) } };

/** A palette with the colours of a person in it. */
function coloured(palette: Palette, own: TerminalSettings['colours'], name: ThemeName, depth: number): Palette {
  const colours = { ...own, ...(name in own ? own[name as keyof typeof painted] : {}) };
  const codes = (
    [
      [38, colours.text],
      [48, colours.background],
    ] as const
  ).flatMap(([kind, value]) => (value === undefined ? [] : (colourCode(kind, value, depth) ?? [])));
  return {
    ...palette,
    inks: { ...palette.inks, ...inksOf(colours, depth) },
    page: [palette.page, ...codes].filter(Boolean).join(' '),
  };
}

interface Given {
  colours?: TerminalSettings['colours'];
  background?: Background;
  env?: NodeJS.ProcessEnv;
  /** Bits of a colour that the terminal has. */
  depth?: number;
}

/** The themes that this terminal can show: those with a page of their own need 24-bit colours. */
export function themes({
  colours = {},
  background,
  env = process.env,
  depth = process.stdout.getColorDepth?.() ?? 1,
}: Given = {}): readonly Theme[] {
  if (env.NO_COLOR || depth < 4) return [{ name: 'plain', palette: noColours }];
  const own: Theme = { name: 'terminal', palette: coloured(ownPalette(background, depth), colours, 'terminal', depth) };
  if (depth < 24) return [own];
  const names = ['light', 'dark', 'sepia'] as const;
  return [
    own,
    ...names.map((name): Theme => ({ name, palette: coloured(paintedPalette(painted[name]), colours, name, depth) })),
  ];
}

/** The theme of that name where it is among them, else the first. */
export function themeNamed(choices: readonly Theme[], name: string | undefined): Theme {
  if (name === 'plain') return { name, palette: noColours };
  return choices.find((choice) => choice.name === name) ?? choices[0]!;
}
