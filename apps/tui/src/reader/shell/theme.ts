import process from 'node:process';
import type { themeMessages } from '@dateline/reader';
import { noColours, type Palette, terminalColours } from '../../text/paint.js';

type ThemeName = keyof typeof themeMessages;

export interface Theme {
  name: ThemeName;
  palette: Palette;
}

const rgb = (kind: 38 | 48, hex: string) =>
  `${kind};2;${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(';')}`;

function themeOf(
  name: ThemeName,
  ink: string,
  background: string,
  accent: string,
  quiet: string,
  problem: string,
): Theme {
  return {
    name,
    palette: {
      page: `${rgb(38, ink)} ${rgb(48, background)}`,
      inks: { accent: rgb(38, accent), quiet: rgb(38, quiet), problem: rgb(38, problem) },
      inverse: `${rgb(38, background)} ${rgb(48, accent)}`,
      styled: true,
    },
  };
}

const own: Theme = { name: 'terminal', palette: terminalColours };
const painted: readonly Theme[] = [
  themeOf('light', '#1d1b18', '#fbfaf7', '#9b2c1f', '#6b665e', '#b00020'),
  themeOf('dark', '#e4e0d8', '#191816', '#e58a72', '#97928a', '#ff8a80'),
  themeOf('sepia', '#3b2f20', '#f4ecd8', '#93361f', '#7a6a52', '#a3111f'),
];

/** The themes that this terminal can show: those with a background of their own need 24-bit colours. */
export function themes(env = process.env, depth = process.stdout.getColorDepth?.() ?? 1): readonly Theme[] {
  if (env.NO_COLOR || depth < 4) return [{ name: 'plain', palette: noColours }];
  return depth >= 24 ? [own, ...painted] : [own];
}
