import { breakLines } from '../text/break-lines.js';
import { type Line, run } from '../text/line.js';
import { paint } from '../text/paint.js';
import type { Command } from './command.js';
import type { Io } from './io.js';
import { globalOptions, type Options } from './options.js';
import { table } from './table.js';

const INDENT = 2;

function paragraph(text: string, cells: number): Line[] {
  return breakLines(text, cells).map(({ start, end }) => [run(text.slice(start, end))]);
}

/** Terms to the left, what they mean to the right. */
function definitions(rows: readonly (readonly [string, string])[], cells: number): Line[] {
  const left = Math.max(...rows.map(([term]) => term.length)) + INDENT + 2;
  return rows.flatMap(([term, meaning]) =>
    breakLines(meaning, Math.max(20, cells - left)).map(
      ({ start, end }, number): Line => [
        run((number === 0 ? `${' '.repeat(INDENT)}${term}` : '').padEnd(left), { bold: true }),
        run(meaning.slice(start, end)),
      ],
    ),
  );
}

function optionRows(options: Options): [string, string][] {
  return Object.entries(options).map(([name, { short, value, help, choices }]) => {
    const shown = value?.startsWith('[') ? value : value || choices ? ` ${value ?? choices?.join('|')}` : '';
    return [`${short ? `-${short}, ` : ''}--${name}${shown}`, help];
  });
}

const title = (text: string): Line => [run(text, { ink: 'accent' })];
const join = (lines: Line[], io: Io) => `${lines.map((line) => paint(line, io.palette).trimEnd()).join('\n')}\n`;

/** What `dateline --help` prints. */
export function overview(io: Io, own: Options): string {
  const cells = Math.min(io.columns, 88);
  return join(
    [
      [run('dateline', { bold: true }), run(' [COMMAND] [OPTIONS]')],
      [],
      ...paragraph('Reads the news, from a library of your own. Without a command: the terminal reader.', cells),
      [],
      title('Commands'),
      ...definitions(
        Object.entries(table).map(([name, { summary }]) => [name, summary] as const),
        cells,
      ),
      [],
      title('Options of the terminal reader'),
      ...definitions(optionRows(own), cells),
      [],
      title('Options, before or after the command'),
      ...definitions(optionRows(globalOptions), cells),
      [],
      ...paragraph('dateline COMMAND --help says more of each.', cells),
    ],
    io,
  );
}

/** What `dateline COMMAND --help` prints. */
export function commandHelp({ usage, about, options, examples, more }: Command, io: Io): string {
  const cells = Math.min(io.columns, 88);
  const own = optionRows(options);
  return join(
    [
      [run(`dateline ${usage}`, { bold: true })],
      [],
      ...paragraph(about, cells),
      ...(own.length > 0 ? [[], title('Options'), ...definitions(own, cells)] : []),
      [],
      title('Examples'),
      ...examples.map((example): Line => [run(`${' '.repeat(INDENT)}dateline ${example}`)]),
      ...(more ? [[], ...more.split('\n').map((line) => [run(line)])] : []),
      [],
      title('Everywhere'),
      ...definitions(optionRows(globalOptions), cells),
    ],
    io,
  );
}
